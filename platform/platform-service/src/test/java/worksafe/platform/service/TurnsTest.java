package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

class TurnsTest {

    /** Longer than any test lasts. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> served = new CopyOnWriteArrayList<>();

    @Test
    void soManyAreTakenAtATime() {
        var turns = new Turns(2, 0, LONG);
        try (var _ = turns.take();
                var second = turns.take()) {
            assertFull(turns);
            second.close();
            second.close();
            try (var _ = turns.take()) {
                assertFull(turns);
            }
        }
        assertThatCode(() -> turns.take().close()).doesNotThrowAnyException();
    }

    @Test
    void fewWaitInTheOrderInWhichTheyCameAndTheNextIsTurnedAway() throws Exception {
        var turns = new Turns(1, 2, LONG);
        var held = turns.take();
        var first = waiting(turns, "first");
        var second = waiting(turns, "second");

        assertFull(turns);
        held.close();
        first.get();
        second.get();

        assertThat(served).containsExactly("first", "second");
        assertThatCode(() -> turns.take().close()).doesNotThrowAnyException();
    }

    @Test
    void nobodyWaitsLongerThanPatienceAllows() {
        var turns = new Turns(1, 2, Duration.ofMillis(1));
        try (var _ = turns.take()) {
            assertFull(turns);
            // Nor keeps a place among those who wait.
            assertFull(turns);
            assertFull(turns);
        }
    }

    private CompletableFuture<Void> waiting(Turns turns, String who) throws Exception {
        var begun = new CompletableFuture<Thread>();
        var done = CompletableFuture.runAsync(
                () -> {
                    begun.complete(Thread.currentThread());
                    try (var _ = turns.take()) {
                        served.add(who);
                    }
                },
                task -> Thread.ofPlatform().start(task));
        var thread = begun.get();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return done;
    }

    private static void assertFull(Turns turns) {
        assertThatThrownBy(turns::take)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        refused -> assertThat(refused.type()).isEqualTo(HttpProblem.UNAVAILABLE));
    }
}
