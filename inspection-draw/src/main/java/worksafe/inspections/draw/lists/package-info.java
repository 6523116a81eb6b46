/**
 * The lists of a draw as rows: put together from the libraries when the draw is frozen, written once, and read again
 * whenever something depends on them, within the memory that there is for lists.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.lists;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
