/**
 * Measures on the spot (现场处理措施, 安全生产法第六十五条第一款第（三）项): where a major danger cannot be made safe, people leave, and
 * production, construction or equipment stands still for the time being. It is no penalty and has no hearing.
 *
 * <p>Whoever is on a visit proposes it, two at least; the approver, who is none of the team, decides, for as long as the policy {@code measure.term}
 * allows at most. Its paper is served, and only then the enterprise learns of it. When the danger is removed the enterprise asks for a
 * review, which the authority owes within {@code measure.review-period}; only with its consent things go on. Whoever reviews has not
 * proposed. What ends in a penalty is converted into its stop order; that a measure is refused is a fact, and proposes such an order.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
