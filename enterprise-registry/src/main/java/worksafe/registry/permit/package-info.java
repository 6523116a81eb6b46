/**
 * Safety production permits (安全生产许可证, 安全生产许可证条例, R-ENT-081): mines, builders and producers of hazardous chemicals,
 * fireworks and civil explosives produce only with one, and none is given to an enterprise that lacks the conditions.
 *
 * <pre>
 * PREPARED ─application accepted→ ACCEPTED ─examination→ EXAMINED ─application approved→ IN_FORCE ⇄ SUSPENDED
 *    │ not accepted→ REFUSED          └───────┴─refused→ DENIED            IN_FORCE ─change, renewal→ IN_FORCE
 *    │ withdrawn, enterprise ended→ CANCELLED  │
 *    └←──────────taken back───────────────────┘
 * IN_FORCE, SUSPENDED ─last day over→ EXPIRED ─renewal asked for before, decided late→ IN_FORCE
 * IN_FORCE, SUSPENDED, EXPIRED, REVOKED, WITHDRAWN ─ending→ REVOKED 吊销, WITHDRAWN 撤销, CANCELLED 注销
 * </pre>
 *
 * <p>Applying, accepting, returning for completion and deciding (申请, 受理, 退回补正, 决定) are the platform's, by three kinds of
 * application: {@code safety-permit}, {@code safety-permit-renewal} and {@code safety-permit-change}. In between the conditions of
 * Art. 6 are stated one by one; while one of them is unmet or unstated nothing is granted, and whoever stated them does not decide.
 * Checks on the spot and corrections stand outside the authority's time. When the enterprise
 * ends, all of them lapse and what is under way is given up. Silence grants nothing; only a renewal that was asked for
 * in time and left unanswered counts as granted (行政许可法 Art. 50(2)), which is a row of the policy book like everything else: which
 * trades, which conditions, which office, how long, and on which ground a permit is suspended or ends, and as what.
 *
 * <p>Who kept the law, kept the conditions and had no fatal accident is renewed without examination (Art. 9(2)), which the
 * examiner states.
 *
 * <p>Each time a permit is granted, renewed or changed it has a new edition, which takes the place of the one before; a renewal
 * begins on the day after the old last day, a late one on the day on which it is decided. What anybody may check is in {@link
 * worksafe.registry.permit.notice}. Clocks are locked first, then the application, then the permit.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.permit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
