/**
 * Derives the trades of all enterprises anew when other rows of {@code enterprise.trades-by-industry} are in force than those by
 * which they were derived last: when one was added, ended, shipped or has come into force. A job goes through the active
 * enterprises in sets and announces those that have other trades now; what was corrected stays.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.derivation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
