package worksafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeShareTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void restIsAsLongAsTheShareSays() {
        assertThat(IntakeShare.rest(Duration.ofMillis(100), 0.5)).isEqualTo(Duration.ofMillis(100));
        assertThat(IntakeShare.rest(Duration.ofMillis(100), 0.25)).isEqualTo(Duration.ofMillis(300));
        assertThat(IntakeShare.rest(Duration.ofMillis(100), 1)).isZero();
    }

    @Test
    void noMoreTransactionsAtATimeThanThereArePlaces() throws Exception {
        var share = share(1, 0.5);
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> share.take("one", () -> {
                inside.countDown();
                return await(leave);
            }));
            assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
            var second = threads.submit(() -> share.take("two", () -> true));
            assertThat(share.<Boolean>beside("three", () -> true))
                    .as("other work waits for no place")
                    .isTrue();

            assertThat(meters.get("intake_busy").gauge().value()).isEqualTo(1);
            assertThat(second.isDone()).isFalse();
            leave.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        }
        assertThat(meters.get("intake_busy").gauge().value()).isZero();
        assertThat(meters.get("intake_work").timers()).hasSize(3);
        // Nobody asked for anything.
        assertThat(meters.find("intake_rest").timers()).isEmpty();
    }

    @Test
    void placeIsFreeAgainAfterAFailure() {
        var share = share(1, 1);
        assertThatThrownBy(() -> share.take("one", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(share.<Boolean>take("one", () -> true)).isTrue();
    }

    /** A witness asks each second, and a reader of changes waits for minutes: consumers do not rest for either. */
    @ParameterizedTest
    @CsvSource({
        "/q/health/ready, false",
        "/api/v1/hazards/public/audit/log/checkpoint, false",
        "/api/v1/hazards/public/audit/log/tile/0/000.p/17, false",
        "/api/v1/hazards/changes, false",
        "/api/v1/hazards/changes/stream, false",
        "/api/v1/hazards/dangers, true",
        "/internal/signed-requests, false",
        "/api/v1/hazards/audit-entries, true",
        "/api/v1/registry/enterprises/0195/changes, true"
    })
    void consumersRestForPeopleOnly(String path, boolean isOfPeople) {
        assertThat(IntakeShare.isOfPeople(path)).isEqualTo(isOfPeople);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0", "1, 1.1", "1, NaN"})
    void nonsenseStopsTheStart(int atOnce, double part) {
        assertThatThrownBy(() -> share(atOnce, part)).hasMessageContaining("worksafe.intake");
    }

    private IntakeShare share(int atOnce, double part) {
        return new IntakeShare(atOnce, part, new ConsumerShutdown(new ConsumerShutdownTest.DeadChannel()), meters);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
