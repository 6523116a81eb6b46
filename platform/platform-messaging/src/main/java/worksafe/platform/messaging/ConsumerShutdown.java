package worksafe.platform.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Lets consumers finish before the process stops and its pools are closed: nothing more is fetched, what was fetched is
 * processed, waiting for a database ends. What comes later, or takes too long, is refused; its offsets stay
 * uncommitted, so it is delivered again.
 */
@ApplicationScoped
public class ConsumerShutdown {

    private static final Logger LOG = Logger.getLogger(ConsumerShutdown.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration PAUSING = Duration.ofSeconds(2);
    /** Polls that were fetched follow one another more closely than this. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private final KafkaClientService clients;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Lock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private int underWay;
    private long lastLeft = System.nanoTime();
    private boolean closed;

    ConsumerShutdown(KafkaClientService clients) {
        this.clients = clients;
    }

    /**
     * Marks that a poll is being taken over, until it is closed.
     *
     * @throws Stopping when the process stops and nothing more is taken
     */
    public Entered enter() {
        lock.lock();
        try {
            if (closed) {
                throw new Stopping();
            }
            underWay++;
            return this::leave;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            underWay--;
            lastLeft = System.nanoTime();
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits, unless the process stops meanwhile.
     *
     * @throws Stopping when it does
     */
    public void pause(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopping();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    /** Waits for so long; not at all once the process stops. */
    void rest(Duration time) {
        try {
            var unused = stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        var channels = clients.getConsumerChannels();
        for (var channel : channels) {
            try {
                var unused = clients.getConsumer(channel).pause().await().atMost(PAUSING);
            } catch (RuntimeException e) {
                LOG.debugf(e, "channel %s could not be paused", channel);
            }
        }
        stopping.countDown();
        if (!channels.isEmpty()) {
            awaitQuiet();
        }
        close();
    }

    private void awaitQuiet() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var begun = System.nanoTime();
        lock.lock();
        try {
            while (System.nanoTime() < end) {
                var quietSince = Math.max(begun, lastLeft);
                var wait = underWay > 0 ? end - System.nanoTime() : QUIET.toNanos() - (System.nanoTime() - quietSince);
                if (wait <= 0) {
                    return;
                }
                var unused = left.awaitNanos(wait);
            }
            LOG.warn("polls were still being taken over when the process stopped; they will come again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** A poll under way. */
    public interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    /** The process stops; what was not done will be delivered again. */
    public static final class Stopping extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopping() {
            super("the process is stopping", null, false, false);
        }
    }
}
