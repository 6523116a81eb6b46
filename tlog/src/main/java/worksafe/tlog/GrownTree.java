package worksafe.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tree becomes by more leaves.
 *
 * @param size how many leaves it has now
 * @param root its hash now
 * @param tiles the tiles that are new or wider than before, as wide as they are now, the lowest level first. A wider tile
 *     begins with what it was before.
 */
public record GrownTree(long size, Hash root, List<Tile> tiles) {

    /** Lists are copied. */
    public GrownTree {
        tiles = List.copyOf(tiles);
    }

    /**
     * Adds leaves.
     *
     * @param tiles of the tree until now
     * @param size how many leaves it had
     * @param leaves the hashes of those that follow, in order
     * @throws MissingTile when one of the last tiles is not there
     */
    public static GrownTree after(TileSource tiles, long size, List<Hash> leaves) {
        var before = new TiledTree(tiles, size);
        var peaks = before.peaks();
        var grown = new Growing(before, size);
        leaves.forEach(leaf -> peaks.add(leaf, grown));
        return new GrownTree(peaks.size(), peaks.root(), grown.tiles());
    }

    private static final class Growing implements Peaks.Listener {

        private record Place(int level, long index) implements Comparable<Place> {

            @Override
            public int compareTo(Place other) {
                return level == other.level ? Long.compare(index, other.index) : Integer.compare(level, other.level);
            }
        }

        private static final class Filling {

            private final byte[] hashes = new byte[TilePath.FULL * Hash.BYTES];
            private int width;
        }

        private final TiledTree before;
        private final long size;
        private final Map<Place, Filling> filled = new TreeMap<>();

        private Growing(TiledTree before, long size) {
            this.before = before;
            this.size = size;
        }

        @Override
        public void completed(int height, long index, Hash hash) {
            if (height % TilePath.HEIGHT != 0) {
                return;
            }
            var filling =
                    filled.computeIfAbsent(new Place(height / TilePath.HEIGHT, index / TilePath.FULL), this::begun);
            hash.copyTo(filling.hashes, filling.width);
            filling.width++;
        }

        private Filling begun(Place place) {
            var filling = new Filling();
            if (size >>> TilePath.HEIGHT * place.level() > place.index() * TilePath.FULL) {
                var hashes = before.tile(place.level(), place.index());
                System.arraycopy(hashes, 0, filling.hashes, 0, hashes.length);
                filling.width = hashes.length / Hash.BYTES;
            }
            return filling;
        }

        private List<Tile> tiles() {
            var tiles = new ArrayList<Tile>(filled.size());
            filled.forEach((place, filling) -> tiles.add(new Tile(
                    new TilePath(place.level(), place.index(), filling.width),
                    Arrays.copyOf(filling.hashes, filling.width * Hash.BYTES))));
            return tiles;
        }
    }
}
