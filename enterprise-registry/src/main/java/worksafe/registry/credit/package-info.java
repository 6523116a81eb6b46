/**
 * The credit record of an enterprise (安全生产信用记录, R-ENT-129, R-ENT-130): the four systems of the documents in one answer, each
 * from where it is kept: commitments and evaluations of integrity in registers, bad records in the archive, the list of the
 * seriously dishonest. Nothing is written here.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.credit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
