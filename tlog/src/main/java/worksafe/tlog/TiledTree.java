package worksafe.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree as its tiles tell it. Nothing is checked here: what it proves holds against a root that is known from elsewhere, or
 * does not hold.
 *
 * <p>Its methods throw {@link MissingTile} where a tile is not there or has another width.
 */
public final class TiledTree {

    private final TileSource tiles;
    private final long size;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    /**
     * The tree of the first leaves.
     *
     * @param size how many leaves it has
     */
    public TiledTree(TileSource tiles, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
        this.tiles = tiles;
        this.size = size;
    }

    /** The hash of all of it. */
    public Hash root() {
        return peaks().root();
    }

    /** The hash of the leaf of that number, from 0. */
    public Hash leaf(long index) {
        requireLeaf(index);
        return subtree(0, index);
    }

    /**
     * By which hashes the root follows from a leaf (RFC 6962, section 2.1.1), from below.
     *
     * @param index the number of the leaf, from 0
     */
    public List<Hash> inclusionProof(long index) {
        requireLeaf(index);
        var proof = new ArrayList<Hash>();
        include(index, 0, size, proof);
        return List.copyOf(proof);
    }

    /**
     * By which hashes both this root and that of the tree when it was smaller follow (RFC 6962, section 2.1.2).
     *
     * @param old how many leaves it had, at most as many as it has
     * @return nothing when it had none, or as many
     */
    public List<Hash> consistencyProof(long old) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves never had " + old);
        }
        var proof = new ArrayList<Hash>();
        if (old > 0) {
            agree(old, 0, size, true, proof);
        }
        return List.copyOf(proof);
    }

    /** What is needed to let it grow. */
    Peaks peaks() {
        var peaks = new ArrayList<Hash>();
        for (int height = Long.SIZE - 1; height >= 0; height--) {
            if ((size >>> height & 1) == 1) {
                peaks.add(subtree(height, (size >>> height) - 1));
            }
        }
        return new Peaks(size, peaks);
    }

    /** The bytes of the tile at a place, as wide as it is now. */
    byte[] tile(int level, long index) {
        var path = TilePath.in(size, level, index);
        return read.computeIfAbsent(
                path,
                wanted -> tiles.read(wanted)
                        .filter(bytes -> bytes.length == wanted.bytes())
                        .orElseThrow(() -> new MissingTile(wanted)));
    }

    private void requireLeaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has none of number " + index);
        }
    }

    private void include(long leaf, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (leaf < middle) {
            include(leaf, from, middle, proof);
            proof.add(between(middle, to));
        } else {
            include(leaf, middle, to, proof);
            proof.add(between(from, middle));
        }
    }

    /** {@code isOld}: whether the part is the old tree itself, whose root the other side knows. */
    private void agree(long old, long from, long to, boolean isOld, List<Hash> proof) {
        if (old == to) {
            if (!isOld) {
                proof.add(between(from, to));
            }
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (old <= middle) {
            agree(old, from, middle, isOld, proof);
            proof.add(between(middle, to));
        } else {
            agree(old, middle, to, false, proof);
            proof.add(between(from, middle));
        }
    }

    /** The hash of some leaves; parts of a tree begin where a subtree of their size may begin. */
    private Hash between(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtree(height, from >>> height);
        }
        long middle = from + Long.highestOneBit(leaves);
        return Hash.node(between(from, middle), between(middle, to));
    }

    private Hash subtree(int height, long index) {
        int level = height / TilePath.HEIGHT;
        int within = height % TilePath.HEIGHT;
        long first = index << within;
        var tile = tile(level, first / TilePath.FULL);
        return fold(tile, (int) (first % TilePath.FULL), 1 << within);
    }

    private static Hash fold(byte[] tile, int position, int count) {
        if (count == 1) {
            return Hash.at(tile, position);
        }
        int half = count / 2;
        return Hash.node(fold(tile, position, half), fold(tile, position + half, half));
    }
}
