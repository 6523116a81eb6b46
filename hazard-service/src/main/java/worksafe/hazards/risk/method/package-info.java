/**
 * How a risk is assessed: the methods, the values that their factors may have and the colours that follow from the scores, all
 * rows of the policy book, for a place and a day.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.risk.method;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
