/** Looks at what bureaus told beside what the register knows, and raises leads from it. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.consider;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
