package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkersReadyTest {

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final AtomicLong now = new AtomicLong(TimeUnit.HOURS.toNanos(1));
    private final WorkersReady workers = new WorkersReady(queue::add, now::get);

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            workers.ask();
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void workersThatBeginAreReady() {
        for (int i = 0; i < 10; i++) {
            pass(1);
            queue.remove().run();
            assertThat(workers.isReady()).isTrue();
        }
    }

    @Test
    void queueThatDoesNotMoveIsNotReadyUntilItDoes() {
        pass(2);
        assertThat(workers.isReady()).isTrue();
        pass(2);
        assertThat(workers.isReady()).isFalse();
        assertThat(queue).as("one piece of work, not one each second").hasSize(1);

        queue.remove().run();

        assertThat(workers.isReady()).isTrue();
    }

    @Test
    void queueWithoutRoomIsNotReadyEither() {
        var refusing = new WorkersReady(
                work -> {
                    throw new RejectedExecutionException();
                },
                now::get);

        refusing.ask();
        now.addAndGet(TimeUnit.SECONDS.toNanos(WorkersReady.PATIENCE_SECONDS + 1));
        refusing.ask();

        assertThat(refusing.isReady()).isFalse();
    }
}
