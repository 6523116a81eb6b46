/**
 * Training that is held (安全培训班, R-TRA-005, 006, 009, 016, 017, 019, 022, 024): an enterprise or an authority announces a session with
 * its programme, hours, place and teacher; people or officials are enrolled, one by one or by a spreadsheet; it is held,
 * closed with the results and credited. What is kept is what the law asks for: time, content, participants and result
 * (安全生产法 Art. 28(4)).
 *
 * <pre>
 * OPEN ⇄ FULL            by enrolment and withdrawal
 * OPEN, FULL ─holding→ HELD ─closure→ CLOSED ─crediting→ CREDITED
 * OPEN, FULL ─cancellation→ CANCELLED
 * enrolment: ENROLLED → ATTENDED | ABSENT | WITHDRAWN; ATTENDED → CREDITED
 * </pre>
 *
 * <p>Nobody is in two places at once: an enrolment that meets another one of the same person in time is refused, wherever that
 * is. Nobody is credited with more hours than the session had, and once only. An enrolment is shown to whom its
 * learner's enterprise or authority belongs, and to whoever holds the session; an enterprise does not see others'.
 *
 * <p>Locks: the session, then its enrolments.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
