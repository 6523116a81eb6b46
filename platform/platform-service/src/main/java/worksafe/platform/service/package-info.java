/**
 * What every process with a database shares: the caller's {@link worksafe.platform.http.Scope} as PostgreSQL sees it
 * ({@link Scopes}, set once per transaction and never longer), migrations, idempotent creation, long work as jobs, lists
 * that repeat the wall as an explicit predicate, and the one clock.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.service;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
