/**
 * The check lists by which enterprises look at themselves: those that ship with the kernel's library, and an enterprise's own,
 * which it keeps as entries of the register {@code self-check-own-list}.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.selfcheck.list;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
