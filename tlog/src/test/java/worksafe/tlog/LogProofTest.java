package worksafe.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A proof as one text: whoever has the keys needs nothing else, and no bit of it may be another. */
class LogProofTest {

    private static final NoteKey LOG = SampleLog.LOG.key();
    private static final Optional<NoteKey> WITNESS = Optional.of(SampleLog.WITNESS.key());

    private static LogProof proof(int size, int index) {
        var log = SampleLog.of(size);
        var text = SignedNote.parse(log.checkpoint).text();
        var note = SignedNote.parse(log.checkpoint).and(SampleLog.WITNESS.sign(text, SampleLog.NOW));
        var path = new TiledTree(log.source(), size).inclusionProof(index);
        return new LogProof(new LogEntry(index, log.entries.get(index)), path, note);
    }

    private static boolean holds(String text) {
        try {
            return LogProof.parse(text).fault(LOG, WITNESS).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void everyEntryOfALogIsProvenByItsText() {
        for (var size : List.of(1, 2, 7, 300)) {
            for (var index : List.of(0, size / 2, size - 1)) {
                var text = proof(size, index).toString();
                var read = LogProof.parse(text);

                assertThat(read.toString()).isEqualTo(text);
                assertThat(read.fault(LOG, WITNESS)).isEmpty();
                assertThat(read.index()).isEqualTo((long) index);
                assertThat(read.said()).isEqualTo("entry " + index);
                assertThat(read.origin()).contains(SampleLog.ORIGIN);
                assertThat(read.cosignedAt(SampleLog.WITNESS.key())).contains(SampleLog.NOW);
            }
        }
    }

    @Test
    void formIsThatOfTheSpecification() {
        assertThat(proof(3, 1).toString().lines().limit(6))
                .startsWith("c2sp.org/tlog-proof@v1", "extra ZW50cnkgMQ==", "index 1")
                .endsWith("");
    }

    @Test
    void everyByteCounts() {
        flip(7);
    }

    @Test
    @Tag("proof")
    void everyBitCounts() {
        flip(1);
    }

    private static void flip(int step) {
        var bytes = proof(7, 4).toString().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < 8 * bytes.length; bit += step) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(holds(new String(bytes, StandardCharsets.UTF_8)))
                    .as("bit %d", bit)
                    .isFalse();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(holds(new String(bytes, StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void whatIsWrongIsNamed() {
        var right = proof(7, 4);
        var other = NoteSigner.ofLog(SampleLog.ORIGIN, SampleLog.secret(9));
        var log = SampleLog.of(7);
        var onlyTheLog = SignedNote.parse(log.checkpoint);
        var elsewhere = new Checkpoint("worksafe.test/hazards", 7, Hash.EMPTY).signed(SampleLog.LOG);
        var noCheckpoint = new SignedNote("hello\n", List.of(SampleLog.LOG.sign("hello\n", SampleLog.NOW)));

        assertThat(right.fault(other.key(), Optional.empty())).contains(LogProof.Fault.SIGNATURE);
        assertThat(new LogProof(right.entry(), right.path(), onlyTheLog).fault(LOG, WITNESS))
                .contains(LogProof.Fault.COSIGNATURE);
        assertThat(new LogProof(right.entry(), right.path(), onlyTheLog).fault(LOG, Optional.empty()))
                .isEmpty();
        assertThat(new LogProof(right.entry(), right.path(), elsewhere).fault(LOG, Optional.empty()))
                .contains(LogProof.Fault.ORIGIN);
        assertThat(new LogProof(right.entry(), right.path(), noCheckpoint).fault(LOG, Optional.empty()))
                .contains(LogProof.Fault.CHECKPOINT);
        assertThat(new LogProof(new LogEntry(4, SampleLog.entry("entry", 3)), right.path(), right.checkpoint())
                        .fault(LOG, WITNESS))
                .contains(LogProof.Fault.PATH);
        assertThat(new LogProof(new LogEntry(3, SampleLog.entry("entry", 4)), right.path(), right.checkpoint())
                        .fault(LOG, WITNESS))
                .contains(LogProof.Fault.PATH);
        assertThat(new LogProof(right.entry(), List.of(), right.checkpoint()).fault(LOG, WITNESS))
                .contains(LogProof.Fault.PATH);
    }

    @Test
    void whatIsNoProofIsRefused() {
        var text = proof(7, 4).toString();
        for (var wrong : List.of(
                "",
                "c2sp.org/tlog-proof@v1",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v1\nindex 4\n\n",
                text.replace("index 4", "index 04"),
                text.replace("index 4", "index -4"),
                text.replace("@v1", "@v2"),
                text.replace("extra ", "extra  "),
                text.substring(0, text.indexOf("\n\n") + 1),
                text.substring(0, text.indexOf("\n\n") + 2),
                text.substring(0, text.length() - 1),
                text + "\n")) {
            assertThatThrownBy(() -> LogProof.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
