/**
 * How the bytes of a connection become requests. The server below accepts what RFC 9112 §11.2 calls request smuggling:
 * Content-Length together with Transfer-Encoding, folded lines, unknown codings. A gateway must not guess, because what
 * stands before or behind it may guess otherwise. So such a head is refused here and its connection closed, and a
 * request on a connection that was not read this strictly is not served.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
