/** What is said of enterprises, and decides nothing by itself. */
@NullMarked
@CheckReturnValue
package worksafe.registry.enterprise.value;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
