/** Bodies that carry a file: taken piece by piece, so that memory never holds more than a buffer of it. */
@NullMarked
@CheckReturnValue
package worksafe.platform.files.upload;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
