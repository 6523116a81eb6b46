/**
 * What the departments of a place tell one another of their enforcement (R-INS-026, R-GOV-009): concluded visits to an enterprise,
 * whichever sector made them, with what was found and ordered in numbers; its orders, and the penalties and stop orders that were served
 * on it. Shown to every department whose place holds the enterprise; what was found in words, what the enterprise was not told of, and
 * what persons are punished for stay with whoever found or did it.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.sharing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
