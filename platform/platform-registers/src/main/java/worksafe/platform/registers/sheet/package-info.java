/** Files of tables as offices send them, whatever blemishes they have: how they are found, read and given back. */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
