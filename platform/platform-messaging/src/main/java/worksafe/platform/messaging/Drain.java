package worksafe.platform.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Lets what is being taken over come to its end before the process stops and its pools are closed. A poll that comes too
 * late is refused; its offsets stay uncommitted, so it comes again.
 */
@ApplicationScoped
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration PAUSING = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** One party for the process itself, one for each poll under way. */
    private final Phaser under = new Phaser(1);

    Drain(KafkaClientService clients) {
        this.clients = clients;
    }

    /** Marks that a poll is being taken over, until it is closed. */
    Entered enter() {
        requireRunning();
        under.register();
        return under::arriveAndDeregister;
    }

    void requireRunning() {
        if (stopping.getCount() == 0) {
            throw new Stopping();
        }
    }

    /** Waits, unless the process stops meanwhile. */
    void pause(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopping();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopping();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        for (var channel : clients.getConsumerChannels()) {
            try {
                var unused = clients.getConsumer(channel).pause().await().atMost(PAUSING);
            } catch (RuntimeException e) {
                LOG.debugf(e, "channel %s could not be paused", channel);
            }
        }
        stopping.countDown();
        try {
            var unused = under.awaitAdvanceInterruptibly(under.arrive(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("a poll was still being taken over when the process stopped; it will come again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A poll under way. */
    interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    /** The process stops; what was not done will be delivered again. */
    static final class Stopping extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopping() {
            super("the process is stopping", null, false, false);
        }
    }
}
