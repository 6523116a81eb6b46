/**
 * Expert panels (专家组). An authority convenes experts about an application, or about what else a {@link
 * worksafe.platform.applications.panel.PanelSubject} lets it. Each expert has an account of their own; one of them leads. An
 * expert declares, or the enterprise asks, that one keep away (回避), and the authority decides; who keeps away signs
 * nothing, what they signed does not count, and another may be named. Each signs one opinion with a verdict. Closed by the
 * authority once all who sit have signed, the panel has a result by the rule of its subject.
 *
 * <pre>
 * SITTING ─closing→ CLOSED
 *    └─dissolution→ DISSOLVED
 * </pre>
 *
 * <p>Experts are shown the panels on which they sit, and no others; until it is closed, an opinion is shown to the authority
 * and to whoever signed it.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.applications.panel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
