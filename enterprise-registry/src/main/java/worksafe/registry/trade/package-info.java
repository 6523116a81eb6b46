/**
 * Which trades (行业类别) an enterprise has. They are derived from its industry by the policy {@code
 * enterprise.trades-by-industry} of the place that supervises it, and each can be corrected by its supervisor, with a reason:
 * a correction holds whatever is derived afterwards. Licences, substances and other facts from which trades could follow
 * are not kept by the registry; where they say otherwise than the industry, the supervisor corrects. Of an enterprise whose
 * industry is not known no trade is known either, unless it was corrected.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.trade;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
