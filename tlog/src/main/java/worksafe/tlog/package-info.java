/**
 * A log that can only grow, and whose every alteration shows: a Merkle tree after RFC 6962, cut into tiles (C2SP tlog-tiles),
 * whose size and root are signed (tlog-checkpoint, signed-note) and countersigned by a witness of somebody else's
 * (tlog-cosignature, tlog-witness).
 *
 * <p>The package knows nothing of what an entry says and needs the JDK alone, so that an auditor can run it far from the
 * services. {@link worksafe.tlog.GrownTree} adds leaves, {@link worksafe.tlog.TiledTree} proves, {@link worksafe.tlog.Witness}
 * countersigns, and {@link worksafe.tlog.LogVerifier} names the first place that is broken.
 */
@NullMarked
@CheckReturnValue
package worksafe.tlog;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
