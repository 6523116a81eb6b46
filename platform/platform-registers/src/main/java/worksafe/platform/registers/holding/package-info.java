/**
 * Who keeps a register or owes it, and from which day the holder has no entry that counts. An entry that counts moves that day;
 * {@link worksafe.platform.registers.owed} says by which row of the policy book one is owed.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.holding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
