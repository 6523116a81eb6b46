/**
 * What accidents add up to: how many, how many dead and injured, what loss, by place, trade, period and grade. Only what was
 * confirmed counts, on the day on which it happened; a near miss is no accident, and what came in as history counts as all others.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.accident.count;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
