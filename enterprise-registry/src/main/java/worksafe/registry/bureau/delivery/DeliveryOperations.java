package worksafe.registry.bureau.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.delivery.DecideRequests.CorrectRecord;
import worksafe.registry.bureau.mapping.MappingOperations;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordFlag.Weight;
import worksafe.registry.bureau.record.RecordReading;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;
import worksafe.registry.bureau.sender.KnownSenders;
import worksafe.registry.bureau.sender.Sender;
import worksafe.registry.enterprise.ReportedFactOperations.Way;

/** What is done about deliveries: one is taken in, however it came, and people decide about records that are held. */
@ApplicationScoped
class DeliveryOperations {

    /** What a person can vouch for. */
    private static final Set<RecordFlag> CONFIRMABLE =
            Set.of(RecordFlag.CONFIRMED_FACT_DIFFERS, RecordFlag.REPEATED_DIFFERS);

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Validator validator;
    private final KnownSenders senders;
    private final MappingOperations mappings;
    private final ArrivedRows arrived;
    private final ApplyOperations apply;
    private final DeliveryQueries deliveries;
    private final Jobs jobs;
    private final Audit audit;
    private final Scopes scopes;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DeliveryOperations(
            AgroalDataSource database,
            ObjectMapper json,
            Validator validator,
            KnownSenders senders,
            MappingOperations mappings,
            ArrivedRows arrived,
            ApplyOperations apply,
            DeliveryQueries deliveries,
            Jobs jobs,
            Audit audit,
            Scopes scopes,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.database = database;
        this.json = json;
        this.validator = validator;
        this.senders = senders;
        this.mappings = mappings;
        this.arrived = arrived;
        this.apply = apply;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.audit = audit;
        this.scopes = scopes;
        this.idempotency = idempotency;
        this.caller = caller;
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
     * Takes in a signed request, once however often it comes.
     *
     * @throws RequestProblem 403 {@code bureau-signature-wrong}; 400 for a body that cannot be read
     */
    @Transactional
    JobView push(IdempotencyKey key, @Nullable String code, @Nullable String signature, byte[] body) {
        var sender = senders.requireSigned(code, signature, body);
        var request = read(body);
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
                    var mapping = mappings.get(envelope.type(), envelope.mapping());
                    return receive(sender, envelope, arrived.ofRequest(request.records(), envelope.type(), mapping));
                });
    }

    private PushDelivery read(byte[] body) {
        try {
            var request = json.readValue(body, PushDelivery.class);
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
                () -> receive(senders.require(code), envelope, rows(envelope, file)));
    }

    /** @throws RuleViolation 422 {@code bureau-sender-unknown} */
    @Transactional
    Sender sender(String code) {
        return senders.require(code);
    }

    /** Takes in a file of the folder, under the scope of its sender; once, however often it is found. */
    @Transactional
    UUID take(Sender sender, Envelope envelope, byte[] file) {
        var before = JdbcRows.within(database, connection -> {
            var found = new ArrayList<UUID>();
            JdbcRows.each(
                    connection,
                    "select id from bureau_delivery where sender_id = ? and sha256 = ? and mode = 'FOLDER' and dry = ?"
                            + " and record_type = ? and mapping = ?",
                    List.of(
                            sender.id(),
                            envelope.sha256(),
                            envelope.dry(),
                            envelope.type().name(),
                            envelope.mapping()),
                    row -> found.add(row.getObject(1, UUID.class)));
            return found.stream().findFirst();
        });
        return before.isPresent()
                ? before.get()
                : receive(sender, envelope, rows(envelope, file)).id();
    }

    private List<ArrivedRow> rows(Envelope envelope, byte[] file) {
        return arrived.ofFile(file, envelope.type(), mappings.get(envelope.type(), envelope.mapping()));
    }

    /** The one path: whatever came is kept with its rows, and a job gives them their fates. */
    private JobView receive(Sender sender, Envelope envelope, List<ArrivedRow> rows) {
        scopes.current().requireAllOf(sender.region());
        sender.requireSending(envelope.type());
        if (rows.isEmpty()) {
            throw new RuleViolation(BureauProblem.BUREAU_DELIVERY_EMPTY);
        }
        var now = clock.instant();
        var id = Uuid7.next(clock);
        JdbcRows.run(database, connection -> {
            JdbcRows.change(
                    connection,
                    "insert into bureau_delivery (id, sender_id, record_type, mapping, mode, dry, sha256, lines, region,"
                            + " submitter, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    List.of(
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
                            now.atOffset(ZoneOffset.UTC)));
            JdbcRows.insert(
                    connection,
                    "insert into bureau_record (delivery_id, line, raw, unread) values (?, ?, ?::jsonb, ?)",
                    rows,
                    row -> Arrays.asList(
                            id,
                            row.line(),
                            Cells.written(row.fields()),
                            row.unread() == null ? null : row.unread().kept()));
        });
        if (!envelope.dry()) {
            senders.received(sender, envelope.type(), id, now);
        }
        audit.record(AuditedAct.of("bureau-delivery-received", "bureau-delivery", id, sender.region()));
        return jobs.submit(id, DeliveryJob.KIND, id.toString(), (long) rows.size());
    }

    /** Tries again all that is held: what was unknown may be registered by now, and what was unread mapped. */
    @Transactional
    JobView replay(IdempotencyKey key, UUID delivery) {
        return idempotency.once(
                key, "replayBureauDelivery", delivery, JobView.class, before -> jobs.get(before.id()), () -> {
                    requireApplied(delivery);
                    var again = JdbcRows.within(
                            database,
                            connection -> JdbcRows.change(
                                    connection,
                                    "update bureau_record set fate = null where delivery_id = ? and fate = 'HELD'",
                                    List.of(delivery)));
                    JdbcRows.run(
                            database,
                            connection -> JdbcRows.change(
                                    connection,
                                    "update bureau_delivery set settled_at = null where id = ?",
                                    List.of(delivery)));
                    note("bureau-delivery-replayed", delivery.toString());
                    return jobs.submit(Uuid7.next(clock), DeliveryJob.KIND, delivery.toString(), (long) again);
                });
    }

    /** Puts other values in the place of what came, and gives the record its fate anew. */
    @Transactional
    RecordView correct(IdempotencyKey key, UUID delivery, int line, CorrectRecord request) {
        return decide(key, "correctBureauRecord", delivery, line, request, () -> {
            var record = requireOpen(delivery, line, Set.of(RecordFate.HELD, RecordFate.REJECTED));
            for (var value : request.values().entrySet()) {
                if (record.recordType().field(value.getKey()).isEmpty() || RecordReading.isPersonal(value.getValue())) {
                    throw new RuleViolation(BureauProblem.BUREAU_FIELD_UNKNOWN, value.getKey());
                }
            }
            JdbcRows.run(
                    database,
                    connection -> JdbcRows.change(
                            connection,
                            "update bureau_record set corrected = coalesce(corrected, '{}'::jsonb) || ?::jsonb"
                                    + " where delivery_id = ? and line = ?",
                            List.of(Cells.written(request.values()), delivery, line)));
            apply.again(delivery, line, Way.TAKE);
            sign(delivery, line, request.basis(), "bureau-record-corrected");
        });
    }

    /**
     * Takes a held record on a person's word, against what another person said.
     *
     * @throws RuleViolation 422 {@code bureau-record-not-confirmable}
     */
    @Transactional
    RecordView confirm(IdempotencyKey key, UUID delivery, int line, DecideRequests.DecideRecord request) {
        return decide(key, "confirmBureauRecord", delivery, line, request, () -> {
            var record = requireOpen(delivery, line, Set.of(RecordFate.HELD));
            if (!isConfirmable(record.remarks())) {
                throw new RuleViolation(BureauProblem.BUREAU_RECORD_NOT_CONFIRMABLE, line);
            }
            apply.again(delivery, line, Way.OVERRULE);
            sign(delivery, line, request.basis(), "bureau-record-confirmed");
        });
    }

    /** Says that nothing is to become of a record. */
    @Transactional
    RecordView dismiss(IdempotencyKey key, UUID delivery, int line, DecideRequests.DecideRecord request) {
        return decide(key, "dismissBureauRecord", delivery, line, request, () -> {
            var unused = requireOpen(delivery, line, Set.of(RecordFate.HELD));
            JdbcRows.run(
                    database,
                    connection -> JdbcRows.change(
                            connection,
                            "update bureau_record set fate = 'DISMISSED' where delivery_id = ? and line = ?",
                            List.of(delivery, line)));
            sign(delivery, line, request.basis(), "bureau-record-dismissed");
        });
    }

    private record Decision(UUID delivery, int line, Object request) {}

    private RecordView decide(
            IdempotencyKey key, String operation, UUID delivery, int line, Object request, Runnable work) {
        return idempotency.once(
                key,
                operation,
                new Decision(delivery, line, request),
                RecordView.class,
                before -> deliveries.get(delivery),
                () -> {
                    work.run();
                    return deliveries.record(delivery, line);
                });
    }

    /** Whether a person can vouch for all that holds a record. */
    static boolean isConfirmable(List<RecordRemark> remarks) {
        return remarks.stream()
                .map(RecordRemark::flag)
                .filter(flag -> flag.weight() != Weight.NOTES)
                .allMatch(CONFIRMABLE::contains);
    }

    private RecordView requireOpen(UUID delivery, int line, Set<RecordFate> open) {
        requireApplied(delivery);
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select line from bureau_record where delivery_id = ? and line = ? for update",
                        List.of(delivery, line),
                        row -> {}));
        var record = deliveries.record(delivery, line);
        var fate = record.fate();
        if (fate == null || !open.contains(fate)) {
            throw new RuleViolation(BureauProblem.BUREAU_RECORD_NOT_HELD, line);
        }
        return record;
    }

    private void requireApplied(UUID delivery) {
        if (deliveries.get(delivery).dryRun()) {
            throw new RuleViolation(BureauProblem.BUREAU_DELIVERY_DRY);
        }
    }

    private void sign(UUID delivery, int line, String basis, String action) {
        JdbcRows.run(
                database,
                connection -> JdbcRows.change(
                        connection,
                        "update bureau_record set decided_at = ?, decided_by = ?, basis = ? where delivery_id = ?"
                                + " and line = ?",
                        List.of(clock.instant().atOffset(ZoneOffset.UTC), caller.subject(), basis, delivery, line)));
        note(action, delivery + ":" + line);
    }

    private void note(String action, String object) {
        audit.record(AuditedAct.of(action, "bureau-record", object, caller.region()));
    }
}
