/**
 * Served papers (送达文书): what an authority hands out with a number, signed by its officials and delivered to whom it
 * concerns. A feature draws a paper up for one of its own rows ({@link worksafe.platform.papers.PaperOperations#draw}); its content is
 * frozen then and never changes. The officials named for it sign, each once; when the template's number of them has, the
 * paper is out and can be verified by everybody who holds it. Then it is delivered, in one of the ways of the 民事诉讼法 to
 * which 行政处罚法 Art. 61 refers, and periods start on the day served; what is sent is served on the day on which it is received, a public notice only when its days are over
 * (policy {@code paper.public-notice-period}). The copy that comes back signed is kept beside it. What should not have been is
 * withdrawn, with a reason, and stays readable.
 *
 * <pre>
 * DRAFT ─signature→ … ─signature→ SIGNED ─service→ SERVED ─signed copy→ SERVED
 *   └──────────────withdrawal→ WITHDRAWN ←───────────┘
 * </pre>
 *
 * <p>A PDF is no row: it is written anew from content and template whenever it is asked for, and always the same.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.papers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
