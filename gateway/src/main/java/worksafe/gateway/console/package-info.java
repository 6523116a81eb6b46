/**
 * Serves the console ({@code console/} of the project) at {@code /console}: files that its build lays on the class path, and
 * what a browser must know to sign in. A gateway that was built without it says so. The console asks the published API like
 * anybody else; nothing here knows what it shows.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
