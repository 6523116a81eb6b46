package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.tlog.WitnessAnswer.Outcome;

class WitnessTest {

    private static final InstantSource CLOCK = InstantSource.fixed(SampleLog.NOW);

    private final Memory memory = new Memory();
    private final Witness witness = new Witness(SampleLog.WITNESS, List.of(SampleLog.LOG.key()), memory, CLOCK);

    private static final class Memory implements WitnessStore {

        private final Map<String, byte[]> notes = new HashMap<>();

        @Override
        public Optional<byte[]> last(String origin) {
            return Optional.ofNullable(notes.get(origin));
        }

        @Override
        public void keep(String origin, byte[] note) {
            notes.put(origin, note);
        }
    }

    private static SampleLog log(int size) {
        var log = new SampleLog();
        log.write(size, "entry");
        return log;
    }

    private static List<Hash> proof(SampleLog log, long old) {
        return new TiledTree(log.source(), log.entries.size()).consistencyProof(old);
    }

    private WitnessAnswer offer(SampleLog log, long old) {
        return witness.add(old, proof(log, old), log.checkpoint);
    }

    private static boolean isCosigned(SampleLog log, WitnessAnswer answer) {
        var note = new String(log.checkpoint, StandardCharsets.UTF_8) + answer.signature();
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).isSignedBy(SampleLog.WITNESS.key());
    }

    @Test
    void growingLogIsCountersigned() {
        var log = log(5);
        var first = offer(log, 0);
        assertThat(first.outcome()).isEqualTo(Outcome.COSIGNED);
        assertThat(isCosigned(log, first)).isTrue();

        log.write(300, "entry");
        var second = offer(log, 5);

        assertThat(second.outcome()).isEqualTo(Outcome.COSIGNED);
        assertThat(isCosigned(log, second)).isTrue();
        assertThat(witness.size(SampleLog.ORIGIN)).isEqualTo(305);
        assertThat(offer(log, 305).outcome()).as("the same again").isEqualTo(Outcome.COSIGNED);
        assertThat(SignedNote.parse(memory.notes.get(SampleLog.ORIGIN)).text())
                .isEqualTo(SignedNote.parse(log.checkpoint).text());
    }

    @Test
    void logThatWasRolledBackIsNot() {
        var log = log(5);
        var early = log.copy();
        assertThat(offer(log, 0).outcome()).isEqualTo(Outcome.COSIGNED);
        log.write(5, "entry");
        assertThat(offer(log, 5).outcome()).isEqualTo(Outcome.COSIGNED);

        assertThat(offer(early, 5)).isEqualTo(WitnessAnswer.refused(Outcome.CONFLICT, 10));
        assertThat(offer(early, 0)).isEqualTo(WitnessAnswer.refused(Outcome.CONFLICT, 10));
        assertThat(witness.add(10, List.of(), early.checkpoint))
                .isEqualTo(WitnessAnswer.refused(Outcome.FROM_THE_FUTURE, 10));
        assertThat(witness.size(SampleLog.ORIGIN)).isEqualTo(10);
    }

    @Test
    void logOfTwoViewsIsNot() {
        var log = log(5);
        var other = new SampleLog();
        other.write(5, "another");
        assertThat(offer(log, 0).outcome()).isEqualTo(Outcome.COSIGNED);

        assertThat(offer(other, 5)).isEqualTo(WitnessAnswer.refused(Outcome.FORKED, 5));
        other.write(5, "another");
        assertThat(offer(other, 5)).isEqualTo(WitnessAnswer.refused(Outcome.INCONSISTENT, 5));
        log.write(5, "entry");
        assertThat(witness.add(5, List.of(), log.checkpoint).outcome()).isEqualTo(Outcome.INCONSISTENT);
        assertThat(witness.add(5, proof(other, 5), log.checkpoint).outcome()).isEqualTo(Outcome.INCONSISTENT);
        assertThat(offer(log, 5).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void onlyKnownLogsUnderTheirOwnKeyAre() {
        var log = log(5);
        log.seal(NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9)));
        assertThat(offer(log, 0).outcome()).isEqualTo(Outcome.NOT_SIGNED);

        var stranger = new Checkpoint("worksafe.test/stranger", 0, Hash.EMPTY).signed(SampleLog.LOG);
        assertThat(witness.add(0, List.of(), stranger.bytes()).outcome()).isEqualTo(Outcome.UNKNOWN_LOG);
        assertThat(witness.add(0, List.of(), new byte[5]).outcome()).isEqualTo(Outcome.MALFORMED);
        assertThat(memory.notes).isEmpty();
        assertThatThrownBy(() -> new Witness(SampleLog.LOG, List.of(), memory, CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestIsThatOfTheStandard() {
        var log = log(5);
        assertThat(witness.add(request("old 0", List.of(), log)).outcome()).isEqualTo(Outcome.COSIGNED);
        log.write(2, "entry");

        assertThat(witness.add(request("old 5", proof(log, 5), log)).outcome().status())
                .isEqualTo(200);
        assertThat(witness.add(request("old 4", proof(log, 4), log)))
                .isEqualTo(WitnessAnswer.refused(Outcome.CONFLICT, 7));
        assertThat(Outcome.CONFLICT.status()).isEqualTo(409);
    }

    private static byte[] request(String first, List<Hash> proof, SampleLog log) {
        var lines = new StringBuilder(first).append('\n');
        proof.forEach(hash -> lines.append(hash).append('\n'));
        return (lines.append('\n') + new String(log.checkpoint, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old",
                "old 01",
                "old -1",
                "old 5 ",
                "new 5",
                "old 9999999999999999999",
                "old 0\nAAAA",
                "old 0\n\nx"
            })
    void anythingElseIsNoRequest(String first) {
        assertThat(witness.add(request(first, List.of(), log(5))).outcome()).isEqualTo(Outcome.MALFORMED);
    }

    @Test
    void proofOfMoreThan63LinesIsNotRead() {
        var line = "\n" + Base64.getEncoder().encodeToString(new byte[Hash.BYTES]);

        assertThat(witness.add(request("old 0" + line.repeat(64), List.of(), log(5)))
                        .outcome())
                .isEqualTo(Outcome.MALFORMED);
        assertThat(witness.add(request("old 0" + line.repeat(63), List.of(), log(5)))
                        .outcome())
                .isEqualTo(Outcome.INCONSISTENT);
    }

    @Test
    void memoryIsWatched() {
        bitsOfItsMemory(31);
    }

    @Test
    @Tag("proof")
    void everyBitOfItsMemoryIsWatched() {
        bitsOfItsMemory(1);
    }

    private void bitsOfItsMemory(int step) {
        var log = log(5);
        assertThat(offer(log, 0).outcome()).isEqualTo(Outcome.COSIGNED);
        log.write(1, "entry");
        var proof = proof(log, 5);
        var kept = memory.notes.get(SampleLog.ORIGIN);

        for (int bit = 0; bit < kept.length * 8; bit += step) {
            var changed = kept.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            memory.notes.put(SampleLog.ORIGIN, changed);
            assertThatThrownBy(() -> witness.add(5, proof, log.checkpoint))
                    .as("bit %d", bit)
                    .isInstanceOf(WitnessDamaged.class);
        }
        memory.notes.put(SampleLog.ORIGIN, kept);
        assertThat(offer(log, 5).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void nothingIsSaidThatIsNotKept() {
        var full = new Witness(
                SampleLog.WITNESS,
                List.of(SampleLog.LOG.key()),
                new WitnessStore() {
                    @Override
                    public Optional<byte[]> last(String origin) {
                        return Optional.empty();
                    }

                    @Override
                    public void keep(String origin, byte[] note) {
                        throw new IllegalStateException("no space left");
                    }
                },
                CLOCK);
        var log = log(5);

        assertThatThrownBy(() -> full.add(0, List.of(), log.checkpoint)).hasMessage("no space left");
    }

    @Test
    void folderRemembersAndHasOneOwner(@TempDir Path folder) throws IOException {
        var log = log(5);
        try (var store = WitnessFolder.open(folder)) {
            var first = new Witness(SampleLog.WITNESS, List.of(SampleLog.LOG.key()), store, CLOCK);
            assertThat(first.add(0, List.of(), log.checkpoint).outcome()).isEqualTo(Outcome.COSIGNED);
            assertThatThrownBy(() -> WitnessFolder.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process");
        }
        log.write(3, "entry");
        try (var store = WitnessFolder.open(folder)) {
            var second = new Witness(SampleLog.WITNESS, List.of(SampleLog.LOG.key()), store, CLOCK);
            assertThat(second.size(SampleLog.ORIGIN)).isEqualTo(5);
            assertThat(second.add(5, proof(log, 5), log.checkpoint).outcome()).isEqualTo(Outcome.COSIGNED);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }
}
