package worksafe.tlog;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.tlog.Broken.Kind;

/**
 * Computes a log again from its entries and names the first place that is broken. It reads everything once, in order, and
 * keeps one tile of each level.
 *
 * <p>Whoever has the log's key can write all of it anew; that only a witness shows, from the checkpoints that it
 * countersigned. The more of them are handed in, the closer is the place: between the last that agrees and the first that does
 * not.
 */
public final class LogVerifier {

    private final NoteKey log;
    private final List<NoteKey> former;
    private final @Nullable NoteKey witness;
    private final Iterable<byte[]> earlier;

    private LogVerifier(NoteKey log, List<NoteKey> former, @Nullable NoteKey witness, Iterable<byte[]> earlier) {
        this.log = log;
        this.former = former;
        this.witness = witness;
        this.earlier = earlier;
    }

    /** Trusts the log's key alone. Its name is the log's origin. */
    public static LogVerifier trusting(NoteKey log) {
        return new LogVerifier(log, List.of(), null, List.of());
    }

    /** Asks for a witness's signature as well. */
    public LogVerifier andWitness(NoteKey key) {
        return new LogVerifier(log, former, key, earlier);
    }

    /** Trusts keys of before as well, where the log's own was changed: its former checkpoints are signed by them. */
    public LogVerifier andFormer(List<NoteKey> keys) {
        return new LogVerifier(log, List.copyOf(keys), witness, earlier);
    }

    /**
     * Also compares what the log signed earlier. Who rewrote it without its key left those, and the place is known as closely
     * as it signed. Each must be signed, and be of more leaves than the one before.
     *
     * @param checkpoints in the order of their sizes; each is gone through once, and none is kept
     */
    public LogVerifier andEarlier(Iterable<byte[]> checkpoints) {
        return new LogVerifier(log, former, witness, checkpoints);
    }

    /**
     * Verifies a log.
     *
     * @param checkpoint its latest, as it is served
     * @param entries all that it has, in the order of their numbers
     * @param tiles all that it has
     * @param countersigned checkpoints that the witness countersigned, in any order; none where no witness is trusted
     */
    public LogVerdict verify(
            byte[] checkpoint, Iterable<LogEntry> entries, TileSource tiles, List<byte[]> countersigned) {
        Run run;
        try {
            run = run(checkpoint, tiles, countersigned);
        } catch (Found e) {
            return new LogVerdict(0, 0, Optional.of(e.broken));
        }
        return run.verdict(() -> run.all(entries));
    }

    private Run run(byte[] checkpoint, TileSource tiles, List<byte[]> countersigned) {
        var latest = open(checkpoint);
        var seen = new ArrayList<Checkpoint>();
        if (witness != null) {
            if (SignedNote.parse(checkpoint).signatures().stream().anyMatch(witness::isOf)) {
                seen.add(seen(checkpoint));
            }
            for (var note : countersigned) {
                seen.add(seen(note));
            }
            if (seen.isEmpty()) {
                throw new Found(Kind.COSIGNATURE, "cosignature", 0, latest.size());
            }
        }
        return new Run(latest, tiles, seen);
    }

    /**
     * Verifies what everybody can read of a log whose entries are not public: that its tiles lead to the signed root. Of the
     * entries it says nothing.
     *
     * @param checkpoint its latest, as it is served
     * @param tiles all that it has
     * @param countersigned checkpoints that the witness countersigned, in any order; none where no witness is trusted
     */
    public LogVerdict verifyTiles(byte[] checkpoint, TileSource tiles, List<byte[]> countersigned) {
        Run run;
        try {
            run = run(checkpoint, tiles, countersigned);
        } catch (Found e) {
            return new LogVerdict(0, 0, Optional.of(e.broken));
        }
        return run.verdict(run::leaves);
    }

    /**
     * Verifies a log that shows no checkpoint: it never wrote, so that no witness saw anything of it.
     *
     * @param countersigned checkpoints that the witness countersigned, in any order; none where no witness is trusted
     */
    public LogVerdict verifyNothingShown(List<byte[]> countersigned) {
        long most = 0;
        try {
            for (var note : countersigned) {
                most = Math.max(most, seen(note).size());
            }
        } catch (Found e) {
            return new LogVerdict(0, 0, Optional.of(e.broken));
        }
        return new LogVerdict(
                0, 0, most == 0 ? Optional.empty() : Optional.of(new Broken(Kind.ROLLED_BACK, "checkpoint", 0, most)));
    }

