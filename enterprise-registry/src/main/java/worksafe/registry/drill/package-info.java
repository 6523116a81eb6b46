/**
 * Drills of emergency plans (应急预案演练): planned, held, evaluated, and told to the authority where it wants to know (R-ENT-150; 生产安
 * 全事故应急预案管理办法 Arts. 33, 34, 生产安全事故应急条例 Art. 8).
 *
 * <pre>
 * PLANNED ─holding→ HELD ─evaluation→ EVALUATED ─report→ REPORTED
 *    └─cancellation→ CANCELLED
 * </pre>
 *
 * <p>How often an enterprise drills are clocks of its own ({@link worksafe.registry.drill.DrillDuty}), each with a row of the
 * policy book: a comprehensive or special plan every year, plans for one site every half year, units of {@code drill.key-units}
 * any plan every half year, and what a place asks besides. They begin with the first plan in force that they are about, and anew
 * with the day of each drill; who has not drilled in time is who has missed one. The evaluation of a drill may ask for a revision of its plan, which
 * starts the plan's own clock; drills of key units are reported.
 *
 * <p>Locks: the enterprise's clocks, those of the drill, the drill, then the plan with its clocks.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.drill;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
