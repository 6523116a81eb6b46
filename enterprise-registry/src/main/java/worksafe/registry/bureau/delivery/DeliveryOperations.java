package worksafe.registry.bureau.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.mapping.MappingOperations;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.bureau.sender.KnownSenders;
import worksafe.registry.bureau.sender.Sender;

/** Takes deliveries in, however they come. */
@ApplicationScoped
class DeliveryOperations {

    /** One at a time of a sender and a type, so that what was received first also looks so. */
    private static final AdvisoryLock LOCK = new AdvisoryLock("deliveries of a sender", 108);

    /** Of the same bytes; of those not new, only the last of its sender and type. */
    private static final String SAME = "select d.id from bureau_delivery d where d.sender_id = ? and d.record_type = ?"
            + " and d.sha256 = ? and d.mapping = ? and d.mode = ? and not d.dry and (d.received_at >= ? or not exists"
            + " (select from bureau_delivery l where l.sender_id = d.sender_id and l.record_type = d.record_type"
            + " and not l.dry and l.received_at > d.received_at)) order by d.received_at desc limit 1";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Validator validator;
    private final KnownSenders senders;
    private final MappingOperations mappings;
    private final ArrivedRows arrived;
    private final Jobs jobs;
    private final Audit audit;
    private final Scopes scopes;
    private final Idempotency idempotency;
    private final InstantSource clock;

