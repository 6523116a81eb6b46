package worksafe.tlog.witness;

import java.util.Optional;
import worksafe.tlog.TileSource;

/** A log that can be read. Its methods throw {@link LogUnreachable} while it cannot. */
public interface LogSource extends TileSource {

    /** Its latest checkpoint, a note; empty where it has none. */
    Optional<byte[]> checkpoint();
}
