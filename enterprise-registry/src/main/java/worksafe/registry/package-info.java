/**
 * The registry: which enterprises exist, where and by whom each is supervised, and the one archive per enterprise
 * (一企一档) in which everything lands that the other contexts announce. It is the master of administrative divisions,
 * of the enterprise's identity and of its place; the others keep small copies of what it announces on {@code
 * worksafe.registry}.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
