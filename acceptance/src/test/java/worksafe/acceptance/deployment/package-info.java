/**
 * Keeps what is deployed equal to what the processes read: the compose file, the example of its environment, the image and
 * the operator's page are compared with the settings in the sources, both ways. Nothing is started for it.
 */
@NullMarked
@CheckReturnValue
package worksafe.acceptance.deployment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
