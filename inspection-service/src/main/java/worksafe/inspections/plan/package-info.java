/**
 * Annual plans of supervision (年度监督检查计划, 安全生产法 Art. 62(2), 安监总政法〔2017〕150号): what an authority, a place and a sector,
 * inspects in a year with the people whom it has. Its capacity is arithmetic: statutory working days times people, less other
 * enforcement, less what is no enforcement, leaves the days of supervision, and these are shared out between key and general
 * inspections. Lines say what they are for: key objects by name, general objects by grade and share, month by month, with their
 * theme and class.
 *
 * <p>A supervisor drafts it, an approver submits it, the people's government of the same place approves it or returns it for
 * completion, three persons; approved, it is filed upward and comes into force. A revision holds at once, unless it changes key
 * objects or more of the visits than {@code plan.revision-free-share} allows: then the former edition holds until the government
 * has approved the next. It is closed with the report of its year. Days by which that is owed are clocks of the authority.
 *
 * <p>Visits that were made are counted from the visits themselves, never typed; calls of guidance (服务指导) are entries of the
 * register {@code guidance-call} and count as none.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
