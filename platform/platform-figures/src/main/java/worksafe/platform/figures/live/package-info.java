/**
 * Figures as they stand now, within the caller's place and sectors, from the kept counts; an enterprise's own from its few
 * rows. Every number leads to the list of the rows behind it.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.figures.live;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
