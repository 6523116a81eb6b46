package worksafe.registry.bureau.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.registry.bureau.delivery.BureauRecordsConsumer.Tries;

/** How long a message of the topic is tried again that could not be taken in. */
class BureauRecordsConsumerTest {

    private static final int MANY = 1000;

    private final Tries tries = new Tries();

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("as the database says", state));
    }

    /** The pauses until it fails for good, or many of them. */
    private List<Duration> pauses(RuntimeException failure) {
        var pauses = new ArrayList<Duration>();
        for (var pause = tries.pauseAfter(failure);
                pause.isPresent() && pauses.size() < MANY;
                pause = tries.pauseAfter(failure)) {
            pauses.add(pause.get());
        }
        return pauses;
    }

    @Test
    void whatIsWrongIsTriedThreeTimes() {
        assertThat(pauses(new IllegalStateException("wrong")))
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(tries.failures()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57014"})
    void whatOtherWorkWasInTheWayOfIsTriedForTenMinutes(String state) {
        var pauses = pauses(failure(state));

        assertThat(pauses).isSorted().startsWith(Duration.ofMillis(200)).endsWith(Duration.ofSeconds(30));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void whileTheDatabaseIsAwayNothingFailsForGood() {
        assertThat(pauses(failure("08006")))
                .hasSize(MANY)
                .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(3)));
    }

    @Test
    void whatWaitedForOthersIsStillTriedThreeTimesWhenItIsWrong() {
        assertThat(tries.pauseAfter(failure("40P01"))).isPresent();
        assertThat(tries.pauseAfter(failure("57P01"))).isPresent();

        assertThat(pauses(new IllegalStateException("wrong"))).hasSize(2);
    }
}
