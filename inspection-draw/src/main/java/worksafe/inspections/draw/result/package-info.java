/** What came out of a draw, as rows that are written once, and as those see it who may. */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.result;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
