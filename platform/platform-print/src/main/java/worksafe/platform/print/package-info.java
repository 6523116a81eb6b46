/** A4 pages in PDF, with fonts embedded and text that can be searched and copied; the same from the same, byte by byte. */
@NullMarked
@CheckReturnValue
package worksafe.platform.print;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
