package worksafe.tlog;

/** A tile with its hashes. */
public final class Tile {

    private final TilePath path;
    private final byte[] hashes;

    Tile(TilePath path, byte[] hashes) {
        this.path = path;
        this.hashes = hashes;
    }

    /** Which tile it is. */
    public TilePath path() {
        return path;
    }

    /** Its hashes, one after the other, 32 bytes each. */
    public byte[] hashes() {
        return hashes.clone();
    }
}
