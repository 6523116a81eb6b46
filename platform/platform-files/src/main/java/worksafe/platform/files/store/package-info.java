/** Where bytes of files lie: a folder or a bucket, behind one small interface. Who may see them is decided elsewhere. */
@NullMarked
@CheckReturnValue
package worksafe.platform.files.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