    /**
     * Verifies some entries alone: each by its proof from the signed root, which is made from tiles.
     *
     * @param checkpoint the log's latest, as it is served
     * @param from the number of the first entry, from 0
     * @param before the number after the last; at most as many as the log has are looked at
     * @param entries those that there are, in the order of their numbers
     * @param tiles all that the log has
     * @return of size 0 where the log does not reach so far
     * @throws IllegalArgumentException when no number lies between {@code from} and {@code before}
     */
    public LogVerdict verifyRange(
            byte[] checkpoint, long from, long before, Iterable<LogEntry> entries, TileSource tiles) {
        if (from < 0 || before <= from) {
            throw new IllegalArgumentException("no entry is from " + from + " and before " + before);
        }
        long verified = 0;
        try {
            var latest = open(checkpoint);
            var tree = new TiledTree(tiles, latest.size());
            long end = Math.min(before, latest.size());
            for (var entry : entries) {
                long expected = from + verified;
                requirePlace(entry, expected, end);
                if (expected % TilePath.FULL == 0) {
                    // Without the tiles that were passed.
                    tree = new TiledTree(tiles, latest.size());
                }
                requireProof(entry, tree, latest);
                verified++;
            }
            if (from + verified < end) {
                throw new Found(Kind.ENTRY_MISSING, "entry", from + verified, end);
            }
        } catch (Found e) {
            return new LogVerdict(verified, 0, Optional.of(e.broken));
        }
        return new LogVerdict(verified, 0, Optional.empty());
    }

    private static void requirePlace(LogEntry entry, long expected, long end) {
        if (entry.index() < expected || expected >= end) {
            throw new Found(Kind.ENTRY_EXTRA, "entry", entry.index(), entry.index() + 1);
        }
        if (entry.index() > expected) {
            throw new Found(Kind.ENTRY_MISSING, "entry", expected, Math.min(entry.index(), end));
        }
    }

    private static void requireProof(LogEntry entry, TiledTree tree, Checkpoint latest) {
        long index = entry.index();
        try {
            var proof = tree.inclusionProof(index);
            var leaf = Hash.leaf(entry.bytes());
            if (Proofs.includes(leaf, index, latest.size(), proof, latest.root())) {
                return;
            }
            // The tile's own hash leads to the root, or what lies between was changed.
            var isTileRight = Proofs.includes(tree.leaf(index), index, latest.size(), proof, latest.root());
            throw new Found(isTileRight ? Kind.ENTRY : Kind.TILE, isTileRight ? "entry" : "tile", index, index + 1);
        } catch (MissingTile e) {
            throw new Found(Kind.TILE_MISSING, "tile", index, index + 1);
        }
    }

    /**
     * Verifies a log whose checkpoints were found to be signed.
     *
     * @param latest its checkpoint
     * @param entries all that it has, in the order of their numbers
     * @param tiles all that it has
     * @param seen the checkpoints that a witness countersigned
     */
    LogVerdict verify(Checkpoint latest, Iterable<LogEntry> entries, TileSource tiles, List<Checkpoint> seen) {
        var run = new Run(latest, tiles, seen);
        return run.verdict(() -> run.all(entries));
    }

    /** The log's checkpoint, when it is signed. */
    Checkpoint open(byte[] note) {
        return opened(note, log, "checkpoint", Kind.CHECKPOINT_SIGNATURE);
    }

    private Checkpoint seen(byte[] note) {
        return opened(note, witness == null ? log : witness, "cosignature", Kind.COSIGNATURE);
    }

    private Checkpoint opened(byte[] bytes, NoteKey key, String name, Kind unsigned) {
        var checkpoint = parsed(bytes, name);
        if (!checkpoint.origin().equals(log.name())) {
            throw new Found(Kind.CHECKPOINT_ORIGIN, name, 0, 0);
        }
        var note = SignedNote.parse(bytes);
        if (!note.isSignedBy(key) && (key != log || former.stream().noneMatch(note::isSignedBy))) {
            throw new Found(unsigned, name, 0, checkpoint.size());
        }
        return checkpoint;
    }

    private static Checkpoint parsed(byte[] bytes, String name) {
        try {
            return Checkpoint.parse(SignedNote.parse(bytes).text());
        } catch (IllegalArgumentException e) {
            throw new Found(Kind.CHECKPOINT_FORM, name, 0, 0);
        }
    }

    /** Ends a verification. */
    private static final class Found extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Broken broken;

