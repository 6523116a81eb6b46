/**
 * Of whom a campaign asks something (R-ENT-067, R-INS-029): an enterprise that is guided one by one and ordered to finish by a day, or
 * the office of a place, a town or a department, that feeds back what it did. Each sees what it is asked, answers the questions of the
 * reply form, and is reminded; the clock {@code campaign-reply} misses one that did not reply in time. Whoever leads the campaign finds
 * the reply right, or returns it with what is missing; another account than the one that replied. Who has not replied is a filter of the
 * list. Each enterprise of a trade may be asked at once, such as what it does about an accident that was handled (R-INS-068).
 *
 * <pre>
 * ASKED ─reply→ REPLIED ─review→ DONE | ASKED (returned)
 * ASKED, REPLIED ─withdrawal→ WITHDRAWN
 * </pre>
 *
 * <p>Locks: its clock, then the target; whoever asks locks the campaign first.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.campaign.demand;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
