/**
 * Administrative divisions and parks, of which registry is the master: 12-digit codes of the statistics bureau from the
 * province down to the village, development parks among the towns. Codes are retired and renamed (撤县设区); old credit
 * codes and papers carry the old ones for ever, so a retired code is kept with its validity and its successor, and a
 * code that only changed its name with its former names.
 *
 * <p>The rows come with the kernel and are loaded at start, once per edition.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.region;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
