/**
 * Many risk points at once: on a map, counted by colour and place, and compared with what enterprises list of their posts, devices
 * and processes.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.risk.picture;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
