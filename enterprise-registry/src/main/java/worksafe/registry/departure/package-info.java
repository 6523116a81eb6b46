/**
 * Which enterprises left a place or a sector, where to and when, and nothing of what became of them: whoever supervised one and
 * no longer sees it is told why.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.departure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
