package worksafe.tlog;

import java.util.Arrays;
import java.util.Optional;

/** Where the tiles of a log lie. */
@FunctionalInterface
public interface TileSource {

    /** The bytes of a tile, 32 for each of its hashes; empty where it is not there. */
    Optional<byte[]> read(TilePath tile);

    /**
     * A tile as a log serves it: one that has grown full meanwhile is there as the full one alone, which begins with what is asked
     * for.
     *
     * @param served gives what stands at that very path
     */
    static Optional<byte[]> grown(TilePath tile, TileSource served) {
        var exact = served.read(tile);
        return exact.isPresent() || tile.width() == TilePath.FULL
                ? exact
                : served.read(tile.full())
                        .filter(full -> full.length >= tile.bytes())
                        .map(full -> Arrays.copyOf(full, tile.bytes()));
    }
}
