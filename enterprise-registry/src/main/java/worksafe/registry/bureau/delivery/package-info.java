/** What came from bureaus and what became of it: one path for whatever came by request, as a file, into the folder, or by the topic. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.delivery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
