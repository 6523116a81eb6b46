/** A tiny service, the context {@code probe}, that announces and takes over its own notes. */
@NullMarked
@CheckReturnValue
package worksafe.platform.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
