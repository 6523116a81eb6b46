/**
 * The Merkle log of the audit entries, one for each context (ADR-0115). Every second the leaves that were committed meanwhile get
 * their numbers, tiles grow by their hashes, and size and root are signed. Everybody reads checkpoint and tiles, in the forms
 * of C2SP tlog-tiles; entries themselves stay with the auditors, who are shown a proof of each.
 *
 * <p>Where a witness is named, what it countersigned is read from it and served with the checkpoint. Nothing waits for it.
 *
 * <p>A log whose own tables do not agree with the last signed note, or that note not with what the process knew, is not
 * continued: it would sign what somebody else wrote there. That is all that shows from inside. Who puts an earlier state back
 * while no process runs, or has the key, is shown only by what lies outside the database: a witness, a checkpoint that somebody
 * kept, or the lines that processes write into their own logs at start and daily.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.audit.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
