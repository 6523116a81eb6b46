/**
 * Listed supervision of major dangers (重大事故隐患挂牌督办). Authorities keep an annual list and quarterly ones; what is on one is
 * put right under the eyes of the level that listed it (安全生产法 Art. 41(3), R-HAZ-004). A supervisor proposes a danger for a
 * batch and a level, at least the level that the standard {@code listing.level.*} leaves it to (R-HAZ-006). Another
 * account, which decides for all of that level's place, lists it until a day, declines it by a clause, or returns the proposal
 * with what is missing. The enterprise is told by a paper (挂牌督办通知书), the public by its publication; a listing is filed with
 * the level above. Then progress is reported month by month; more time is an application of the kind {@code
 * listing-extension}. Who puts the danger right applies for acceptance; experts look, of whom none put it right or
 * re-checked it; what they accept is lifted by a third account, and the lifting is announced like the listing.
 *
 * <pre>
 * PROPOSED ─decision→ LISTED ─rectification→ RECTIFIED ─acceptance→ ACCEPTED ─delisting→ DELISTED
 *     │                 │  ↑                     │
 *     │                 │  └──not accepted───────┘
 *     │                 └─taken over→ RAISED
 *     └─decision→ DECLINED
 * </pre>
 *
 * <p>A danger is listed by one level at a time: a higher level takes the listing of a lower one over, by its decision. While
 * a danger is listed it is neither struck off nor dismissed ({@link worksafe.hazards.danger.DangerHold}). What the government
 * bears (R-HAZ-027) names its body, its fund entry and its schedule; its dates are the authority's.
 *
 * <p>Papers are locked first, then clocks, then the danger, then listings by their ids. Being overdue is a fact beside the
 * status, announced once for each day.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.listing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
