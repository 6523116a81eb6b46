/**
 * The only entrance to the suite. It knows where each context is served and nothing of what the contexts mean: it has
 * no database, keeps only counters between requests, and decides nothing that a service does not decide again. What it
 * does decide must hold before a request is forwarded: one reading of the bytes, one spelling of the path, a valid
 * token, headers that only the gateway may set, a body within the limit, a caller within the rate. When a service is
 * away, it answers with a problem.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
