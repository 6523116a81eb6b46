package worksafe.registry.bureau.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.delivery.DecideRequests.CorrectRecord;
import worksafe.registry.bureau.delivery.DecideRequests.DecideRecord;
import worksafe.registry.bureau.record.FieldTexts;
import worksafe.registry.bureau.record.RecordFate;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordFlag.Weight;
import worksafe.registry.bureau.record.RecordReading;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.enterprise.ReportedFactOperations.Way;

/**
 * What people decide about records that are held. They are of enterprises of every sector, so whoever decides has all of the
 * place of their sender.
 */
@ApplicationScoped
class DecisionOperations {

    /** What a person can vouch for. */
    private static final Set<RecordFlag> CONFIRMABLE =
            Set.of(RecordFlag.CONFIRMED_FACT_DIFFERS, RecordFlag.PERHAPS_SAME_ENTERPRISE, RecordFlag.REPEATED_DIFFERS);

    private final AgroalDataSource database;
    private final ApplyOperations apply;
    private final DeliveryQueries deliveries;
    private final Jobs jobs;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DecisionOperations(
            AgroalDataSource database,
            ApplyOperations apply,
            DeliveryQueries deliveries,
            Jobs jobs,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.database = database;
        this.apply = apply;
        this.deliveries = deliveries;
        this.jobs = jobs;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Tries again all that is held: what was unknown may be registered by now, and what was unread mapped. */
    @Transactional
    JobView replay(IdempotencyKey key, UUID delivery) {
        return idempotency.once(
                key, "replayBureauDelivery", delivery, JobView.class, before -> jobs.get(before.id()), () -> {
                    requireDeciding(delivery);
                    var again = JdbcRows.change(
                            database,
                            "update bureau_record set fate = null where delivery_id = ? and fate = 'HELD'",
                            List.of(delivery));
                    JdbcRows.change(
                            database, "update bureau_delivery set settled_at = null where id = ?", List.of(delivery));
                    note("bureau-delivery-replayed", delivery.toString());
                    return jobs.submit(Uuid7.next(clock), DeliveryJob.KIND, delivery.toString(), (long) again);
                });
    }

    /** What a person decides about a record. */
    private enum Verdict {
        CORRECTED("correctBureauRecord", EnumSet.of(RecordFate.HELD, RecordFate.REJECTED)),
        CONFIRMED("confirmBureauRecord", EnumSet.of(RecordFate.HELD)),
        DISMISSED("dismissBureauRecord", EnumSet.of(RecordFate.HELD));

        private final String operation;

        @SuppressWarnings("ImmutableEnumChecker") // a set that nobody changes
        private final Set<RecordFate> open;

        Verdict(String operation, Set<RecordFate> open) {
            this.operation = operation;
            this.open = open;
        }

        /** As the audit log calls it. */
        String act() {
            return "bureau-record-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Puts other values in the place of what came, and gives the record its fate anew. */
    @Transactional
    RecordView correct(IdempotencyKey key, UUID delivery, int line, CorrectRecord request) {
        return decide(key, Verdict.CORRECTED, new Decision(delivery, line, request), request.basis(), record -> {
            for (var value : request.values().entrySet()) {
                if (record.recordType().field(value.getKey()).isEmpty() || RecordReading.isPersonal(value.getValue())) {
                    throw new RuleViolation(BureauProblem.BUREAU_FIELD_UNKNOWN, value.getKey());
                }
            }
            JdbcRows.change(
                    database,
                    "update bureau_record set corrected = coalesce(corrected, '{}'::jsonb) || ?::jsonb"
                            + " where delivery_id = ? and line = ?",
                    List.of(FieldTexts.written(request.values()), delivery, line));
            apply.again(delivery, line, Way.TAKE);
        });
    }

    /**
     * Takes a held record on a person's word, against what another person said.
     *
     * @throws RuleViolation 422 {@code bureau-record-not-confirmable}
     */
    @Transactional
    RecordView confirm(IdempotencyKey key, UUID delivery, int line, DecideRecord request) {
        return decide(key, Verdict.CONFIRMED, new Decision(delivery, line, request), request.basis(), record -> {
            if (!isConfirmable(record.remarks())) {
                throw new RuleViolation(BureauProblem.BUREAU_RECORD_NOT_CONFIRMABLE, line);
            }
            apply.again(delivery, line, Way.OVERRULE);
        });
    }

    /** Says that nothing is to become of a record. */
    @Transactional
    RecordView dismiss(IdempotencyKey key, UUID delivery, int line, DecideRecord request) {
        return decide(
                key,
                Verdict.DISMISSED,
                new Decision(delivery, line, request),
                request.basis(),
                record -> JdbcRows.change(
                        database,
                        "update bureau_record set fate = 'DISMISSED' where delivery_id = ? and line = ?",
                        List.of(delivery, line)));
    }

    private record Decision(UUID delivery, int line, Object request) {}

    /** The one path of what is decided about an open record: once, with its basis and who decided, and audited. */
    private RecordView decide(
            IdempotencyKey key, Verdict verdict, Decision decision, String basis, Consumer<RecordView> work) {
        var delivery = decision.delivery();
        var line = decision.line();
        return idempotency.once(
                key, verdict.operation, decision, RecordView.class, before -> deliveries.get(delivery), () -> {
                    work.accept(requireOpen(delivery, line, verdict.open));
                    sign(delivery, line, basis, verdict.act());
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
        requireDeciding(delivery);
        var unused = JdbcRows.list(
                database,
                "select line from bureau_record where delivery_id = ? and line = ? for update",
                List.of(delivery, line),
                row -> row.getInt(1));
        var record = deliveries.record(delivery, line);
        var fate = record.fate();
        if (fate == null || !open.contains(fate)) {
            throw new RuleViolation(BureauProblem.BUREAU_RECORD_NOT_HELD, line);
        }
        return record;
    }

    private void requireDeciding(UUID id) {
        var delivery = deliveries.get(id);
        caller.scope().requireAllOf(RegionCode.of(delivery.region()));
        if (delivery.dryRun()) {
            throw new RuleViolation(BureauProblem.BUREAU_DELIVERY_DRY);
        }
    }

    private void sign(UUID delivery, int line, String basis, String action) {
        JdbcRows.change(
                database,
                "update bureau_record set decided_at = ?, decided_by = ?, basis = ? where delivery_id = ?"
                        + " and line = ?",
                List.of(clock.instant().atOffset(ZoneOffset.UTC), caller.subject(), basis, delivery, line));
        note(action, delivery + ":" + line);
    }

    private void note(String action, String object) {
        audit.record(AuditedAct.of(action, "bureau-record", object, caller.region()));
    }
}
