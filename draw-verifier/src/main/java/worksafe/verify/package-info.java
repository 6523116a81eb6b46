/**
 * A second pair of eyes on sealed draws (双随机抽查). Whoever doubts that a draw was fair takes the published bundle and
 * computes it again: the lists are those that were sealed, the nonces are those that were promised, and the drawn
 * enterprises and their teams follow from them by arithmetic alone.
 *
 * <p>This package was written from {@code docs/draw-bundle.md} only and shares no code with the drawing side, so that a
 * mistake made there is not made here again. It needs the JDK and one library for SM3, reads one file, and asks nobody.
 * {@link worksafe.verify.Verifier} is the way in.
 */
@NullMarked
@CheckReturnValue
package worksafe.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
