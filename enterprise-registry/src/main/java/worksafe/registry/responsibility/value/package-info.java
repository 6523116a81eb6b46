/** What all of the responsibility system speaks of: offices of leaders, and refusals. */
@NullMarked
@CheckReturnValue
package worksafe.registry.responsibility.value;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
