package worksafe.tlog;

import java.util.Optional;

/** Where the tiles of a log lie. */
@FunctionalInterface
public interface TileSource {

    /** The bytes of a tile, 32 for each of its hashes; empty where it is not there. */
    Optional<byte[]> read(TilePath tile);
}
