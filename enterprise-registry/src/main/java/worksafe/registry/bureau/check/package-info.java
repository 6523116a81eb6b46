/** What one side knows and the other does not. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
