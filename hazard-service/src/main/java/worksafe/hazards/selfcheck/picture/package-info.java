/** What a supervisor sees beside the returns: signals that they may not be true, and what nobody checks. */
@NullMarked
@CheckReturnValue
package worksafe.hazards.selfcheck.picture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
