/**
 * Who must keep a register, and who of them lacks it. A policy whose conditions a holder meets asks for it; a sweep brings
 * holders under the policy and lets them go, and the clock runs from the day on which they came under it.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.owed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
