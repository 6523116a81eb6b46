package worksafe.tlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log as it lies in a database, which everybody may write: entries, tiles, a checkpoint, and what a witness countersigned. */
final class SampleLog {

    static final String ORIGIN = "worksafe.test/inspections";
    static final NoteSigner LOG = NoteSigner.ofLog(ORIGIN, secret(1));
    static final NoteSigner WITNESS = NoteSigner.ofWitness("worksafe.test/witness", secret(2));
    static final Instant NOW = Instant.parse("2026-03-01T01:02:03Z");

    final ArrayList<byte[]> entries = new ArrayList<>();
    final Map<TilePath, byte[]> tiles = new HashMap<>();
    final ArrayList<byte[]> countersigned = new ArrayList<>();
    byte[] checkpoint = new byte[0];
    private long size;

    /** A log of so many entries, written at once and countersigned. */
    static SampleLog of(int size) {
        var log = new SampleLog();
        log.write(size, "entry");
        log.countersign();
        return log;
    }

    static byte[] secret(int number) {
        var secret = new byte[32];
        secret[0] = (byte) number;
        return secret;
    }

    /** The bytes of an entry, told from all others. */
    static byte[] entry(String word, long index) {
        return (word + " " + index).getBytes(StandardCharsets.UTF_8);
    }

    void write(int more, String word) {
        checkpoint = grow(more, word).signed(LOG).bytes();
    }

    /** Writes entries and makes leaves of them, without signing. */
    Checkpoint grow(int more, String word) {
        for (int i = 0; i < more; i++) {
            entries.add(entry(word, entries.size()));
        }
        return leaves();
    }

    /** Makes leaves of all entries that have none yet, and signs. */
    void seal(NoteSigner signer) {
        checkpoint = leaves().signed(signer).bytes();
    }

    private Checkpoint leaves() {
        var leaves = entries.subList((int) size, entries.size()).stream()
                .map(Hash::leaf)
                .toList();
        var grown = GrownTree.after(source(), size, leaves);
        for (var tile : grown.tiles()) {
            tiles.keySet()
                    .removeIf(path -> path.level() == tile.path().level()
                            && path.index() == tile.path().index());
            tiles.put(tile.path(), tile.hashes());
        }
        size = grown.size();
        return new Checkpoint(ORIGIN, size, grown.root());
    }

    /** What somebody does who may write everything and has the key: all hashes and the signature follow from the entries. */
    void writeAnew(NoteSigner signer) {
        tiles.clear();
        size = 0;
        seal(signer);
    }

    void countersign() {
        var text = SignedNote.parse(checkpoint).text();
        countersigned.add(new SignedNote(text, List.of(WITNESS.sign(text, NOW))).bytes());
    }

    SampleLog copy() {
        var copy = new SampleLog();
        entries.forEach(entry -> copy.entries.add(entry.clone()));
        tiles.forEach((path, bytes) -> copy.tiles.put(path, bytes.clone()));
        countersigned.forEach(note -> copy.countersigned.add(note.clone()));
        copy.checkpoint = checkpoint.clone();
        copy.size = size;
        return copy;
    }

    TileSource source() {
        return source(tiles);
    }

    /** Tiles as a store keeps them: one that is wider begins with the narrower one of before. */
    static TileSource source(Map<TilePath, byte[]> tiles) {
        return wanted -> {
            var exact = tiles.get(wanted);
            if (exact != null) {
                return Optional.of(exact);
            }
            return tiles.entrySet().stream()
                    .filter(tile -> tile.getKey().level() == wanted.level()
                            && tile.getKey().index() == wanted.index()
                            && tile.getKey().width() > wanted.width())
                    .map(tile -> Arrays.copyOf(tile.getValue(), wanted.bytes()))
                    .findFirst();
        };
    }

    List<LogEntry> rows() {
        var rows = new ArrayList<LogEntry>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            rows.add(new LogEntry(i, entries.get(i)));
        }
        return rows;
    }

    /** The verdict of somebody who trusts the log's key alone. */
    LogVerdict verdict() {
        return LogVerifier.trusting(LOG.key()).verify(checkpoint, rows(), source(), List.of());
    }

    /** The verdict of somebody who also knows what a witness countersigned. */
    LogVerdict verdictWithWitness() {
        return LogVerifier.trusting(LOG.key())
                .andWitness(WITNESS.key())
                .verify(checkpoint, rows(), source(), countersigned);
    }
}
