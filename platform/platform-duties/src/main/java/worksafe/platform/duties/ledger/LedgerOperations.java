package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

/** Makes and corrects entries. */
@ApplicationScoped
class LedgerOperations {

    private final EntityManager entities;
    private final LedgerCatalogue catalogue;
    private final Ledgers ledgers;
    private final Instance<EnterpriseDirectory> enterprises;
    private final Scopes scopes;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final String context;

    LedgerOperations(
            EntityManager entities,
            LedgerCatalogue catalogue,
            Ledgers ledgers,
            Instance<EnterpriseDirectory> enterprises,
            Scopes scopes,
            Outbox outbox,
            Idempotency idempotency,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.ledgers = ledgers;
        this.enterprises = enterprises;
        this.scopes = scopes;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
        this.context = context;
    }

    @Transactional
    LedgerEntryView record(String kind, RecordLedgerEntry request, IdempotencyKey key) {
        return idempotency.once(
                key, "recordLedgerEntry " + kind, request, LedgerEntryView.class, () -> record(kind, request));
    }

    private LedgerEntryView record(String code, RecordLedgerEntry request) {
        var kind = catalogue.get(code);
        var debtor = debtor(kind, request);
        catalogue.schema(kind).require(request.data());
        var holder = ledgers.keep(kind, debtor);
        var act = act();
        var created = LedgerEntry.record(
                Uuid7.next(clock), kind, holder, request.data().toString(), act);
        entities.persist(created.aggregate());
        outbox.append(created.event());
        ledgers.refresh(kind, holder, act.at());
        return created.aggregate().view(List.of());
    }

    @Transactional
    LedgerEntryView correct(String code, UUID entryId, IfMatch expected, JsonNode data) {
        var kind = catalogue.get(code);
        var entry = entities.createQuery(
                        "select e from LedgerEntry e where e.entryId = :id and e.kind = :kind and e.latest = true",
                        LedgerEntry.class)
                .setParameter("id", entryId)
                .setParameter("kind", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(entryId));
        expected.require(entry.version());
        catalogue.schema(kind).require(data);
        var created = entry.correct(Uuid7.next(clock), kind, data.toString(), act());
        entities.persist(created.aggregate());
        outbox.append(created.event());
        return created.aggregate().view(List.of(entry));
    }

    private ClockStart.Debtor debtor(LedgerKind kind, RecordLedgerEntry request) {
        if (kind.level() == LedgerLevel.ENTERPRISE) {
            var id = request.enterprise();
            if (!enterprises.isResolvable()) {
                throw new RuleViolation(DutyProblem.LEDGER_HOLDER, kind.code());
            }
            var place = enterprises.get().find(id).orElseThrow(() -> new NotFound(id));
            return within(new ClockStart.Debtor(place.region(), place.sector(), id), id);
        }
        var region = request.place(kind.level());
        return within(new ClockStart.Debtor(region, request.sector(), null), region);
    }

    private ClockStart.Debtor within(ClockStart.Debtor debtor, Object id) {
        if (!scopes.current().covers(debtor.region(), debtor.sector(), debtor.enterpriseId())) {
            throw new NotFound(id);
        }
        return debtor;
    }

    private LedgerEntry.Act act() {
        return new LedgerEntry.Act(context, scopes.current().subject(), clock.instant());
    }
}
