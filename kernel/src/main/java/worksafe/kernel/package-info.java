/**
 * Values of the domain that every context shares: identifiers, places, days and the pure rules about them. Nothing here
 * knows a framework, a database or a clock; every type validates itself and refuses with {@link
 * worksafe.kernel.InvalidValue}.
 */
@NullMarked
@CheckReturnValue
package worksafe.kernel;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
