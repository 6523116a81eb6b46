package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.http.RequestProblem;

class ListRoomTest {

    private final ListRoom room = new ListRoom(new DrawLimits(100, 10));

    @Test
    void requestIsTakenWhileThereIsRoomAndTurnedAwayBeyond() {
        try (var _ = room.take(60)) {
            try (var _ = room.take(40)) {
                assertBusy(1);
            }
            assertBusy(41);
            assertThatCode(() -> room.take(40).close()).doesNotThrowAnyException();
        }
    }

    @Test
    void listLongerThanAllTheRoomTakesAllOfIt() {
        try (var _ = room.take(1_000)) {
            assertBusy(1);
        }
        assertThatCode(() -> room.take(100).close()).doesNotThrowAnyException();
    }

    @Test
    void roomIsGivenBackOnce() {
        var first = room.take(60);
        first.close();
        first.close();

        try (var _ = room.take(100)) {
            assertBusy(1);
        }
    }

    @Test
    void jobWaitsForItsRoomAndRequestsDoNotPassItBy() throws Exception {
        var held = room.take(60);
        var done = new CountDownLatch(1);
        var waiting = new CompletableFuture<Thread>();
        var job = CompletableFuture.runAsync(() -> {
            waiting.complete(Thread.currentThread());
            try (var _ = room.awaitAll()) {
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
        assertThatCode(() -> room.take(100).close()).doesNotThrowAnyException();
    }

    private void assertBusy(int poolSize) {
        assertThatThrownBy(() -> room.take(poolSize))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        refused -> assertThat(refused.type()).isEqualTo(InspectionProblem.DRAW_LISTS_BUSY));
    }
}
