/**
 * Publications (公示): what an authority lets everybody read, and why, since when and until when. One is proposed for a signed
 * paper whose disclosure class is 主动公开, with an excerpt that names no person, approved by another account, and then
 * published; nothing is public before. Once its last day is over it is not shown any more, by itself; what should not have been is
 * withdrawn with a reason, also when its paper is. The authority owes the publication of such a paper within the days of the
 * policy {@code publication.period} from its last signature (政府信息公开条例 Art. 26): the clock {@code publication}.
 *
 * <pre>
 * PROPOSED ─approval→ APPROVED ─release→ PUBLISHED (until its last day)
 *     └──────────────────┴─withdrawal→ WITHDRAWN ←──┘
 * </pre>
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.papers.publication;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
