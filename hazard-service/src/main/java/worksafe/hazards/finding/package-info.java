/**
 * Findings of inspections as dangers. A finding is a danger reported by who recorded it; an order (责令限期整改) gives the
 * dangers of its findings its own day in the place of any other, an order extended its later one, and an order withdrawn gives
 * the policy's back. A finding
 * withdrawn dismisses its danger while nobody has taken it up, and is noted in the timeline after.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.finding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
