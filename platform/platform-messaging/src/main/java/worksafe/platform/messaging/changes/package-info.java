/**
 * The change feed ({@code GET changes}): what this context announced, within the caller's scope, in the order of numbers without
 * gaps, lossless and resumable. A reader hands back what the last answer told: {@code nextAfter}, {@code stream} and {@code
 * scope}. By the stream it learns that the database was restored (410); by the scope it is given what lies behind its number,
 * and was not in its scope before, ahead of everything new (ADR-0105). It may wait for news, without a thread or a connection,
 * or have them sent as they come (server-sent events).
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.messaging.changes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
