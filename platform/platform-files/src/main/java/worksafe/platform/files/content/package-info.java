/**
 * What a file is, by its bytes alone: its type, whether it is another thing besides, and of a picture its size, its time and
 * its position. A picture is written anew without what nobody needs to see; the bytes that came are never kept.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.files.content;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
