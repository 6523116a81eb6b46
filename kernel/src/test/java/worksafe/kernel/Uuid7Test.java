package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Uuid7Test {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123Z");

    @Test
    void itIsAVersionSevenIdOfTheClocksMillisecond() {
        var id = Uuid7.next(InstantSource.fixed(NOON.plusSeconds(86_400)));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(millis(id)).isEqualTo(NOON.plusSeconds(86_400).toEpochMilli());
    }

    @Test
    void idsOfOneMillisecondAscendEvenWhenTheCounterRunsOver() {
        var clock = InstantSource.fixed(NOON.plusSeconds(2 * 86_400));

        var ids = IntStream.range(0, 20_000).mapToObj(i -> Uuid7.next(clock)).toList();

        assertThat(ids).isSortedAccordingTo(Uuid7Test::compareAsWritten).doesNotHaveDuplicates();
    }

    @Test
    void idsKeepAscendingWhenTheClockFallsBackALittle() {
        var later = NOON.plusSeconds(3 * 86_400);
        var first = Uuid7.next(InstantSource.fixed(later));

        var second = Uuid7.next(InstantSource.fixed(later.minusMillis(500)));

        assertThat(compareAsWritten(first, second)).isNegative();
    }

    @Test
    void idsFollowAClockThatWasTurnedBack() {
        var first = Uuid7.next(InstantSource.fixed(NOON.plusSeconds(4 * 86_400)));

        var second = Uuid7.next(InstantSource.fixed(NOON));

        assertThat(millis(second)).isEqualTo(NOON.toEpochMilli());
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void threadsNeverShareAnId() throws Exception {
        var clock = InstantSource.fixed(NOON.plusSeconds(5 * 86_400));
        Callable<List<UUID>> batch =
                () -> IntStream.range(0, 5_000).mapToObj(i -> Uuid7.next(clock)).toList();

        var ids = new ArrayList<UUID>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var made : threads.invokeAll(List.of(batch, batch, batch, batch))) {
                assertThat(made.get()).isSortedAccordingTo(Uuid7Test::compareAsWritten);
                ids.addAll(made.get());
            }
        }

        assertThat(new HashSet<>(ids)).hasSize(20_000);
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    /** UUID.compareTo compares signed halves; stores and people compare the digits. */
    private static int compareAsWritten(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
