/**
 * Orders to stop production for rectification (停产停业整顿), which are penalties, and proposals of them.
 *
 * <p>A proposal is never an order: whoever sees a reason, an official on the spot or another part of this context, proposes with a
 * ground; the county takes it up or declines. What it takes up is for a penalty case, which hears the enterprise first (行政处罚法
 * 第六十三条). Only when the penalty has been served the order is in force, and only then the enterprise learns of it.
 *
 * <p>When it has put things right the enterprise applies to go on ({@code stop-order-resumption}); once that is accepted, the town
 * office tells the county's bureau, experts are heard, of whom none may have an interest, and only when they were in favour and the
 * approver consents production, operation and construction resume. Whoever goes on without that disobeys, which is a violation of
 * its own. What the experts do not pass, and what is disobeyed, may be proposed for closure.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.stop;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
