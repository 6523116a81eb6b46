/** Spreadsheets as rows of text, in the two forms that offices send. */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.sheet;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
