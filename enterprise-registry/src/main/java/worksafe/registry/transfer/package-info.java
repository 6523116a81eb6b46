/**
 * Transfers of officials (监管人员流动备案审查, 澄政发〔2012〕80号 （三）; R-ENT-197, 198). Safety staff of towns do not in principle
 * leave their posts within three years, but for dereliction or an accident; the head of a town's body moves after the department of
 * the city was heard. So a move is proposed first, with its ground:
 *
 * <pre>
 * PROPOSED ─opinion→ CONSULTED ─filing→ FILED ─completion→ DONE
 *     ├──────────filing───────────────↑    │
 *     │                   └─objection→ OBJECTED
 *     └─withdrawal→ WITHDRAWN ←─withdrawal─┘
 * </pre>
 *
 * <p>What needs no opinion, because it is neither a head's nor too early, may be filed at once. The policy of the place says how
 * many years a post is held, which grounds are excepted, whose moves need the opinion, and by when it is given and the move filed or
 * objected to. Whoever proposes neither gives the opinion nor decides. When it is completed, the roster says so in the same
 * transaction: the entry ends and the other post begins. What happens to somebody (dereliction, an accident, illness, retirement) may
 * be filed afterwards.
 *
 * <p>The roster names no last day otherwise, as long as the years are not over or where the department above is to be heard: who ends
 * an entry, brings its last day forward, or imports a sheet that does, is referred to a transfer ({@code official-transfer-first}). What
 * an appointment itself limits, and what was entered by mistake, is not a move.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.transfer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
