package worksafe.registry.bureau.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import worksafe.platform.service.PersistenceFailures;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.refusal.RefusalOperations;
import worksafe.registry.bureau.refusal.RefusalOperations.Refused;
import worksafe.registry.bureau.sender.Sender;

/**
 * Takes in what bureaus write to the topic, each message a delivery in a transaction of its own. The broker says who may write
 * at all, the signature who did: {@code Worksafe-Sender} and {@code Worksafe-Signature} are headers as a request has them. A
 * message may lie for long before it is read, so its signature does not grow old; that it comes again is told by the delivery's
 * id, which is signed with the records.
 *
 * <p>What is refused, or fails three times while the database is there, is kept as a refusal and left behind: no message holds
 * up those after it.
 */
@ApplicationScoped
class BureauRecordsConsumer {

    static final String SENDER = "Worksafe-Sender";
    static final String SIGNATURE = "Worksafe-Signature";

    private static final Logger LOG = Logger.getLogger(BureauRecordsConsumer.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

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
        var pause = FIRST_PAUSE;
        var failures = 0;
        while (true) {
            Sender author = null;
            try {
                var body = body(message);
                author = author(message, body);
                var delivery = deliver(author, body);
                LOG.infof("%s was taken in as delivery %s", where(message), delivery);
                meters.counter("worksafe_bureau_messages", "outcome", "taken").increment();
                return;
            } catch (DomainException refused) {
                refuse(message, author, refused.type().slug(), String.valueOf(refused.getMessage()));
                return;
            } catch (RuntimeException failure) {
                if (!isAway(failure) && ++failures == TRIES) {
                    LOG.errorf(failure, "%s failed %d times", where(message), failures);
                    refuse(message, author, HttpProblem.INTERNAL_ERROR.slug(), "failed " + failures + " times");
                    return;
                }
                LOG.warnf("%s is tried again in %d ms: %s", where(message), pause.toMillis(), failure);
                shutdown.pause(pause);
                pause = longer(pause);
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
                () -> operations.author(header(message, SENDER), header(message, SIGNATURE), body));
    }

    private UUID deliver(Sender author, byte[] body) {
        return scopes.call(author.scope(), () -> operations.take(author, body));
    }

    /** Keeping it must not fail: without it the message would be lost, or hold up all others. */
    private void refuse(ConsumerRecord<String, String> message, @Nullable Sender author, String code, String reason) {
        LOG.warnf("%s was not taken in: %s", where(message), code);
        var refused = new Refused(
                author,
                header(message, SENDER),
                where(message),
                Sha256.hex(message.value() == null ? "" : message.value()),
                code,
                reason);
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                scopes.run(Scope.system(SystemTask.CONSUMER), () -> refusals.keep(refused));
                meters.counter("worksafe_bureau_messages", "outcome", "refused").increment();
                return;
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "that %s was refused could not be kept", where(message));
                shutdown.pause(pause);
                pause = longer(pause);
            }
        }
    }

    /** Whoever took too long has lost the connection, too, and would hold up all behind for ever. */
    private static boolean isAway(RuntimeException failure) {
        return PersistenceFailures.isUnavailable(failure) && !PersistenceFailures.tookTooLong(failure);
    }

    private static Duration longer(Duration pause) {
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    private static String where(ConsumerRecord<String, String> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    private static @Nullable String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
