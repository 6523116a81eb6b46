/** What came by the topic and could not be taken in: told to whoever looks after the sender, so that nothing is lost in silence. */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau.refusal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
