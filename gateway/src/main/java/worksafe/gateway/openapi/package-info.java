/**
 * One document for the whole suite. Every service describes itself; whoever writes a client wants one description, behind
 * one address, and some of their tools still read only OpenAPI 3.0. So the door fetches what the services say, puts it
 * together without letting two things share a name, writes it down once more in the older language, and keeps the last
 * good copy of whoever is away.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.openapi;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