    DeliveryOperations(
            AgroalDataSource database,
            ObjectMapper json,
            Validator validator,
            KnownSenders senders,
            MappingOperations mappings,
            ArrivedRows arrived,
            Jobs jobs,
            Audit audit,
            Scopes scopes,
            Idempotency idempotency,
            InstantSource clock) {
        this.database = database;
        this.json = json;
        this.validator = validator;
        this.senders = senders;
        this.mappings = mappings;
        this.arrived = arrived;
        this.jobs = jobs;
        this.audit = audit;
        this.scopes = scopes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * How a delivery is to be read.
     *
     * @param mapping version of the mapping
     * @param dry whether it is only to say what would become of its records
     * @param sha256 digest of what came
     */
    record Envelope(RecordType type, int mapping, DeliveryMode mode, boolean dry, String sha256) {}

    /** What a request is told from another one by. */
    private record Asked(String sender, Envelope envelope) {}

    /**
     * Takes in a signed request, once however often it comes: under another key, too, a body that came before is the delivery that
     * it was then, so that nobody who saw one go by sends it again.
     *
     * @throws RequestProblem 403 {@code bureau-signature-wrong}; 400 for a body that cannot be read
     */
    @Transactional
    JobView push(IdempotencyKey key, @Nullable String code, @Nullable String signature, byte[] body) {
        var sender = senders.requireSigned(code, signature, body);
        var request = read(body, PushDelivery.class);
        var envelope = new Envelope(
                request.recordType(),
                request.mapping() == null ? MappingOperations.SHIPPED : request.mapping(),
                DeliveryMode.PUSH,
                Boolean.TRUE.equals(request.dryRun()),
                Sha256.hex(body));
        return idempotency.once(
                key,
                "deliverBureauRecords",
                new Asked(sender.code(), envelope),
                JobView.class,
                before -> jobs.get(before.id()),
                () -> {
                    var before = before(sender, envelope, senders.signedSince(clock.instant()));
                    if (before.isPresent()) {
                        return jobs.get(before.get());
                    }
                    var mapping = mappings.get(envelope.type(), envelope.mapping());
                    var rows = arrived.ofRequest(request.records(), envelope.type(), mapping);
                    return receive(sender, envelope, null, rows);
                });
    }

    private <T> T read(byte[] body, Class<T> kind) {
        try {
            var request = json.readValue(body, kind);
            if (request == null) {
                throw new RequestProblem(BureauProblem.BUREAU_FILE_UNREADABLE);
            }
            var broken = validator.validate(request);
            if (!broken.isEmpty()) {
                throw RequestProblem.broken(broken);
            }
            return request;
        } catch (JsonProcessingException unreadable) {
            throw new RequestProblem(BureauProblem.BUREAU_FILE_UNREADABLE);
        } catch (IOException unreadable) {
            throw new RequestProblem(HttpProblem.MALFORMED_BODY);
        }
    }

    /** Takes in a file that somebody sends, once however often the request comes. */
    @Transactional
    JobView upload(IdempotencyKey key, String code, RecordType type, int mapping, boolean dry, byte[] file) {
        var envelope = new Envelope(type, mapping, DeliveryMode.UPLOAD, dry, Sha256.hex(file));
        return idempotency.once(
                key,
                "uploadBureauRecords",
                new Asked(code, envelope),
                JobView.class,
                before -> jobs.get(before.id()),
                () -> {
                    var sender = senders.require(code);
                    lock(sender, type);
                    return receive(sender, envelope, null, rows(envelope, file));
                });
    }

    /** @throws RuleViolation 422 {@code bureau-sender-unknown} */
    @Transactional
    Sender sender(String code) {
        return senders.require(code);
    }

    /** Takes in a file of the folder, under the scope of its sender; once, however often it is found. */
    @Transactional
    UUID take(Sender sender, Envelope envelope, byte[] file) {
        return before(sender, envelope, Instant.EPOCH)
                .orElseGet(() ->
                        receive(sender, envelope, null, rows(envelope, file)).id());
    }

    /**
     * Who signed a message of the topic, whenever that was.
     *
     * @throws RequestProblem 403 {@code bureau-signature-wrong}
     */
    @Transactional
    Sender author(@Nullable String code, @Nullable String signature, byte[] body) {
        return senders.requireAuthor(code, signature, body);
    }

    /**
     * Takes in what a message of the topic says, under the scope of its sender; once, however often it comes. It may have lain for
     * days: of two that tell of the same it counts from when it was signed, not from when it is read.
     *
     * @param signature as of its {@linkplain #author author}
     * @throws RuleViolation 422 {@code bureau-delivery-id-taken} where another delivery of the sender bears its id
     */
    @Transactional
    UUID take(Sender sender, @Nullable String signature, byte[] body) {
        var message = read(body, TopicDelivery.class);
        var type = message.recordType();
        var version = message.mapping() == null ? MappingOperations.SHIPPED : message.mapping();
        var envelope = new Envelope(
                type, version, DeliveryMode.TOPIC, Boolean.TRUE.equals(message.dryRun()), Sha256.hex(body));
        lock(sender, type);
        var before = JdbcRows.list(
                database,
                "select id, sha256 from bureau_delivery where sender_id = ? and sender_delivery_id = ?",
                List.of(sender.id(), message.deliveryId()),
                row -> new Before(row.getObject(1, UUID.class), row.getString(2)));
        if (before.isEmpty()) {
            var rows = arrived.ofRequest(message.records(), type, mappings.get(type, version));
            var signed = new Signed(message.deliveryId(), senders.signedAt(signature));
            return receive(sender, envelope, signed, rows).id();
        }
        if (!before.getFirst().sha256().equals(envelope.sha256())) {
            throw new RuleViolation(BureauProblem.BUREAU_DELIVERY_ID_TAKEN, message.deliveryId());
        }
        return before.getFirst().id();
    }

    private record Before(UUID id, String sha256) {}

    /**
     * What a message of the topic says of itself.
     *
     * @param deliveryId the sender's own name for the delivery
     */
    private record Signed(UUID deliveryId, Instant at) {}

    /**
     * The delivery of the same bytes, by which the sender has kept its day again; none of those that only say what would become of
     * them, which may be another thing by now.
     *
     * @param since since when each of them counts, and not the last alone
     */
    private Optional<UUID> before(Sender sender, Envelope envelope, Instant since) {
        lock(sender, envelope.type());
        if (envelope.dry()) {
            return Optional.empty();
        }
        var before = JdbcRows.list(
                        database,
                        SAME,
                        List.of(
                                sender.id(),
                                envelope.type().name(),
                                envelope.sha256(),
                                envelope.mapping(),
                                envelope.mode().name(),
                                since.atOffset(ZoneOffset.UTC)),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
        before.ifPresent(id -> senders.received(sender, envelope.type(), id, clock.instant()));
        return before;
    }

    private void lock(Sender sender, RecordType type) {
        JdbcRows.run(database, connection -> LOCK.take(connection, sender.id() + " " + type));
    }

    private List<ArrivedRow> rows(Envelope envelope, byte[] file) {
        return arrived.ofFile(file, envelope.type(), mappings.get(envelope.type(), envelope.mapping()));
    }

    /** The one path: whatever came is kept with its rows, and a job gives them their fates. */
    private JobView receive(Sender sender, Envelope envelope, @Nullable Signed signed, List<ArrivedRow> rows) {
        scopes.current().requireAllOf(sender.region());
        senders.requireSending(sender, envelope.type());
        if (rows.isEmpty()) {
            throw new RuleViolation(BureauProblem.BUREAU_DELIVERY_EMPTY);
        }
        var now = clock.instant();
        var id = Uuid7.next(clock);
        JdbcRows.run(database, connection -> {
            JdbcRows.change(
                    connection,
                    "insert into bureau_delivery (id, sender_id, record_type, mapping, mode, dry, sha256, lines, region,"
                            + " submitter, received_at, sender_delivery_id, signed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Arrays.asList(
                            id,
                            sender.id(),
                            envelope.type().name(),
                            envelope.mapping(),
                            envelope.mode().name(),
                            envelope.dry(),
                            envelope.sha256(),
                            rows.size(),
                            sender.region().value(),
                            scopes.current().subject(),
                            now.atOffset(ZoneOffset.UTC),
                            signed == null ? null : signed.deliveryId(),
                            signed == null ? null : signed.at().atOffset(ZoneOffset.UTC)));
            JdbcRows.insert(
                    connection,
                    "insert into bureau_record (delivery_id, line, raw, unread) values (?, ?, ?::jsonb, ?)",
                    rows,
                    row -> Arrays.asList(
                            id,
                            row.line(),
                            FieldTexts.written(row.fields()),
                            row.unread() == null ? null : row.unread().kept()));
        });
        if (!envelope.dry()) {
            senders.received(sender, envelope.type(), id, now);
        }
        audit.record(AuditedAct.of("bureau-delivery-received", "bureau-delivery", id, sender.region()));
        return jobs.submit(id, DeliveryJob.KIND, id.toString(), (long) rows.size());
    }
}
