/** The responsibility system of an enterprise as a spreadsheet: the first filling of hundreds of posts, and what changed since. */
@NullMarked
@CheckReturnValue
package worksafe.registry.responsibility.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
