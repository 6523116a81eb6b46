/**
 * Orders to put right within a time limit (责令限期整改指令, R-INS-040). For findings of one visit, a member of its team or
 * a supervisor issues an order with a day, at the latest the one that the policy {@code order.rectification-period}
 * allows; the clock {@code order-rectification} runs until then. Nobody answers an order by hand: it is answered when the
 * dangers of all its findings are closed or dismissed, and its clock is met at the moment when the last of them was. A
 * danger that is reopened reopens its order, with the danger's new day. An order that should not have been is withdrawn,
 * with a reason, and its findings may be ordered again.
 *
 * <p>An order about major dangers alone takes the last day of their plans, where nobody named a day, and no later one is
 * named once the plans are there. The enterprise may ask for more time (延期): before the last day has ended; for force
 * majeure within the days before it that the policy {@code order.extension-window} names, and the authority then owes an
 * answer within {@code order.extension-answer-period} (安全生产违法行为行政处罚办法 2007 Art. 17(1)). The authority grants a later
 * day within {@code order.extension-period}, refuses by a clause, or returns the application; another account than the one
 * that asked. The timeline keeps the days that held before. Instead of this verb the enterprise may submit an application
 * of the kind {@code order-extension} ({@link worksafe.inspections.order.AppliedExtensions}), which is accepted before it is
 * decided and about which experts may be heard; while it is open the verb is refused, and approved it gives the same time.
 *
 * <pre>
 * ISSUED ─answered→ ANSWERED ─reopened→ ISSUED
 *    └─withdrawal→ WITHDRAWN
 * </pre>
 *
 * <p>Whoever acts for a town orders by a delegation alone ({@link worksafe.inspections.delegation}), which the order keeps; its paper
 * bears the name that the delegation demands.
 *
 * <p>The enterprise is told by a paper (责令限期整改指令书, {@link worksafe.platform.papers}), which is drawn up when the order is
 * issued, signed by two of the visit's team and served; the order knows its paper and the day served. An order that is withdrawn
 * takes its paper back with it.
 *
 * <p>Being overdue is a fact beside the status, announced once for each time limit.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
