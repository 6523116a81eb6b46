/**
 * What is shipped and with whom: no library below its floor, no secret in the repository, no part that the bill of materials does
 * not name. See {@code security/README.md}.
 */
@NullMarked
@CheckReturnValue
package worksafe.acceptance.supply;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
