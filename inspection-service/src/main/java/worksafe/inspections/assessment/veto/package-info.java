/**
 * Vetoes (一票否决; 002 号文 §(二十三); 地方党政领导干部安全生产责任制规定 Arts. 20, 21): whoever is responsible for a larger accident
 * through not doing what was owed, or for concealing one or making it worse by poor rescue, receives no honours in that year and is not
 * rated excellent:
 *
 * <pre>
 * TRIGGERED ─confirmation→ CONFIRMED ─announcement→ IN_FORCE ─(year is over, or lifted)→ ENDED
 *      └─confirmation (no)→ DROPPED
 * </pre>
 *
 * <p>The people's government decides; of a major accident or a graver one that of the level above (R-INS-086). What is in force is told
 * by an event, and asked for by {@code GET veto-bars}.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.assessment.veto;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
