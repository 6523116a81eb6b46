/**
 * Requests that a program signs instead of bearing a token (ADR-0122): {@code X-Client-Id}, {@code X-Timestamp}, {@code X-Nonce},
 * {@code X-Content-Digest} and {@code X-Signature}. What is signed is laid down in {@code docs/api-signing.md}. The registry alone has
 * the secrets and says whether a signature is good; every other service asks it. Who receives the body compares it with its digest.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.http.signing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
