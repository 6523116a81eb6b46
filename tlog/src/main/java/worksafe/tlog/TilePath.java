package worksafe.tlog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which tile (C2SP tlog-tiles). A tile has up to 256 hashes, of subtrees of 256^level leaves each.
 *
 * @param level 0 for the hashes of leaves; each higher level has the hashes of the full tiles below it
 * @param index the number of the tile in its level, from 0
 * @param width how many hashes it has, 1 to 256; only a full tile is hashed into the next level
 */
public record TilePath(int level, long index, int width) implements Comparable<TilePath> {

    /** How many hashes a full tile has. */
    public static final int FULL = 256;

    /** How many levels of a tree lie in one of tiles. */
    static final int HEIGHT = 8;

    /** No tree has more levels of tiles than this. */
    private static final int TOP_LEVEL = 7;

    private static final int GROUP = 1000;
    private static final Pattern FORM =
            Pattern.compile("tile/([0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @throws IllegalArgumentException when no tree can have such a tile */
    public TilePath {
        if (level < 0 || level > TOP_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    /** The tile at a place of a tree of that size, as wide as it is there. */
    static TilePath in(long size, int level, long index) {
        long hashes = size >>> HEIGHT * level;
        return new TilePath(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /** The tile of which that is the path, such as {@code tile/1/x001/067.p/17}; empty when it is in no way one. */
    public static Optional<TilePath> parse(String path) {
        var form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(form.group(2).replaceAll("[x/]", ""));
        var partial = form.group(3);
        int width = partial == null ? FULL : Integer.parseInt(partial);
        if (index > Long.MAX_VALUE / FULL || width > FULL) {
            return Optional.empty();
        }
        var tile = new TilePath(Integer.parseInt(form.group(1)), index, width);
        // Leading groups of zeros, or a full tile said to be partial: a second spelling.
        return tile.toString().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** The tile at the same place once it is full. */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** Which number of a leaf is the first under it. */
    long firstLeaf() {
        return firstLeaf(0);
    }

    /** Which number of a leaf is the first under one of its hashes. */
    long firstLeaf(int position) {
        return index * FULL + position << HEIGHT * level;
    }

    /** Its bytes, 32 for each hash. */
    public int bytes() {
        return width * Hash.BYTES;
    }

    @Override
    public int compareTo(TilePath other) {
        if (level != other.level) {
            return Integer.compare(level, other.level);
        }
        return index == other.index ? Integer.compare(width, other.width) : Long.compare(index, other.index);
    }

    /** The path after the log's address. */
    @Override
    public String toString() {
        var path = new StringBuilder(group(index));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, "x" + group(rest) + "/");
        }
        return "tile/" + level + "/" + path + (width == FULL ? "" : ".p/" + width);
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%03d", number % GROUP);
    }
}
