/**
 * Orders to put right within a time limit (责令限期整改指令, R-INS-040). For findings of one visit, a member of its team or
 * a supervisor issues an order with a day, at the latest the one that the policy {@code order.rectification-period}
 * allows; the clock {@code order-rectification} runs until then. Nobody answers an order by hand: it is answered when the
 * dangers of all its findings are closed or dismissed, and its clock is met at the moment when the last of them was. A
 * danger that is reopened reopens its order, with the danger's new day. An order that should not have been is withdrawn,
 * with a reason, and its findings may be ordered again.
 *
 * <pre>
 * ISSUED ─answered→ ANSWERED ─reopened→ ISSUED
 *    └─withdrawal→ WITHDRAWN
 * </pre>
 *
 * <p>Being overdue is a fact beside the status, announced once for each time limit.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
