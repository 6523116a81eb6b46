/** How the columns of bureaus are read as fields, in versions that never change. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.mapping;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
