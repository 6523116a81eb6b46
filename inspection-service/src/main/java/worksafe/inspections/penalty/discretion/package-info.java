/**
 * What a violation costs: the band of the law ({@code penalty.band.*}), the steps by which an authority binds its discretion within it
 * ({@code penalty.step.*}, 行政处罚法 Art. 34), circumstances that make it heavier or lighter (Arts. 30–33, 49), and the milder of two
 * laws (Art. 37). A band founds a penalty, so that no mere document can be one; a step does not, and may be one of a document.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.penalty.discretion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
