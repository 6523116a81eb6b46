/**
 * Applications (申请): somebody applies, the authority accepts, and decides. What is applied for is a kind, which is data with a
 * bean of its service ({@code kind}); experts may be heard before the decision ({@code panel}).
 *
 * <p>Submitted, the authority's time to accept runs (policy {@code application.<kind>.acceptance-period}; 行政许可法 Art. 32).
 * It returns what is incomplete once with all that is missing (退回补正), as often as the kind lets it; meanwhile its time
 * stands still. It does not accept (不予受理) what it may not, or what was returned and never completed, by a clause. Accepted, its time to decide runs ({@code
 * application.<kind>.decision-period}; Art. 42). An approval is carried out in the transaction that gives it, or not given; a
 * refusal names a clause. What turns somebody down rests on a law, a regulation or a rule, never on a mere document. Whoever
 * applied neither accepts nor decides, nor does an expert who sat; whoever accepted decides only where the kind says so.
 *
 * <pre>
 * SUBMITTED ─return→ RETURNED ─completion→ SUBMITTED
 *    │                  └─non-acceptance→ NOT_ACCEPTED
 *    ├─non-acceptance→ NOT_ACCEPTED
 *    └─acceptance→ ACCEPTED ─decision→ APPROVED | REFUSED
 * </pre>
 *
 * <p>Until it is decided the applicant may withdraw it. It lapses by itself ({@code LAPSED}, 终止办理) when its service says that what it
 * is about is such that it cannot be granted any more; nobody decides that, and it turns nobody down.
 *
 * <p>A kind may say that silence approves: one period lasts from the submission
 * to the decision, and once it has passed without an answer the application is approved in the name of the system.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.applications;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
