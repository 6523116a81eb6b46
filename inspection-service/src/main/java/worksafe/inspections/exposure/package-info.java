/**
 * Exposures (曝光, 004 号文 §五(二)): a prominent problem or a hidden danger is shown in a medium on a day, and followed up until it is
 * done. A supervisor opens it about an enterprise, a danger, what a visit found, or a place, and names the body that answers for
 * it; the policy {@code exposure.follow-up-period} says until when at most. The body tells how far it is, and reports it done
 * with evidence; somebody else confirms that or sends it back. What was opened wrongly is withdrawn with a reason. A missed day
 * is a fact and no status.
 *
 * <p>The public reads none of this: of an exposure about an enterprise a paper may be drawn up, which is published as any paper is,
 * by two people and with an excerpt (公示).
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.exposure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
