/**
 * The right of shift leaders, team leaders and dispatchers to order at the first moment that production stops and people leave
 * (停产撤人命令权, R-ENT-152). Each grant is an entry of the register {@code evacuation-authority}, dated, of one person in one post, and
 * stands on the enterprise's page. It ends by its own last day, by whoever withdraws it, and where it names the post that the
 * training context keeps of the person, with that post.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.evacuation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
