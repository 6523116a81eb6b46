/**
 * What the departments of a place tell one another of their enforcement (R-INS-026): concluded visits to an enterprise, whichever sector
 * made them, with what was found and ordered in numbers. Shown to every department whose place holds the enterprise; what was found in
 * words stays with whoever found it.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.sharing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
