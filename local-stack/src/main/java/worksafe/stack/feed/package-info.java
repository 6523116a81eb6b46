/**
 * Hands a bureau's file to the suite as any bureau would: through the gateway, with a token, as a job whose progress is
 * watched to its end.
 */
@NullMarked
@CheckReturnValue
package worksafe.stack.feed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
