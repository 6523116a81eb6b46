package worksafe.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.tlog.Checkpoint;
import worksafe.tlog.Hash;
import worksafe.tlog.NoteSigner;
import worksafe.tlog.SignedNote;
import worksafe.tlog.Witness;
import worksafe.tlog.WitnessFolder;
import worksafe.tlog.WitnessStore;
import worksafe.tlog.witness.LogSight.State;

/** The rounds of a witness, one by one: what it countersigns, what it refuses, and what it says of it. */
class LogWatchTest {

    private final FakeLog log = new FakeLog();
    private final Memory memory = new Memory();
    private final Witness witness = witness(memory);
    private Instant now = Instant.parse("2026-03-01T01:02:03Z");
    private final LogWatch watch = watch(witness);

    private static final class Memory implements WitnessStore {

        private final Map<String, byte[]> notes = new HashMap<>();
        private int written;
        private boolean isFull;

        @Override
        public Optional<byte[]> last(String origin) {
            return Optional.ofNullable(notes.get(origin));
        }

        @Override
        public void keep(String origin, byte[] note) {
            if (isFull) {
                throw new IllegalStateException("no space left");
            }
            written++;
            notes.put(origin, note);
        }
    }

    private Witness witness(WitnessStore store) {
        return new Witness(FakeLog.WITNESS, List.of(FakeLog.KEY.key()), store, () -> now);
    }

    private LogWatch watch(Witness by) {
        return new LogWatch(by, Map.of(FakeLog.KEY.key(), log), () -> now);
    }

    private LogSight look() {
        watch.look();
        return watch.sight(FakeLog.ORIGIN);
    }

    private void assertRefused(String told, long size) {
        var before = memory.written;
        var sight = look();
        assertThat(sight.state()).isEqualTo(State.REFUSED);
        assertThat(sight.told()).startsWith(told);
        assertThat(sight.size()).isEqualTo(size);
        assertThat(memory.written).isEqualTo(before);
        assertThat(witness.size(FakeLog.ORIGIN)).isEqualTo(size);
    }

    @Test
    void logThatGrowsIsCountersigned() {
        assertThat(watch.sight(FakeLog.ORIGIN).state()).isEqualTo(State.NOTHING_YET);
        assertThat(look()).isEqualTo(new LogSight(State.NOTHING_YET, "", 0, Optional.empty()));
        long size = 0;
        for (int more : List.of(1, 1, 5, 249, 300, 70_000)) {
            log.write(more, "entry");
            size += more;
            assertThat(look()).isEqualTo(new LogSight(State.COSIGNED, "", size, Optional.of(now)));
        }
        var cosigned = SignedNote.parse(witness.cosigned(FakeLog.ORIGIN).orElseThrow());
        assertThat(cosigned.text()).isEqualTo(SignedNote.parse(log.note()).text());
        assertThat(cosigned.cosignedAt(FakeLog.WITNESS.key())).contains(now);
        assertThat(cosigned.cosignedAt(FakeLog.KEY.key())).isEmpty();
    }

    @Test
    void whatDidNotChangeIsCountersignedOnceAMinute() {
        log.write(5, "entry");
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        assertThat(memory.written).isEqualTo(1);

        now = now.plus(LogWatch.AGAIN_AFTER).minusSeconds(1);
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        assertThat(memory.written).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(look().cosigned()).contains(now);
        assertThat(memory.written).isEqualTo(2);
    }

    @Test
    void logThatIsRolledBackIsRefused() {
        log.write(5, "entry");
        var early = log.copy();
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        log.write(300, "entry");
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        var all = log.copy();

        log.become(early);
        assertRefused("rolled back: it shows 5 entries, and 305 were countersigned; what it signed: ", 305);
        log.showNothing();
        assertRefused("rolled back: it shows no checkpoint, and 305 entries were countersigned", 305);
        log.become(early);
        log.write(400, "another");
        assertRefused("forked: the 405 entries that it shows do not begin with the 305 that were countersigned", 305);

        log.become(all);
        log.write(1, "entry");
        assertThat(look().size()).as("the log that was seen goes on").isEqualTo(306);
    }

    @Test
    void logThatIsWrittenAnewWithItsKeyIsRefused() {
        log.write(5, "entry");
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        var other = new FakeLog().write(5, "another");

        log.become(other);
        assertRefused("forked: it shows another root of the 5 entries that were countersigned", 5);
        log.write(3, "entry");
        assertRefused("forked: the 8 entries", 5);
    }

    @Test
    void whatIsNotTheLogsIsRefused() {
        log.write(5, "entry");
        var other = NoteSigner.ofLog("worksafe.test/registry", FakeLog.secret(3));
        log.show(new Checkpoint("worksafe.test/registry", 0, Hash.EMPTY)
                .signed(other)
                .bytes());
        assertRefused("it shows the checkpoint of another log", 0);
        log.show(new byte[9]);
        assertRefused("what it shows is no checkpoint", 0);
        var stranger = NoteSigner.ofLog(FakeLog.ORIGIN, FakeLog.secret(9));
        log.show(new Checkpoint(FakeLog.ORIGIN, 7, Hash.EMPTY).signed(stranger).bytes());
        assertRefused("its checkpoint is not signed by its key", 0);
    }

    @Test
    void logWithoutItsTilesIsRefused() {
        log.write(5, "entry");
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        var note = log.copy().write(3, "entry").note();
        log.show(note);
        assertRefused("forked: the 8 entries", 5);
    }

    @Test
    void logThatIsAwayIsNoForgery() {
        log.write(5, "entry");
        assertThat(look().state()).isEqualTo(State.COSIGNED);
        log.isAway(true);
        assertThat(look()).isEqualTo(new LogSight(State.UNREACHABLE, "nobody there", 5, Optional.of(now)));
        log.isAway(false);
        assertThat(look().state()).isEqualTo(State.COSIGNED);
    }

    @Test
    void nothingIsCountersignedThatCannotBeKept() {
        log.write(5, "entry");
        memory.isFull = true;
        assertRefused("nothing could be kept of it", 0);
        memory.isFull = false;
        assertThat(look().state()).isEqualTo(State.COSIGNED);

        memory.notes.put(FakeLog.ORIGIN, log.note());
        assertThat(look().told()).contains("is not what this witness signed");
    }

    @Test
    void restartKeepsKeyAndMemory(@TempDir Path folder) throws IOException {
        var key =
                WitnessKey.kept(folder.resolve("own"), "worksafe.test/witness").key();
        log.write(300, "entry");
        var early = log.copy();
        log.write(1, "entry");
        try (var store = WitnessFolder.open(folder.resolve("memory"))) {
            var first = watch(witness(store));
            first.look();
            assertThat(first.sight(FakeLog.ORIGIN).state()).isEqualTo(State.COSIGNED);
        }
        log.become(early);
        now = now.plus(Duration.ofDays(1));
        try (var store = WitnessFolder.open(folder.resolve("memory"))) {
            var second = watch(witness(store));
            second.look();
            assertThat(second.sight(FakeLog.ORIGIN))
                    .satisfies(sight -> assertThat(sight.told()).startsWith("rolled back: it shows 300 entries"))
                    .satisfies(sight -> assertThat(sight.size()).isEqualTo(301));
        }
        assertThat(WitnessKey.kept(folder.resolve("own"), "worksafe.test/witness")
                        .key())
                .hasToString(key.toString());
        assertThat(Files.getPosixFilePermissions(folder.resolve("own/key"))).hasSize(2);
    }
}
