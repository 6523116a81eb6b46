/** The rules that the event contracts keep: each schema has an example, the index is complete, v1 never breaks. */
@NullMarked
@CheckReturnValue
package worksafe.contracts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
