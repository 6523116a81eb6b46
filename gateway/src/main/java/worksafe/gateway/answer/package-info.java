/** How what the gateway has itself is handed to whoever asks: by what the request takes, packed, and not twice. */
@NullMarked
@CheckReturnValue
package worksafe.gateway.answer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
