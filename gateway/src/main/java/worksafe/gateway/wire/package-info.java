/**
 * How the bytes of a connection become requests. The server below reads leniently what RFC 9112 §11.2 calls request
 * smuggling: both Content-Length and Transfer-Encoding, folded lines, unknown codings. A door must not guess, because
 * whatever stands before or behind it may guess otherwise; so here such a head is refused and its connection closed, and
 * a request on a connection that was not read this strictly is not served at all.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
