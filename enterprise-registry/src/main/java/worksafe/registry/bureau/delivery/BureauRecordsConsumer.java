package worksafe.registry.bureau.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.messaging.ConsumerShutdown;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.service.PersistenceFailures;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.refusal.RefusalOperations;
import worksafe.registry.bureau.refusal.RefusalOperations.Refused;
import worksafe.registry.bureau.sender.Sender;

/**
 * Takes in what bureaus write to the topic, each message a delivery in a transaction of its own. The broker says who may write
 * at all, the signature who did: {@code Worksafe-Sender} and {@code Worksafe-Signature} are headers as a request has them. A
 * message may lie for long before it is read, so its signature does not grow old, and what it says counts from when it was
 * signed; that it comes again is told by the delivery's id, which is signed with the records.
 *
 * <p>What is refused, or fails for good ({@link Tries}), is kept as a refusal and left behind: no message holds up those after
 * it for ever.
 */
@ApplicationScoped
class BureauRecordsConsumer {

    static final String SENDER = "Worksafe-Sender";
    static final String SIGNATURE = "Worksafe-Signature";

    private static final Logger LOG = Logger.getLogger(BureauRecordsConsumer.class);
    private static final int MOST_BYTES = 1 << 20;

    private final DeliveryOperations operations;
    private final RefusalOperations refusals;
    private final Scopes scopes;
    private final ConsumerShutdown shutdown;
    private final MeterRegistry meters;

    BureauRecordsConsumer(
            DeliveryOperations operations,
            RefusalOperations refusals,
            Scopes scopes,
            ConsumerShutdown shutdown,
            MeterRegistry meters) {
        this.operations = operations;
        this.refusals = refusals;
        this.scopes = scopes;
        this.shutdown = shutdown;
        this.meters = meters;
    }

    /** Returns when each is a delivery or a refusal, so that offsets may be committed; throws only when the process is stopping. */
    @Incoming("bureau-records")
    @Blocking
    void receive(ConsumerRecords<String, String> poll) {
        try (var entered = shutdown.enter()) {
            for (var message : poll) {
                take(message);
            }
        }
    }

    private void take(ConsumerRecord<String, String> message) {
        var tries = new Tries();
        while (true) {
            Sender author = null;
            try {
                var body = body(message);
                author = author(message, body);
                var delivery = deliver(author, message, body);
                LOG.infof("%s was taken in as delivery %s", where(message), delivery);
                meters.counter("worksafe_bureau_messages", "outcome", "taken").increment();
                return;
            } catch (DomainException refused) {
                refuse(message, author, refused.type().slug(), String.valueOf(refused.getMessage()));
                return;
            } catch (RuntimeException failure) {
                var pause = tries.pauseAfter(failure);
                if (pause.isEmpty()) {
                    LOG.errorf(failure, "%s failed %d times", where(message), tries.failures());
                    refuse(message, author, HttpProblem.INTERNAL_ERROR.slug(), "failed " + tries.failures() + " times");
                    return;
                }
                LOG.warnf(
                        "%s is tried again in %d ms: %s",
                        where(message), pause.get().toMillis(), failure);
                shutdown.pause(pause.get());
            }
        }
    }

    private static byte[] body(ConsumerRecord<String, String> message) {
        var value = message.value();
        if (value == null) {
            throw new RequestProblem(BureauProblem.BUREAU_FILE_UNREADABLE);
        }
        var body = value.getBytes(StandardCharsets.UTF_8);
        if (body.length > MOST_BYTES) {
            throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
        }
        return body;
    }

    private Sender author(ConsumerRecord<String, String> message, byte[] body) {
        return scopes.call(
                Scope.system(SystemTask.CONSUMER),
                () -> operations.author(
                        EventRecords.header(message, SENDER), EventRecords.header(message, SIGNATURE), body));
    }

    private UUID deliver(Sender author, ConsumerRecord<String, String> message, byte[] body) {
        return scopes.call(
                author.scope(), () -> operations.take(author, EventRecords.header(message, SIGNATURE), body));
    }

    /** Keeping it must not fail: without it the message would be lost, or hold up all others. */
    private void refuse(ConsumerRecord<String, String> message, @Nullable Sender author, String code, String reason) {
        LOG.warnf("%s was not taken in: %s", where(message), code);
        var refused = new Refused(
                author,
                EventRecords.header(message, SENDER),
                where(message),
                Sha256.hex(message.value() == null ? "" : message.value()),
                code,
                reason);
        var pause = Tries.FIRST_PAUSE;
        while (true) {
            try {
                scopes.run(Scope.system(SystemTask.CONSUMER), () -> refusals.keep(refused));
                meters.counter("worksafe_bureau_messages", "outcome", "refused").increment();
                return;
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "that %s was refused could not be kept", where(message));
                shutdown.pause(pause);
                pause = Tries.longer(pause, Tries.LONGEST_PAUSE);
            }
        }
    }

    /**
     * How often a message that fails is tried again. While the database is away, for as long as that lasts; what other work was in
     * the way of, or what took too long ({@link PersistenceFailures#mayPass}), with longer and longer pauses of ten minutes
     * together; anything else three times.
     */
    static final class Tries {

        static final Duration FIRST_PAUSE = Duration.ofMillis(200);
        static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

        private static final int MOST = 3;
        private static final Duration LONGEST_PAUSE_FOR_OTHERS = Duration.ofSeconds(30);
        private static final Duration MOST_FOR_OTHERS = Duration.ofMinutes(10);

        private Duration next = FIRST_PAUSE;
        private Duration waitedForOthers = Duration.ZERO;
        private int wrong;
        private int failures;

        /** How long to wait before the next try; absent where there is none any more. */
        Optional<Duration> pauseAfter(RuntimeException failure) {
            failures++;
            if (PersistenceFailures.mayPass(failure)) {
                var pause = next;
                waitedForOthers = waitedForOthers.plus(pause);
                next = longer(pause, LONGEST_PAUSE_FOR_OTHERS);
                return waitedForOthers.compareTo(MOST_FOR_OTHERS) > 0 ? Optional.empty() : Optional.of(pause);
            }
            if (!PersistenceFailures.isUnavailable(failure) && ++wrong == MOST) {
                return Optional.empty();
            }
            var pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
            next = longer(pause, LONGEST_PAUSE);
            return Optional.of(pause);
        }

        /** How often it failed, for whatever reason. */
        int failures() {
            return failures;
        }

        private static Duration longer(Duration pause, Duration longest) {
            var twice = pause.multipliedBy(2);
            return twice.compareTo(longest) > 0 ? longest : twice;
        }
    }

    private static String where(ConsumerRecord<String, String> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }
}
