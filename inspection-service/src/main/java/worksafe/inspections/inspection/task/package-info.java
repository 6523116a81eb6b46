/** Whom a visit waits for: each of its team, who alone is shown so. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.inspection.task;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
