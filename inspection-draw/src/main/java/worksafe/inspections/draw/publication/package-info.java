/**
 * What everybody may see of draws: every draw that was ever sealed, its bundle as far as it is public, and what concerns one
 * enterprise. No scope is asked here, and nothing is written here that is not public.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw.publication;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
