/**
 * Powers of enforcement that towns, streets and parks exercise (委托、赋权, R-INS-020). By law a town supervises and inspects within
 * its own duty (安全生产法 Art. 9(2)); whether another power needs a delegation says the policy {@code delegation.needed.*}. There are
 * two modes, each with a paper, its powers and its days:
 *
 * <ul>
 *   <li>ENTRUSTED (委托, 行政处罚法 Arts. 20, 21): an authority entrusts the town in writing, for a term, and the paper is public; the
 *       town acts in the authority's name and entrusts nobody further;
 *   <li>ASSIGNED (赋权, 行政处罚法 Art. 24): the province decides that the town exercises the power itself; it acts in its own name, and
 *       the assignment is evaluated at intervals, which the clock {@code delegation-evaluation} asks for.
 * </ul>
 *
 * <p>Somebody drafts it, another account publishes the paper, and it commences once the town can exercise the powers and their first
 * day has come. It ends by a decision with a reason, or by itself after its last day. What is not on its list of powers is refused with
 * the clause: {@link worksafe.inspections.delegation.DelegatedPowers} answers whoever is about to act for a town.
 *
 * <pre>
 * DRAFT ─publication→ PUBLISHED ─commencement→ IN_FORCE ─evaluation→ IN_FORCE
 *    └──────────────────┴──────────────────────────┴─termination, expiry→ ENDED
 * </pre>
 *
 * <p>Locks: its clocks, then the delegation.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.delegation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
