package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.tlog.Broken.Kind;

/** Whatever is done to a log is found, at its first place; a log to which nothing was done is never suspected. */
class TamperingTest {

    private static final int SMALL = 12;
    private static final int TWO_LEVELS = 300;

    /** Of what costs a signature for each bit, the default build tries every so manyth: another one of each byte. */
    private static final int SOME = 31;

    private static byte[] flipped(byte[] bytes, long bit) {
        var changed = bytes.clone();
        changed[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static Broken broken(LogVerdict verdict) {
        assertThat(verdict.holds()).isFalse();
        return verdict.broken().orElseThrow();
    }

    private static void assertBroken(SampleLog log, Kind kind, long from, long before) {
        var found = broken(log.verdict());
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(List.of(found.from(), found.before())).as("%s", found).containsExactly(from, before);
    }

    private static void assertWitnessed(SampleLog log, Kind kind, long from, long before) {
        var found = broken(log.verdictWithWitness());
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(List.of(found.from(), found.before())).as("%s", found).containsExactly(from, before);
    }

    // Every bit.

    @Test
    void everyBitOfEntriesAndTilesIsWatched() {
        everyBitOfEntriesAndTiles(SMALL);
    }

    @Test
    @Tag("proof")
    void everyBitOfEntriesAndTilesOfThreeTilesIsWatched() {
        everyBitOfEntriesAndTiles(600);
    }

    private static void everyBitOfEntriesAndTiles(int size) {
        var log = SampleLog.of(size);
        var verifier = LogVerifier.trusting(SampleLog.LOG.key());
        var checkpoint = verifier.open(log.checkpoint);

        for (int i = 0; i < size; i++) {
            var entry = log.entries.get(i);
            for (int bit = 0; bit < entry.length * 8; bit++) {
                log.entries.set(i, flipped(entry, bit));
                var found = broken(verifier.verify(checkpoint, log.rows(), log.source(), List.of()));
                assertThat(found).isEqualTo(new Broken(Kind.ENTRY, "entry", i, i + 1));
            }
            log.entries.set(i, entry);
        }
        for (var tile : new TreeMap<>(log.tiles).entrySet()) {
            for (int bit = 0; bit < tile.getValue().length * 8; bit++) {
                log.tiles.put(tile.getKey(), flipped(tile.getValue(), bit));
                long first = tile.getKey().firstLeaf(bit / 8 / Hash.BYTES);
                var found = broken(verifier.verify(checkpoint, log.rows(), log.source(), List.of()));
                assertThat(found)
                        .isEqualTo(new Broken(
                                Kind.TILE,
                                tile.getKey().toString(),
                                first,
                                first + (1L << TilePath.HEIGHT * tile.getKey().level())));
            }
            log.tiles.put(tile.getKey(), tile.getValue());
        }
        assertThat(log.verdict()).isEqualTo(new LogVerdict(size, 0, Optional.empty()));
    }

    @Test
    void checkpointAndCosignatureAreWatched() {
        bitsOfTheCheckpoint(SOME);
        bitsOfACosignature(SOME);
    }

    @Test
    @Tag("proof")
    void everyBitOfCheckpointAndCosignatureIsWatched() {
        bitsOfTheCheckpoint(1);
        bitsOfACosignature(1);
    }

    private static void bitsOfTheCheckpoint(int step) {
        var log = SampleLog.of(1);
        var note = log.checkpoint;

        for (int bit = 0; bit < note.length * 8; bit += step) {
            log.checkpoint = flipped(note, bit);
            assertThat(broken(log.verdict()).kind())
                    .as("bit %d", bit)
                    .isIn(Kind.CHECKPOINT_FORM, Kind.CHECKPOINT_ORIGIN, Kind.CHECKPOINT_SIGNATURE);
        }
    }

    private static void bitsOfACosignature(int step) {
        var log = SampleLog.of(1);
        var note = log.countersigned.getFirst();

        for (int bit = 0; bit < note.length * 8; bit += step) {
            log.countersigned.set(0, flipped(note, bit));
            assertThat(broken(log.verdictWithWitness()).kind())
                    .as("bit %d", bit)
                    .isIn(Kind.CHECKPOINT_FORM, Kind.CHECKPOINT_ORIGIN, Kind.COSIGNATURE);
        }
    }

    // The attacks.

    @Test
    void droppedEntryIsMissed() {
        var log = SampleLog.of(TWO_LEVELS);
        var rows = new ArrayList<>(log.rows());
        rows.remove(270);
        var found =
                broken(LogVerifier.trusting(SampleLog.LOG.key()).verify(log.checkpoint, rows, log.source(), List.of()));
        assertThat(found).isEqualTo(new Broken(Kind.ENTRY_MISSING, "entry", 270, 271));

        log.entries.remove(270); // and those behind it moved up
        assertBroken(log, Kind.ENTRY, 270, 271);
    }

    @Test
    void insertedEntryIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        log.entries.add(7, SampleLog.entry("inserted", 7));
        assertBroken(log, Kind.ENTRY, 7, 8);

        var longer = SampleLog.of(TWO_LEVELS);
        longer.entries.add(SampleLog.entry("added", TWO_LEVELS));
        assertBroken(longer, Kind.ENTRY_EXTRA, TWO_LEVELS, TWO_LEVELS + 1);
    }

    @Test
    void swappedEntriesAreFound() {
        var log = SampleLog.of(TWO_LEVELS);
        Collections.swap(log.entries, 299, 12);
        assertBroken(log, Kind.ENTRY, 12, 13);
    }

    @Test
    void truncatedLogIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        log.entries.subList(290, TWO_LEVELS).clear();
        assertBroken(log, Kind.ENTRY_MISSING, 290, TWO_LEVELS);
    }

