/**
 * Who did what to which object, on whose behalf, with what outcome: one leaf for every event and every reading of a
 * personal value, written in the transaction that it is about and never changed. The leaf is canonical JSON in the final
 * form of the Merkle log: no sequence number (the log gives it), no secret, no personal value, only hashes of states and
 * salted commitments, so that a value can be erased without touching the log.
 *
 * <p>The row has an empty {@code leaf_index}. The log's sequencer, a process of its own with a database role of its own,
 * will number the leaves and cut them into tiles; the service itself can only add.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
