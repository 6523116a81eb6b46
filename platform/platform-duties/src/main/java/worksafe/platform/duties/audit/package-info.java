/**
 * Who did what to which object, on whose behalf, with what outcome: one leaf for every event and every reading of a
 * personal value, written in the transaction that it is about and never changed. The leaf is canonical JSON in the final
 * form of the Merkle log: no sequence number (the log gives it), no secret, no personal value, only hashes of states and
 * salted commitments, so that a value can be erased without touching the log.
 *
 * <p>The log numbers entries beside them, in {@code audit_leaf} ({@link worksafe.platform.duties.audit.log}). No role of the service
 * names a place: a function of the owner's gives the next ones.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
