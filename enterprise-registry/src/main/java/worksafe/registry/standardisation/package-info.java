/**
 * Standardisation ratings (安全生产标准化定级, 应急〔2021〕83号, R-ENT-135): an enterprise rates itself by the standard of its trade,
 * applies to be rated, a body reviews it on the spot, who is to be rated is shown to everybody, and the authority of the level
 * gives level one, two or three.
 *
 * <pre>
 * SELF_RATED ─application approved→ APPLIED ─review→ REVIEWED ─showing→ SHOWN ─rating→ RATED ─→ ENDED
 *                                                    REVIEWED ─review again, once the rest is put right→ REVIEWED
 * APPLIED, REVIEWED, SHOWN ─refusal→ ENDED
 * </pre>
 *
 * <p>The application itself (申请, 受理, 退回补正, 审核) is the platform's, of the kind {@code standardisation-rating}: what it
 * approves is that the enterprise is reviewed. The level's own authority shows, rates, refuses and withdraws; which that is,
 * how long a rating holds, how long is shown and on which grounds it is withdrawn are rows of the policy book. A rating ends by
 * itself when its last day is over, when another by the same standard takes its place, or when it is withdrawn. Once rated, the
 * enterprise rates itself anew each year.
 *
 * <p>What was given before this system knew of it is entered as it was, and starts no clock in the past.
 *
 * <p>Clocks are locked first, then the application, then the rating, then what gives way to it.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.standardisation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
