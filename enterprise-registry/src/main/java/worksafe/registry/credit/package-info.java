/**
 * The credit record of an enterprise (安全生产信用记录, R-ENT-129, R-ENT-130): the four systems of the documents in one answer, each
 * from where it is kept: commitments and evaluations of integrity in registers, bad records in the archive, the list of the
 * seriously dishonest. Across enterprises the same is listed: one line of credit each, which is handed in to the platform
 * of public credit, and the base of violations (违法信息库, R-ENT-132). Nothing is written here.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.credit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
