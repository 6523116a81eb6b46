/**
 * Papers as they are drawn, answered, marked and judged, in statements over sets.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.exam.paper;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
