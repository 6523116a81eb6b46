/** Shows the kinds that ship with a service one by one in its OpenAPI document, so that generated clients are typed. */
@NullMarked
@CheckReturnValue
package worksafe.platform.registers.openapi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
