/**
 * The only door of the suite. It knows where each context is served and nothing of what the contexts mean: it has no
 * database, keeps nothing between requests but counters, and takes no decision that a service does not take again. What it
 * does take on itself is everything that must be right before a request may go further: one reading of the bytes, one
 * spelling of the path, a token that is ours, headers that only the door may set, a body no larger than agreed, a caller
 * who leaves room for others; and an answer in words when something behind it is gone.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
