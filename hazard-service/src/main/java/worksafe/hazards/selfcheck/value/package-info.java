/** What returns and rounds consist of. */
@NullMarked
@CheckReturnValue
package worksafe.hazards.selfcheck.value;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