    @Test
    void duplicatedEntryIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        var rows = new ArrayList<>(log.rows());
        rows.add(256, rows.get(255));
        var found =
                broken(LogVerifier.trusting(SampleLog.LOG.key()).verify(log.checkpoint, rows, log.source(), List.of()));
        assertThat(found).isEqualTo(new Broken(Kind.ENTRY_EXTRA, "entry", 255, 256));

        log.entries.add(256, log.entries.get(255));
        assertBroken(log, Kind.ENTRY, 256, 257);
    }

    @Test
    void rolledBackLogIsFoundByTheWitness() {
        var log = SampleLog.of(SMALL);
        var early = log.copy();
        log.write(TWO_LEVELS - SMALL, "entry");
        log.countersign();
        assertThat(log.verdictWithWitness().witnessed()).isEqualTo(TWO_LEVELS);

        assertThat(early.verdict().holds()).as("nobody else can know").isTrue();
        early.countersigned.addAll(log.countersigned);
        assertWitnessed(early, Kind.ROLLED_BACK, SMALL, TWO_LEVELS);
    }

    @Test
    void forkedLogIsFoundByTheWitness() {
        var log = SampleLog.of(SMALL);
        var other = log.copy();
        log.write(TWO_LEVELS - SMALL, "entry");
        log.countersign();
        other.write(TWO_LEVELS - SMALL, "another");
        other.countersigned.clear();
        other.countersigned.addAll(log.countersigned);

        assertThat(other.verdict().holds()).as("nobody else can know").isTrue();
        assertWitnessed(other, Kind.FORKED, SMALL, TWO_LEVELS);
    }

    @Test
    void logUnderAnotherKeyIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        log.writeAnew(NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9)));
        assertBroken(log, Kind.CHECKPOINT_SIGNATURE, 0, TWO_LEVELS);
    }

    @Test
    void logWrittenAnewWithAStolenKeyIsFoundByTheWitness() {
        var log = SampleLog.of(SMALL);
        for (int i = 0; i < 10; i++) {
            log.write(20, "entry");
            log.countersign();
        }
        log.entries.set(70, SampleLog.entry("forged", 70));
        log.writeAnew(SampleLog.LOG);

        assertThat(log.verdict().holds()).as("nobody else can know").isTrue();
        assertWitnessed(log, Kind.FORKED, SMALL + 40, SMALL + 60);
    }

    @Test
    void logWrittenAnewWithoutTheKeyIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        log.countersigned.clear();
        var note = log.checkpoint;
        log.entries.set(70, SampleLog.entry("forged", 70));
        log.writeAnew(SampleLog.LOG);
        log.checkpoint = note;
        assertBroken(log, Kind.ROOT, 0, TWO_LEVELS);
    }

    @Test
    void whereItWasWrittenAnewIsToldByWhatItSignedEarlier() {
        var log = SampleLog.of(SMALL);
        var earlier = new ArrayList<byte[]>(List.of(log.checkpoint));
        for (int i = 0; i < 10; i++) {
            log.write(20, "entry");
            earlier.add(log.checkpoint);
        }
        var verifier = LogVerifier.trusting(SampleLog.LOG.key()).andEarlier(earlier);
        var note = log.checkpoint;
        assertThat(verifier.verify(note, log.rows(), log.source(), List.of()))
                .isEqualTo(new LogVerdict(SMALL + 200, 0, Optional.empty()));

        log.entries.set(70, SampleLog.entry("forged", 70));
        log.writeAnew(NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9)));
        assertThat(broken(verifier.verify(note, log.rows(), log.source(), List.of())))
                .isEqualTo(new Broken(Kind.ROOT, "checkpoint", SMALL + 40, SMALL + 60));

        earlier.set(3, flipped(earlier.get(3), 8 * 120));
        assertThat(broken(verifier.verify(note, log.rows(), log.source(), List.of()))
                        .kind())
                .isIn(Kind.CHECKPOINT_FORM, Kind.CHECKPOINT_SIGNATURE, Kind.ROOT);
    }

    @Test
    void earlierCheckpointsAreSignedAndFollowOneAnother() {
        var log = SampleLog.of(SMALL);
        var first = log.checkpoint;
        log.write(20, "entry");
        var second = log.checkpoint;
        log.write(20, "entry");
        var note = log.checkpoint;
        var root = Checkpoint.parse(SignedNote.parse(second).text());
        var unsigned = root.signed(NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9)))
                .bytes();

        assertThat(withEarlier(log, note, List.of(first, second, note)).holds()).isTrue();
        assertThat(broken(withEarlier(log, note, List.of(first, unsigned, note)))
                        .kind())
                .isEqualTo(Kind.CHECKPOINT_SIGNATURE);
        assertThat(broken(withEarlier(log, note, List.of(first, second, first, note))))
                .isEqualTo(new Broken(Kind.CHECKPOINT_ORDER, "checkpoint", SMALL, SMALL));
        assertThat(broken(withEarlier(log, note, List.of(second, second))).kind())
                .isEqualTo(Kind.CHECKPOINT_ORDER);
        log.write(1, "entry");
        assertThat(broken(withEarlier(log, note, List.of(first, log.checkpoint)))
                        .kind())
                .isEqualTo(Kind.CHECKPOINT_ORDER);
    }

    private static LogVerdict withEarlier(SampleLog log, byte[] note, List<byte[]> earlier) {
        return LogVerifier.trusting(SampleLog.LOG.key())
                .andEarlier(earlier)
                .verify(note, log.rows(), log.source(), List.of());
    }

    @Test
    void whatAFormerKeySignedHoldsWhereThatKeyIsTrusted() {
        var former = NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9));
        var log = SampleLog.of(SMALL);
        var earlier = Checkpoint.parse(SignedNote.parse(log.checkpoint).text())
                .signed(former)
                .bytes();
        log.write(20, "entry");
        var verifier = LogVerifier.trusting(SampleLog.LOG.key()).andEarlier(List.of(earlier));

        assertThat(broken(verifier.verify(log.checkpoint, log.rows(), log.source(), List.of()))
                        .kind())
                .isEqualTo(Kind.CHECKPOINT_SIGNATURE);
        assertThat(verifier.andFormer(List.of(former.key()))
                        .verify(log.checkpoint, log.rows(), log.source(), List.of())
                        .holds())
                .isTrue();
    }

    @Test
    void redatedEntryIsFoundThoughItsTilesWereMadeAnew() {
        var log = SampleLog.of(TWO_LEVELS);
        log.entries.set(70, SampleLog.entry("yesterday", 70));
        assertBroken(log, Kind.ENTRY, 70, 71);

        var path = new TilePath(0, 0, TilePath.FULL);
        Hash.leaf(log.entries.get(70)).copyTo(log.tiles.get(path), 70);
        assertBroken(log, Kind.TILE, 0, TilePath.FULL);
    }

    @Test
    void swappedTilesAreFound() {
        var log = SampleLog.of(600);
        var first = new TilePath(0, 0, TilePath.FULL);
        var second = new TilePath(0, 1, TilePath.FULL);
        var bytes = log.tiles.get(first);
        log.tiles.put(first, log.tiles.get(second));
        log.tiles.put(second, bytes);
        assertBroken(log, Kind.TILE, 0, 1);
    }

    @Test
    void tileThatIsGoneOrCutIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        var last = new TilePath(0, 1, 44);
        var bytes = log.tiles.get(last);
        log.tiles.remove(last);
        assertBroken(log, Kind.TILE_MISSING, 256, TWO_LEVELS);
        log.tiles.put(last, Arrays.copyOf(bytes, bytes.length - 1));
        assertBroken(log, Kind.TILE_MISSING, 256, TWO_LEVELS);
        log.tiles.put(last, bytes);
        log.tiles.remove(new TilePath(1, 0, 1));
        assertBroken(log, Kind.TILE_MISSING, 0, 256);
    }

    @Test
    void checkpointOfAnotherLogIsFound() {
        var log = SampleLog.of(TWO_LEVELS);
        var other = NoteSigner.ofLog("worksafe.test/hazards", SampleLog.secret(1));
        var root =
                LogVerifier.trusting(SampleLog.LOG.key()).open(log.checkpoint).root();
        log.checkpoint = new Checkpoint(other.key().name(), TWO_LEVELS, root)
                .signed(other)
                .bytes();
        assertBroken(log, Kind.CHECKPOINT_ORIGIN, 0, 0);

        log.checkpoint = new Checkpoint(other.key().name(), TWO_LEVELS, root)
                .signed(SampleLog.LOG)
                .bytes();
        assertBroken(log, Kind.CHECKPOINT_ORIGIN, 0, 0);
    }

    @Test
    void logThatNoWitnessSawIsNotWitnessed() {
        var log = SampleLog.of(SMALL);
        log.countersigned.clear();
        assertWitnessed(log, Kind.COSIGNATURE, 0, SMALL);

        var note = SignedNote.parse(log.checkpoint);
        log.checkpoint =
                note.and(SampleLog.WITNESS.sign(note.text(), SampleLog.NOW)).bytes();
        assertThat(log.verdictWithWitness()).isEqualTo(new LogVerdict(SMALL, SMALL, Optional.empty()));
    }

    // Parts of it.

    @Test
    void everybodyVerifiesTilesWithoutEntries() {
        var log = SampleLog.of(600);
        var verifier = LogVerifier.trusting(SampleLog.LOG.key());
        assertThat(verifier.verifyTiles(log.checkpoint, log.source(), List.of()))
                .isEqualTo(new LogVerdict(600, 0, Optional.empty()));

        for (var tile : new TreeMap<>(log.tiles).entrySet()) {
            for (long bit = 0; bit < tile.getValue().length * 8L; bit += 1009) {
                log.tiles.put(tile.getKey(), flipped(tile.getValue(), bit));
                assertThat(broken(verifier.verifyTiles(log.checkpoint, log.source(), List.of()))
                                .kind())
                        .as("%s, bit %d", tile.getKey(), bit)
                        .isIn(Kind.TILE, Kind.ROOT);
            }
            log.tiles.remove(tile.getKey());
            assertThat(broken(verifier.verifyTiles(log.checkpoint, log.source(), List.of())))
                    .extracting(Broken::kind, Broken::name)
                    .containsExactly(Kind.TILE_MISSING, tile.getKey().toString());
            log.tiles.put(tile.getKey(), tile.getValue());
        }
        assertThat(broken(verifier.verifyTiles(new byte[3], log.source(), List.of()))
                        .kind())
                .isEqualTo(Kind.CHECKPOINT_FORM);
    }

    @Test
    void everybodyComparesTilesWithTheWitness() {
        var log = SampleLog.of(SMALL);
        var early = log.copy();
        log.write(TWO_LEVELS - SMALL, "entry");
        log.countersign();
        var verifier = LogVerifier.trusting(SampleLog.LOG.key()).andWitness(SampleLog.WITNESS.key());
        assertThat(verifier.verifyTiles(log.checkpoint, log.source(), log.countersigned))
                .isEqualTo(new LogVerdict(TWO_LEVELS, TWO_LEVELS, Optional.empty()));

        assertThat(broken(verifier.verifyTiles(early.checkpoint, early.source(), log.countersigned)))
                .isEqualTo(new Broken(Kind.ROLLED_BACK, "checkpoint", SMALL, TWO_LEVELS));
        assertThat(broken(verifier.verifyTiles(log.checkpoint, log.source(), List.of())))
                .isEqualTo(new Broken(Kind.COSIGNATURE, "cosignature", 0, TWO_LEVELS));
        log.entries.set(SMALL + 1, SampleLog.entry("forged", SMALL + 1));
        log.writeAnew(SampleLog.LOG);
        assertThat(broken(verifier.verifyTiles(log.checkpoint, log.source(), log.countersigned)))
                .as("with a stolen key")
                .isEqualTo(new Broken(Kind.FORKED, "cosignature", SMALL, TWO_LEVELS));
    }

    @Test
    void logThatShowsNothingIsOneOfWhichTheWitnessSawNothing() {
        var log = SampleLog.of(SMALL);
        log.countersign();
        var verifier = LogVerifier.trusting(SampleLog.LOG.key()).andWitness(SampleLog.WITNESS.key());

        assertThat(verifier.verifyNothingShown(List.of())).isEqualTo(new LogVerdict(0, 0, Optional.empty()));
        assertThat(broken(verifier.verifyNothingShown(log.countersigned)))
                .isEqualTo(new Broken(Kind.ROLLED_BACK, "checkpoint", 0, SMALL));
        var byLogAlone =
                Checkpoint.parse(SignedNote.parse(log.checkpoint).text()).signed(SampleLog.LOG);
        assertThat(broken(verifier.verifyNothingShown(List.of(byLogAlone.bytes())))
                        .kind())
                .isEqualTo(Kind.COSIGNATURE);
    }

    @Test
    void someEntriesAreVerifiedAlone() {
        var log = SampleLog.of(600);
        assertThat(range(log, 250, 270)).isEqualTo(new LogVerdict(20, 0, Optional.empty()));
        assertThat(range(log, 590, 700)).isEqualTo(new LogVerdict(10, 0, Optional.empty()));

        log.entries.set(260, SampleLog.entry("forged", 260));
        assertThat(broken(range(log, 250, 270))).isEqualTo(new Broken(Kind.ENTRY, "entry", 260, 261));
        assertThat(range(log, 250, 260).holds()).isTrue();

        var path = new TilePath(0, 1, TilePath.FULL);
        Hash.leaf(log.entries.get(260)).copyTo(log.tiles.get(path), 4);
        assertThat(broken(range(log, 260, 270))).isEqualTo(new Broken(Kind.TILE, "tile", 260, 261));
        log.tiles.remove(path);
        assertThat(broken(range(log, 260, 270)).kind()).isEqualTo(Kind.TILE_MISSING);

        log.entries.subList(595, 600).clear();
        assertThat(broken(range(log, 590, 600))).isEqualTo(new Broken(Kind.ENTRY_MISSING, "entry", 595, 600));
    }

    @Test
    void rangeWithoutEntriesHoldsNothing() {
        var log = SampleLog.of(SMALL);
        var verifier = LogVerifier.trusting(SampleLog.LOG.key());

        assertThat(verifier.verifyRange(log.checkpoint, SMALL, 90, List.of(), log.source()))
                .isEqualTo(new LogVerdict(0, 0, Optional.empty()));
        assertThat(broken(verifier.verifyRange(
                        log.checkpoint,
                        90,
                        91,
                        List.of(new LogEntry(90, SampleLog.entry("forged", 90))),
                        log.source())))
                .isEqualTo(new Broken(Kind.ENTRY_EXTRA, "entry", 90, 91));
        assertThatThrownBy(() -> verifier.verifyRange(log.checkpoint, 9, 1, List.of(), log.source()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> verifier.verifyRange(log.checkpoint, -1, 1, List.of(), log.source()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LogVerdict range(SampleLog log, int from, int before) {
        var rows = log.rows();
        return LogVerifier.trusting(SampleLog.LOG.key())
                .verifyRange(
                        log.checkpoint, from, before, rows.subList(from, Math.min(before, rows.size())), log.source());
    }

    // Many of them.

    @Test
    void tenThousandMutationsAreFound() {
        mutate(SMALL, 10_000, 23);
    }

    @Test
    @Tag("proof")
    void tenThousandMutationsOfTenThousandEntriesAreFound() {
        mutate(10_000, 10_000, 24);
    }

    /** Entries are changed, dropped, added, doubled and exchanged, tiles changed; each time it is known which place is first. */
    private static void mutate(int size, int mutations, long seed) {
        var log = SampleLog.of(size);
        var random = new Random(seed);
        var verifier = LogVerifier.trusting(SampleLog.LOG.key());
        var checkpoint = verifier.open(log.checkpoint);
        var places = List.copyOf(new TreeMap<>(log.tiles).keySet());
        int found = 0;
        for (int n = 0; n < mutations; n++) {
            var entries = new ArrayList<>(log.entries);
            Map<TilePath, byte[]> tiles = log.tiles;
            int at = random.nextInt(size);
            long expected = at;
            switch (random.nextInt(6)) {
                case 0 -> {
                    var entry = entries.get(at);
                    entries.set(at, flipped(entry, random.nextLong(entry.length * 8L)));
                }
                case 1 -> entries.remove(at);
                case 2 -> entries.add(at, SampleLog.entry("inserted", n));
                case 3 -> {
                    entries.add(at, entries.get(at));
                    expected = at + 1;
                }
                case 4 -> {
                    int other = (at + 1 + random.nextInt(size - 1)) % size;
                    Collections.swap(entries, at, other);
                    expected = Math.min(at, other);
                }
                default -> {
                    var path = places.get(random.nextInt(places.size()));
                    var bytes = log.tiles.get(path);
                    long bit = random.nextLong(bytes.length * 8L);
                    tiles = new HashMap<>(log.tiles);
                    tiles.put(path, flipped(bytes, bit));
                    expected = path.firstLeaf((int) (bit / 8 / Hash.BYTES));
                }
            }
            var verdict = verifier.verify(checkpoint, rows(entries), SampleLog.source(tiles), List.of());
            if (broken(verdict).from() == expected) {
                found++;
            }
        }
        assertThat(found).isEqualTo(mutations);
    }

    private static List<LogEntry> rows(List<byte[]> entries) {
        var log = new SampleLog();
        log.entries.addAll(entries);
        return log.rows();
    }

    @Test
    void thousandCleanLogsAreNotSuspected() {
        var random = new Random(25);
        var verifier = LogVerifier.trusting(SampleLog.LOG.key());
        var sizes = new TreeMap<Integer, Integer>();
        for (int n = 0; n < 1000; n++) {
            var log = new SampleLog();
            var seen = new ArrayList<Checkpoint>();
            // Every size up to 45, and those around the end of a tile.
            int size = n % 50 < 46 ? n % 50 : 254 + n % 50 - 46;
            for (int written = 0; written < size; ) {
                int more = 1 + random.nextInt(size - written);
                written += more;
                var grown = log.grow(more, "entry " + n);
                if (random.nextBoolean()) {
                    seen.add(grown);
                }
            }
            var latest = new Checkpoint(SampleLog.ORIGIN, size, new TiledTree(log.source(), size).root());
            assertThat(verifier.verify(latest, log.rows(), log.source(), seen).broken())
                    .isEmpty();
            sizes.merge(size, 1, Integer::sum);
        }
        assertThat(sizes.values()).containsOnly(20);
    }

    @Test
    @Tag("proof")
    void millionEntriesAreVerifiedWithinAMinute() {
        var log = SampleLog.of(1_000_000);
        var begun = System.nanoTime();

        assertThat(log.verdictWithWitness()).isEqualTo(new LogVerdict(1_000_000, 1_000_000, Optional.empty()));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }
}
