package worksafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ConsumerShutdownTest {

    private final ConsumerShutdown shutdown = new ConsumerShutdown(new DeadChannel());

    @Test
    void stopWaitsForThePollUnderWayAndForThoseFetchedBehindIt() {
        var poll = shutdown.enter();
        var stopping = elsewhere(() -> shutdown.stop(new ShutdownEvent()));
        await().pollDelay(Duration.ofMillis(400)).until(() -> !stopping.isDone());
        poll.close();
        shutdown.enter().close();
        assertThat(stopping).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void stopWithoutAPollUnderWayEndsSoon() {
        assertThat(elsewhere(() -> shutdown.stop(new ShutdownEvent()))).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void pollThatComesTooLateIsRefused() {
        shutdown.stop(new ShutdownEvent());
        assertThatThrownBy(shutdown::enter).isInstanceOf(ConsumerShutdown.Stopping.class);
    }

    @Test
    void waitForTheDatabaseEndsWhenTheProcessStops() {
        var waiting = elsewhere(() -> shutdown.pause(Duration.ofHours(1)));
        var stopping = elsewhere(() -> shutdown.stop(new ShutdownEvent()));
        assertThat(waiting)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(ConsumerShutdown.Stopping.class);
        assertThat(stopping).succeedsWithin(Duration.ofSeconds(5));
    }

    /** On a thread of its own: the common pool has two on this kind of machine, or none. */
    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofPlatform().start(task));
    }

    /** A channel that does not answer any more. */
    static final class DeadChannel implements KafkaClientService {

        @Override
        public <K, V> KafkaConsumer<K, V> getConsumer(String channel) {
            throw new IllegalArgumentException(channel);
        }

        @Override
        public <K, V> List<KafkaConsumer<K, V>> getConsumers(String channel) {
            return List.of();
        }

        @Override
        public <K, V> KafkaProducer<K, V> getProducer(String channel) {
            throw new IllegalArgumentException(channel);
        }

        @Override
        public Set<String> getConsumerChannels() {
            return Set.of("dead");
        }

        @Override
        public Set<String> getProducerChannels() {
            return Set.of();
        }
    }
}
