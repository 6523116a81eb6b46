/**
 * Holding people to account (责任追究, 003 号文 §一(三), 004 号文 §二(三)): an official, a leader or somebody of an enterprise is
 * proposed, over an accident, a finding, or because people were posted who were not trained; training's news of barred holders
 * propose it by themselves. It is handed over to whoever decides (discipline inspection and supervision, the enterprise's own head),
 * with the receipt where malfeasance is suspected; the decision comes back and is carried out. Somebody else than who proposed may
 * decide with a reason that it is not pursued.
 *
 * <p>Who it is about is known to the leaders of the very office that handles it, and to nobody else: the name is sealed and opened
 * for a stated purpose; no event, no line of the archive and no clock names a person or an enterprise.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.accountability;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