        private Found(Kind kind, String name, long from, long before) {
            super(kind + " " + name, null, false, false);
            this.broken = new Broken(kind, name, from, before);
        }
    }

    /** One look at one log. */
    private final class Run implements Peaks.Listener {

        private record Loaded(TilePath path, byte[] hashes) {}

        private final Checkpoint latest;
        private final TileSource tiles;
        private final List<Checkpoint> seen;
        private final Peaks peaks = new Peaks();
        private final Map<Integer, Loaded> tileOf = new HashMap<>();
        private final Iterator<byte[]> signed = earlier.iterator();
        private @Nullable Checkpoint nextSigned;
        private long nextSignedSize;
        private int nextSeen;
        private long agreed;
        private long agreedWithSigned;

        private Run(Checkpoint latest, TileSource tiles, List<Checkpoint> seen) {
            this.latest = latest;
            this.tiles = tiles;
            this.seen = seen.stream()
                    .sorted(Comparator.comparingLong(Checkpoint::size))
                    .toList();
        }

        private LogVerdict verdict(Runnable look) {
            try {
                look.run();
            } catch (Found e) {
                return new LogVerdict(peaks.size(), agreed, Optional.of(e.broken));
            }
            return new LogVerdict(peaks.size(), agreed, Optional.empty());
        }

        private void all(Iterable<LogEntry> entries) {
            compare();
            for (var entry : entries) {
                requirePlace(entry, peaks.size(), latest.size());
                peaks.add(Hash.leaf(entry.bytes()), this);
                compare();
            }
            requireEnd();
        }

        /** Takes the hashes of the lowest tiles for those of the entries. */
        private void leaves() {
            compare();
            while (peaks.size() < latest.size()) {
                int position = (int) (peaks.size() % TilePath.FULL);
                peaks.add(Hash.at(load(0, peaks.size() / TilePath.FULL).hashes(), position), this);
                compare();
            }
            requireEnd();
        }

        private void requireEnd() {
            if (peaks.size() < latest.size()) {
                throw new Found(Kind.ENTRY_MISSING, "entry", peaks.size(), latest.size());
            }
            if (!peaks.root().equals(latest.root())) {
                throw new Found(Kind.ROOT, "checkpoint", Math.max(agreed, agreedWithSigned), latest.size());
            }
            if (nextSeen < seen.size()) {
                throw new Found(
                        Kind.ROLLED_BACK,
                        "checkpoint",
                        latest.size(),
                        seen.getLast().size());
            }
        }

        private void compare() {
            compareWithSeen();
            compareWithSigned();
        }

        private void compareWithSigned() {
            while (nextSignedSize <= peaks.size()) {
                var now = nextSigned;
                if (now != null) {
                    if (!now.root().equals(peaks.root())) {
                        throw new Found(Kind.ROOT, "checkpoint", Math.max(agreed, agreedWithSigned), now.size());
                    }
                    agreedWithSigned = peaks.size();
                }
                var next = signed.hasNext() ? open(signed.next()) : null;
                if (next != null && (next.size() > latest.size() || now != null && next.size() <= now.size())) {
                    throw new Found(Kind.CHECKPOINT_ORDER, "checkpoint", next.size(), next.size());
                }
                nextSigned = next;
                nextSignedSize = next == null ? Long.MAX_VALUE : next.size();
            }
        }

        private void compareWithSeen() {
            while (nextSeen < seen.size() && seen.get(nextSeen).size() == peaks.size()) {
                if (!seen.get(nextSeen).root().equals(peaks.root())) {
                    throw new Found(Kind.FORKED, "cosignature", agreed, peaks.size());
                }
                agreed = peaks.size();
                nextSeen++;
            }
        }

        @Override
        public void completed(int height, long index, Hash hash) {
            if (height % TilePath.HEIGHT != 0) {
                return;
            }
            int level = height / TilePath.HEIGHT;
            int position = (int) (index % TilePath.FULL);
            var tile = position == 0 ? load(level, index / TilePath.FULL) : tileOf.get(level);
            if (tile == null || !hash.isAt(tile.hashes(), position)) {
                long first = index << height;
                var kind = level == 0 && isTileRight(index) ? Kind.ENTRY : Kind.TILE;
                var path = TilePath.in(latest.size(), level, index / TilePath.FULL);
                throw new Found(kind, kind == Kind.ENTRY ? "entry" : path.toString(), first, first + (1L << height));
            }
        }

        private Loaded load(int level, long index) {
            var path = TilePath.in(latest.size(), level, index);
            var before = tileOf.get(level);
            if (before != null && before.path().equals(path)) {
                return before;
            }
            var hashes = tiles.read(path)
                    .filter(bytes -> bytes.length == path.bytes())
                    .orElseThrow(() -> {
                        long first = path.firstLeaf();
                        return new Found(
                                Kind.TILE_MISSING,
                                path.toString(),
                                first,
                                Math.min(latest.size(), first + ((long) path.width() << TilePath.HEIGHT * level)));
                    });
            var loaded = new Loaded(path, hashes);
            tileOf.put(level, loaded);
            return loaded;
        }

        /** Whether the hash that the tile tells of a leaf is the one that was signed; then the entry is what was changed. */
        private boolean isTileRight(long index) {
            try {
                var tree = new TiledTree(tiles, latest.size());
                return Proofs.includes(
                        tree.leaf(index), index, latest.size(), tree.inclusionProof(index), latest.root());
            } catch (MissingTile e) {
                return false;
            }
        }
    }
}
