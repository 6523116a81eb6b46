package worksafe.tlog.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.GrownTree;
import worksafe.tlog.Hash;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.TilePath;

/** A log that can also be away, be put back, or show something else. */
final class FakeLog implements LogSource {

    static final String ORIGIN = "worksafe.test/hazards";
    static final NoteSigner KEY = NoteSigner.ofLog(ORIGIN, secret(1));
    static final NoteSigner WITNESS = NoteSigner.ofWitness("worksafe.test/witness", secret(2));

    private final Map<String, byte[]> tiles = new HashMap<>();
    private long size;
    private Optional<byte[]> shown = Optional.empty();
    private boolean isAway;

    static byte[] secret(int number) {
        var secret = new byte[32];
        secret[0] = (byte) number;
        return secret;
    }

    FakeLog write(int more, String word) {
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < more; i++) {
            leaves.add(Hash.leaf((word + " " + (size + i)).getBytes(StandardCharsets.UTF_8)));
        }
        var grown = GrownTree.after(this, size, leaves);
        grown.tiles().forEach(tile -> tiles.put(place(tile.path()), tile.hashes()));
        size = grown.size();
        show(new Checkpoint(ORIGIN, size, grown.root()).signed(KEY).bytes());
        return this;
    }

    FakeLog copy() {
        var copy = new FakeLog();
        copy.become(this);
        return copy;
    }

    /** Takes the place of this log: what its address shows from now on. */
    void become(FakeLog other) {
        tiles.clear();
        tiles.putAll(other.tiles);
        size = other.size;
        shown = other.shown;
    }

    void show(byte[] note) {
        shown = Optional.of(note);
    }

    void showNothing() {
        shown = Optional.empty();
    }

    void isAway(boolean away) {
        isAway = away;
    }

    byte[] note() {
        return shown.orElseThrow();
    }

    private static String place(TilePath tile) {
        return tile.level() + "/" + tile.index();
    }

    @Override
    public Optional<byte[]> checkpoint() {
        if (isAway) {
            throw new LogUnreachable("nobody there");
        }
        return shown;
    }

    @Override
    public Optional<byte[]> read(TilePath tile) {
        return Optional.ofNullable(tiles.get(place(tile)))
                .filter(hashes -> hashes.length >= tile.bytes())
                .map(hashes -> Arrays.copyOf(hashes, tile.bytes()));
    }
}
