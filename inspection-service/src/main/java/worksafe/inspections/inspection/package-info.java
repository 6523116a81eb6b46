/**
 * The life of a visit (执法检查). A draw sends a team to an enterprise, or a supervisor does, for one of the listed bases
 * and with a reason. The visit is planned: an on-site plan (现场检查方案, R-INS-003) says area, content,
 * focus and method, all four, and whether the visit is covert (四不两直). It begins when the team is there: not fewer
 * people than the policy {@code inspection.team-size} says (行政处罚法 2021 Art. 42), each of them able on that day — in
 * service, with a certificate that holds, not on leave, not recused. While it lasts findings are recorded; it ends with a
 * record that somebody signed, and nothing is found afterwards. Before it begins it may be cancelled, and its team may
 * change, with a reason; where a draw sent it, neither by who opened the draw, and the team on evidence alone.
 *
 * <pre>
 * ASSIGNED ─plan→ PLANNED ─start→ STARTED ─conclusion→ CONCLUDED
 *     └────cancellation┴────→ CANCELLED
 * </pre>
 *
 * <p>Until it begins a visit is a secret of its team and of the leaders of the authority that arranged it: no other
 * inspector, no other level, no auditor is shown it. The wall asks the column {@code visible_enterprise_id}, which is empty
 * until then, so that the enterprise cannot see it, and {@code visit_known} for everybody else; what is announced until then carries neither the enterprise nor its place
 * or sector, only the authority's. Only members of the team start and conclude a visit and record what it finds.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.inspection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
