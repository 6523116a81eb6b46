/**
 * What a danger consists of: values that check themselves, of which only the danger makes a life. They know nothing of it,
 * nor of its status, its events or its table.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.danger.value;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
