/**
 * The demonstration: one county's loop from a bureau's feed to a closed danger, walked through the gateway by the people
 * whose work it is. Every step says what it expects and ends the demonstration when something else comes; so it shows the
 * suite to newcomers and proves it after an installation. It waits for what travels by events and repeats what got no
 * answer, under the same key, so that a part that is started again in between does no harm.
 */
@NullMarked
@CheckReturnValue
package worksafe.stack.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
