/**
 * A context's own copy of the registry's roster of officials, and what follows from it. The copy follows the registry's
 * events by revision; in the registry itself it follows in the transaction of the change.
 *
 * <p>{@link worksafe.platform.officials.Officials} answers whether an account holds a post that is competent for a place and
 * sector on a day. It asks below the caller's wall: whoever may act on a place may learn who works for it, and of an account
 * that does not, no more than the caller can see anyway. An authority that keeps no roster, that is, no entry at all in the
 * place's county, is not checked, and the answer says so.
 *
 * <p>A hand-over moves what is open of one official to another, on its day, as a job: each kind of work is a {@link
 * worksafe.platform.officials.HandedOverWork} bean, of which the clocks' is here. When all are done {@code
 * hand-over-completed} tells the counts.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.officials;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
