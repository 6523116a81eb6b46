/** What a request costs, counted and not timed, so that a test can hold it on any machine. */
@NullMarked
@CheckReturnValue
package worksafe.platform.testing.cost;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
