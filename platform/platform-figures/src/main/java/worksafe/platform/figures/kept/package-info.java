/**
 * The counts that figures read. Triggers note each change in the transaction of the row, as a line that is only added: nobody
 * waits for a counter. From time to time the lines are folded into the counts of all levels, and the counts are compared
 * with the rows.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures.kept;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
