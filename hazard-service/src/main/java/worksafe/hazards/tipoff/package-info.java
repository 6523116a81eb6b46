/**
 * Tip-offs (举报): what anybody tells an authority of a danger, a violation or a concealed accident (安全生产法 第七十三条、第七十四条).
 *
 * <p>One is received without a token, or written down by a clerk; it is accepted with the duty it falls under, not accepted
 * with a ground, or forwarded to the authority whose it is, which then owns it. Two inspectors verify it: one reports, the
 * other confirms. What is true leads to a danger; when all is handled the informer is answered, and it is closed. The clocks
 * are the authority's: to take it up, to handle it, to answer.
 *
 * <p>No row belongs to an enterprise, no event tells of one, and nothing of it is logged: what could lead an enterprise to who
 * told does not leave the office. Contact data are sealed; the secret by which an informer asks again is kept as a hash.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.tipoff;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
