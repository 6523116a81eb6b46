/**
 * People who work without the certificate that their post needs, as dangers. Somebody barred from a post is a danger of the
 * grade that {@code danger.uncertified.grade} says, by the standard of the trade (工贸: 应急管理部令第10号 Art. 3), once for each
 * barring, except where its holder has died; that holder
 * cleared again, or gone from the post, dismisses it while nobody has taken it up, and is noted in the timeline after, for
 * whoever re-checks it.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.barring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
