/**
 * Which figures stand in which table of a report (统计表): rows of the policy {@code figure.table.*}, the nation's and each
 * place's own, with their clause; and what a table does not tell because it would be too few.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures.table;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
