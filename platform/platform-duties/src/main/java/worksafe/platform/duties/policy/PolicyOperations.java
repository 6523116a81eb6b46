package worksafe.platform.duties.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyDefinition;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Uuid7;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

/** Adds and ends rows. A caller writes only for places within the own jurisdiction, and within the own sectors. */
@ApplicationScoped
class PolicyOperations {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final EntityManager entities;
    private final PolicyBook book;
    private final PolicyCodes codes;
    private final Scopes scopes;
    private final Outbox outbox;
    private final Event<PolicyBook.RowChanged> changed;
    private final Idempotency idempotency;
    private final InstantSource clock;
    private final String context;

    PolicyOperations(
            EntityManager entities,
            PolicyBook book,
            PolicyCodes codes,
            Scopes scopes,
            Outbox outbox,
            Event<PolicyBook.RowChanged> changed,
            Idempotency idempotency,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.entities = entities;
        this.book = book;
        this.codes = codes;
        this.scopes = scopes;
        this.outbox = outbox;
        this.changed = changed;
        this.idempotency = idempotency;
        this.clock = clock;
        this.context = context;
    }

    @Transactional
    PolicyView add(AddPolicy request, IdempotencyKey key) {
        return idempotency.once(key, "addPolicy", request, PolicyView.class, Idempotency::open, () -> add(request));
    }

    private PolicyView add(AddPolicy request) {
        var place = request.place();
        if (!scopes.current().covers(place, request.sector(), null)) {
            throw new NotFound(place);
        }
        var asked = codes.entering(request.code());
        if (place.level().isBelow(asked.setters())) {
            throw new RuleViolation(DutyProblem.POLICY_NOT_FOR_PLACE, request.code(), asked.setters());
        }
        if (request.trade() != null && !codes.isByTrade(request.code())) {
            throw new RuleViolation(DutyProblem.POLICY_NOT_BY_TRADE, request.code());
        }
        var definition = asked.definition(request.code());
        var row = request.row(definition, codes);
        requireNoPastTransition(row);
        requireForceOfItsDocument(row);
        var edition = book.edition();
        edition.loosenedBy(row, definition).ifPresent(law -> {
            throw RuleViolation.byLaw(
                    LegalGround.of(law),
                    DutyProblem.POLICY_LOOSENS,
                    law.source(),
                    law.clause(),
                    plain(law),
                    row.source(),
                    row.clause(),
                    plain(row));
        });
        edition.overlapping(row).ifPresent(other -> {
            throw overlap(other);
        });
        define(definition);
        var created = PolicyEntry.add(Uuid7.next(clock), row, act());
        entities.persist(created.aggregate());
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (isOverlap(e)) {
                // Somebody added another in this moment.
                throw overlap(row);
            }
            throw e;
        }
        outbox.append(created.event());
        changed.fire(new PolicyBook.RowChanged(request.code()));
        return created.aggregate().view(codes);
    }

    private static RuleViolation overlap(PolicyRow other) {
        var to = other.validTo();
        return new RuleViolation(
                DutyProblem.POLICY_OVERLAP,
                other.code(),
                other.source(),
                other.clause(),
                other.validFrom().toString(),
                to == null ? "-" : to.toString());
    }

    /** What the row says, as its parameters are written. */
    private static String plain(PolicyRow row) {
        return String.valueOf(PolicyJson.plain(row.parameters()).get(PolicyRow.VALUE));
    }

    /** Whoever enters a row cannot make a law: its force is that of the document it names, as the law library has it. */
    static void requireForceOfItsDocument(PolicyRow row) {
        if (row.force() == Force.DOCUMENT) {
            return;
        }
        var named = LawLibrary.shipped().named(row.source());
        if (named.isEmpty()) {
            throw new RuleViolation(DutyProblem.POLICY_SOURCE_UNKNOWN, row.source(), row.force());
        }
        var document = named.get();
        if (document.force() != row.force()) {
            throw new RuleViolation(DutyProblem.POLICY_FORCE_OTHER, row.source(), row.force(), document.force());
        }
        if (!document.inForceOn(row.validFrom())) {
            throw new RuleViolation(
                    DutyProblem.POLICY_SOURCE_NOT_IN_FORCE,
                    row.source(),
                    row.force(),
                    row.validFrom().toString());
        }
    }

    private void requireNoPastTransition(PolicyRow row) {
        var today = ChinaTime.dayOf(clock.instant());
        row.transition().filter(day -> day.isBefore(today)).ifPresent(day -> {
            throw new RuleViolation(DutyProblem.POLICY_TRANSITION_PAST, day.toString(), today.toString());
        });
    }

    @Transactional
    PolicyView end(UUID id, IfMatch expected, LocalDate day) {
        var entry = entities.find(PolicyEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null || !scopes.current().covers(entry.region(), entry.sector(), null)) {
            throw new NotFound(id);
        }
        expected.require(entry.version());
        outbox.append(entry.end(day, act()));
        entities.flush();
        changed.fire(new PolicyBook.RowChanged(entry.code()));
        return entry.view(codes);
    }

    /** What no row has answered yet is known to the table by its first. */
    private void define(PolicyDefinition definition) {
        var unused = entities.createNativeQuery(
                        "insert into policy_definition (code, combination) values (:code, :combination) on conflict do nothing")
                .setParameter("code", definition.code())
                .setParameter("combination", definition.combination().name())
                .executeUpdate();
    }

    private PolicyEntry.Act act() {
        return new PolicyEntry.Act(context, scopes.current().subject(), clock.instant());
    }

    private static boolean isOverlap(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
