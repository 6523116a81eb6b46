/** Files that declared fields name, of entries of registers and of whatever else has such fields. */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.file;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
