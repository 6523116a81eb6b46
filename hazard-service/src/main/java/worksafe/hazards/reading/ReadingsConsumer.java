package worksafe.hazards.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import worksafe.hazards.reading.ReadingBatch.ReadingItem;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.ConsumerShutdown;
import worksafe.platform.service.Scopes;

/**
 * Takes readings from the topic {@code worksafe.readings}: each record is a batch, as it would be sent by HTTP. The records of
 * a poll are taken together, five thousand readings with each transaction. Whoever may write to the topic may bring readings of
 * every sensor. Readings are no events: nothing is noted of what was received, because a reading that comes twice is there
 * once; what cannot be read, or is refused, is counted.
 */
@ApplicationScoped
class ReadingsConsumer {

    private static final Logger LOG = Logger.getLogger(ReadingsConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final ReadingOperations operations;
    private final Scopes scopes;
    private final ConsumerShutdown shutdown;
    private final ObjectMapper json;
    private final Validator validator;
    private final MeterRegistry meters;

    ReadingsConsumer(
            ReadingOperations operations,
            Scopes scopes,
            ConsumerShutdown shutdown,
            ObjectMapper json,
            Validator validator,
            MeterRegistry meters) {
        this.operations = operations;
        this.scopes = scopes;
        this.shutdown = shutdown;
        this.json = json;
        this.validator = validator;
        this.meters = meters;
    }

    /** Returns when all is in the database, so that offsets may be committed; throws only when the process is stopping. */
    @Incoming("readings")
    @Blocking
    void receive(ConsumerRecords<String, String> poll) {
        try (var entered = shutdown.enter()) {
            takeAll(poll);
        }
    }

    private void takeAll(ConsumerRecords<String, String> poll) {
        var waiting = new ArrayList<ReadingItem>();
        for (var record : poll) {
            var batch = read(record);
            if (batch.isPresent()) {
                var items = batch.get().readings();
                if (waiting.size() + items.size() > ReadingBatch.MOST) {
                    take(List.copyOf(waiting));
                    waiting.clear();
                }
                waiting.addAll(items);
            }
        }
        if (!waiting.isEmpty()) {
            take(waiting);
        }
    }

    private Optional<ReadingBatch> read(ConsumerRecord<String, String> record) {
        try {
            var batch = json.readValue(record.value(), ReadingBatch.class);
            if (batch != null && validator.validate(batch).isEmpty()) {
                return Optional.of(batch);
            }
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            LOG.debugf(unreadable, "unreadable: %s-%d@%d", record.topic(), record.partition(), record.offset());
        }
        LOG.warnf("no batch of readings: %s-%d@%d", record.topic(), record.partition(), record.offset());
        meters.counter("worksafe_readings_unreadable").increment();
        return Optional.empty();
    }

    /** Tries for as long as it takes: what was checked fails only where the database does. */
    private void take(List<ReadingItem> items) {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                var taken = scopes.call(Scope.system(Scope.SystemTask.CONSUMER), () -> operations.take(items));
                for (var refused : taken.refused()) {
                    meters.counter(
                                    "worksafe_readings_refused",
                                    "reason",
                                    refused.reason().name())
                            .increment();
                }
                return;
            } catch (RuntimeException away) {
                LOG.errorf(away, "%d readings could not be taken and are tried again", items.size());
                shutdown.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }
}
