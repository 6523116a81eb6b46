package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can be done about a finding, each one transaction: load, act, append. */
@ApplicationScoped
class FindingOperations {

    private final Findings findings;
    private final SourceInspections visits;
    private final FindingActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    FindingOperations(
            Findings findings,
            SourceInspections visits,
            FindingActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.findings = findings;
        this.visits = visits;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a finding once, however often the request comes. */
    @Transactional
    FindingView record(IdempotencyKey key, RecordFinding request) {
        return idempotency.once(key, "recordFinding", request, FindingView.class, () -> record(request));
    }

    private FindingView record(RecordFinding request) {
        var counted = visits.find(request.inspectionId(), caller.actor());
        var identity = new FindingIdentity(Uuid7.next(clock), counted.number());
        var created = Finding.record(identity, counted.visit(), request.observation(), caller.actor(), clock.instant());
        var finding = created.aggregate();
        findings.persist(finding);
        outbox.append(created.event());
        return FindingView.of(finding, actions.of(finding));
    }

    @Transactional
    Finding withdraw(UUID id, IfMatch expected, String reason) {
        // Everybody locks the visit before its findings.
        visits.withdrawFinding(findings.inspectionOf(id));
        var finding = findings.get(id, expected);
        outbox.append(finding.withdraw(reason, caller.actor(), clock.instant()));
        return finding;
    }
}
