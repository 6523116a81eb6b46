package worksafe.inspections.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import worksafe.inspections.check.CheckRequests.Tick;
import worksafe.inspections.check.CheckRequests.TickItems;
import worksafe.inspections.finding.FindingGrade;
import worksafe.inspections.finding.VisitFindings;
import worksafe.inspections.finding.VisitFindings.Seen;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.Force;
import worksafe.kernel.Uuid7;
import worksafe.kernel.law.CheckLists;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** Ticks items of check lists, and fills findings in from those that are not in order. */
@ApplicationScoped
public class CheckOperations {

    private final Checks checks;
    private final SourceInspections visits;
    private final VisitFindings findings;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    CheckOperations(
            Checks checks,
            SourceInspections visits,
            VisitFindings findings,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.checks = checks;
        this.visits = visits;
        this.findings = findings;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Ticks items once, however often the request comes. */
    @Transactional
    VisitChecks tick(UUID inspectionId, IdempotencyKey key, TickItems request) {
        return idempotency.once(
                key,
                "tickVisitItems " + inspectionId,
                request,
                VisitChecks.class,
                before -> visits.known(before.inspectionId()),
                () -> {
                    request.ticks().forEach(tick -> tick(inspectionId, tick));
                    return of(inspectionId);
                });
    }

    /** Likewise, of a visit that was written down without a network. */
    @Transactional(TxType.MANDATORY)
    public void tick(UUID inspectionId, Tick tick) {
        var visit = visits.begun(inspectionId);
        visits.requireRunning(inspectionId, caller.actor());
        var when = visits.when(visit, tick.happenedAt(), clock.instant());
        var item = item(tick, when.day());
        if (checks.of(inspectionId).stream().anyMatch(ticked -> ticked.isOf(tick.list(), tick.item()))) {
            throw new RuleViolation(CheckProblem.CHECK_ITEM_TWICE, item.id(), visit.number());
        }
        UUID findingId = null;
        if (tick.answer() == CheckAnswer.NOT_IN_ORDER) {
            findingId = tick.findingId() == null ? Uuid7.next(clock) : tick.findingId();
            if (!findings.taken(List.of(findingId)).isEmpty()) {
                throw new RuleViolation(CheckProblem.CHECK_FINDING_TAKEN, findingId.toString());
            }
            findings.record(findingId, inspectionId, seen(tick, item), tick.files(), tick.happenedAt());
        }
        checks.persist(new TickedItem(
                Uuid7.next(clock), inspectionId, item, tick.answer(), findingId, when, caller.subject()));
        audit.record(AuditedAct.of("visit-item-ticked", "inspection", inspectionId, visit.region())
                .belongingTo(visit.sector(), visit.enterpriseId())
                .leadingTo(item.id() + ' ' + tick.answer()));
    }

    private static Seen seen(Tick tick, VisitCheckList.Item item) {
        return new Seen(
                item.wording(),
                tick.description() == null ? item.wording() : tick.description(),
                Objects.requireNonNull(tick.place()),
                item.cause(),
                tick.grade() == null ? FindingGrade.GENERAL : tick.grade(),
                item.legalBasis(),
                item.requirement(),
                item.penaltyClause(),
                item.clauseId(),
                item.id());
    }

    /**
     * The item as it stood on that day.
     *
     * @throws RuleViolation when there is none, or no law stands behind it
     */
    public static VisitCheckList.Item item(Tick tick, LocalDate day) {
        var item = CheckLists.shipped()
                .find(tick.list(), day)
                .flatMap(list -> VisitCheckList.of(list, day).items().stream()
                        .filter(one -> one.item().equals(tick.item()))
                        .findFirst())
                .orElseThrow(() ->
                        new RuleViolation(CheckProblem.CHECK_ITEM_UNKNOWN, tick.list(), tick.item(), day.toString()));
        return requireLaw(item, day);
    }

    static VisitCheckList.Item requireLaw(VisitCheckList.Item item, LocalDate day) {
        if (!item.foundsFinding()) {
            throw new RuleViolation(
                    item.force() == Force.DOCUMENT
                            ? CheckProblem.CHECK_ITEM_TOO_WEAK
                            : CheckProblem.CHECK_ITEM_NOT_IN_FORCE,
                    item.id(),
                    item.legalBasis(),
                    day.toString());
        }
        return item;
    }

    /** What a visit within the scope has ticked. */
    @Transactional
    public VisitChecks of(UUID inspectionId) {
        var visit = visits.known(inspectionId);
        return new VisitChecks(
                visit.id(),
                checks.of(inspectionId).stream().map(TickedItem::view).toList());
    }
}
