/**
 * Sensors (监测点) that an enterprise keeps: what is measured where, in which span, within which limits. A sensor is in use from
 * its registration on. While it is repaired or calibrated it is suspended, with the reason; what it sends then is refused, and
 * its silence is no alarm. Once retired it stays so, and its readings stay as long as readings are kept.
 *
 * <pre>
 * IN_USE ─suspension→ SUSPENDED ─resumption→ IN_USE
 *    └─retirement→ RETIRED ←─retirement─┘
 * </pre>
 *
 * <p>Two limits lie on each side: beyond the nearer one is an alarm, beyond the farther one a graver alarm. A value must stay
 * beyond for the delay, and comes back only when it is within by the hysteresis. Nobody may shut off what watches over safety
 * (安全生产法 第三十六条第三款): suspensions and changes of limits are events, and stand in the audit trail with who did it.
 *
 * <p>Package {@code reading} takes what sensors measure and looks at it, package {@code alarm} keeps what came of that.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.sensor;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
