/**
 * One OpenAPI document for the whole suite. Every service describes itself, but whoever writes a client wants one
 * description at one address, and some tools read only OpenAPI 3.0. So the gateway fetches the documents of the
 * services, merges them, converts the result to 3.0 as well, and keeps the last good copy of a service that is away.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.openapi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
