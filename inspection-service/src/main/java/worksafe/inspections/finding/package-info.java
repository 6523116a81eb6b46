/**
 * What inspections find (检查发现). While a visit is under way a member of its team records it, item by item, with the
 * clause that is broken, what must be done, and the clause that punishes it; one without them is refused (R-INS-012,
 * R-INS-050). A finding is announced at once and becomes a danger of the enterprise in the hazards context; from there it
 * is heard when that danger is closed, dismissed or reopened. A finding that proves to be none is withdrawn.
 *
 * <pre>
 * RECORDED ─withdrawal→ WITHDRAWN
 * </pre>
 *
 * <p>What became of the danger is a fact beside the status: a finding is settled while its danger is closed or dismissed.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.finding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
