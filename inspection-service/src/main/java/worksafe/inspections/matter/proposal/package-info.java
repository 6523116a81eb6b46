/**
 * Proposals of supervision matters (督办建议; 002 号文 §(二十三)): what figures and missed duties give reason to. A sweep makes them, or
 * another feature does; a supervisor takes one up by opening a matter that names it, or dismisses it with a reason. Nothing else
 * follows from them.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.matter.proposal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
