/**
 * Of whom a policy row speaks beyond place, sector and trade: conditions on what is known of somebody. There is one language
 * of conditions, and this is it; a fact that is not known makes a condition neither true nor false.
 */
@NullMarked
@CheckReturnValue
package worksafe.kernel.condition;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
