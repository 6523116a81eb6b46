/** Whom an entry waits for that was handed in for review. */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.task;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
