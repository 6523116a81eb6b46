package worksafe.inspections.draw.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.draw.DrawProblem;
import worksafe.platform.http.RequestProblem;

class ListMemoryTest {

    private final ListMemory memory = new ListMemory(new DrawLimits(100, 10), Duration.ZERO);

    @Test
    void requestIsTakenWhileThereIsRoomAndTurnedAwayBeyond() {
        try (var _ = memory.take(60)) {
            try (var _ = memory.take(40)) {
                assertBusy(1);
            }
            assertBusy(41);
            assertThatCode(() -> memory.take(40).close()).doesNotThrowAnyException();
        }
    }

    @Test
    void stepOfTheAuthorityWaitsForWhatThePublicReadsAndThePublicDoesNot() throws Exception {
        var patient = new ListMemory(new DrawLimits(100, 10), Duration.ofMinutes(5));
        var read = patient.takeFree(60);
        var waiting = new CompletableFuture<Thread>();
        var step = CompletableFuture.runAsync(() -> {
            waiting.complete(Thread.currentThread());
            patient.take(100).close();
        });
        var thread = waiting.get();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);

        assertBusy(() -> patient.takeFree(1));
        read.close();
        step.get();

        assertThatCode(() -> patient.takeFree(100).close()).doesNotThrowAnyException();
    }

    @Test
    void listLongerThanAllTheRoomTakesAllOfIt() {
        try (var _ = memory.take(1_000)) {
            assertBusy(1);
        }
        assertThatCode(() -> memory.take(100).close()).doesNotThrowAnyException();
    }

    @Test
    void roomIsGivenBackOnce() {
        var first = memory.take(60);
        first.close();
        first.close();

        try (var _ = memory.take(100)) {
            assertBusy(1);
        }
    }

    @Test
    void jobWaitsForItsRoomAndRequestsDoNotPassItBy() throws Exception {
        var held = memory.take(60);
        var done = new CountDownLatch(1);
        var waiting = new CompletableFuture<Thread>();
        var job = CompletableFuture.runAsync(() -> {
            waiting.complete(Thread.currentThread());
            try (var _ = memory.awaitAll()) {
                done.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        var thread = waiting.get();
        await().until(() -> thread.getState() == Thread.State.WAITING);

        assertBusy(1);
        held.close();
        done.countDown();
        job.get();

        assertThat(job).isCompleted();
        assertThatCode(() -> memory.take(100).close()).doesNotThrowAnyException();
    }

    private void assertBusy(int poolSize) {
        assertBusy(() -> memory.take(poolSize));
    }

    private static void assertBusy(ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        refused -> assertThat(refused.type()).isEqualTo(DrawProblem.LISTS_BUSY));
    }
}
