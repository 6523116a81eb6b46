/**
 * The roster of officials (监管人员名册, 澄政发〔2012〕2号 （三）（五）; 3号 一（一）: 实名制). An entry says that an account holds
 * one post of one authority, full- or part-time, perhaps in a grid, from a first to a last day, both included. Who moves to
 * another post, section or grid, or from part- to full-time, ends in one entry and begins in another: so the roster says of
 * every day who held what.
 *
 * <p>{@code HOLDING}: entered; it holds on its days, which may lie ahead, and may have no last one yet. {@code ENDED}: its
 * last day was named with a reason; that may be a day to come. {@code WITHDRAWN}: it was entered by mistake, held on no day,
 * and keeps nobody from anything. Where the place says for how many years a post is held ({@code official.transfer-term}), an
 * entry ends earlier only by a transfer that was filed. What was entered wrongly is corrected with a reason, and the timeline says what it was.
 *
 * <p>One account may hold several posts, but never the same one twice, nor two full-time ones, on one day, wherever they are:
 * the database sees to it, past all walls, and says no more than that it is so.
 *
 * <p>A deputy acts for an official from a first to a last day. A hand-over says that from a day on what is open of the entry,
 * within its place and sector, is another official's: every context hears of it and follows, a job in each. It changes
 * nothing about either entry.
 *
 * <p>The phone is sealed at rest and shown masked; names are shown to whoever sees the entry.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.official;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
