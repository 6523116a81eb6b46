/** How complete the data about enterprises is, by place, each number with the enterprises behind it. */
@NullMarked
@CheckReturnValue
package worksafe.registry.overview.quality;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
