/**
 * Alarms (监测报警): a sensor measured beyond one of its limits for as long as its delay says, or fell silent. An operator of
 * the enterprise acknowledges it, deals with it and says what was done; another person closes it, once the value is back.
 * What proves to be no alarm (误报) is refuted, with the reason; once the authority sees it, only the authority does so.
 *
 * <pre>
 * RAISED ─acknowledgement→ ACKNOWLEDGED ─disposal→ DISPOSED ─closure→ CLOSED
 *    └──────refutation──────────┴→ FALSE
 * </pre>
 *
 * <p>That the value is back ({@code easedAt}) is a fact beside the status, and so is who sees the alarm ({@link AlarmTier}): the
 * enterprise at first, the county at once where the sensor watches a major hazard source of level 1 or 2, and one level more
 * each time that the policy's minutes pass without an acknowledgement. No law names the minutes.
 *
 * <p>A sensor that raises alarm again and again makes a danger (安全生产法 第四十一条第二款), by policy {@code alarm.danger}.
 *
 * <p>{@link SensorAlarmOperations} is the door through which sensors raise and ease alarms; nothing else makes one.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.alarm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
