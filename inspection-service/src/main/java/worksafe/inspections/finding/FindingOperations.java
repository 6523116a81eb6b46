package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.finding.FindingRequests.RecordFinding;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.Uuid7;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can be done about a finding, each one transaction: load, act, append. */
@ApplicationScoped
class FindingOperations {

    private final Findings findings;
    private final SourceInspections visits;
    private final AllowedActions actions;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Event<HarmPersists> harms;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    FindingOperations(
            Findings findings,
            SourceInspections visits,
            AllowedActions actions,
            Attachments attachments,
            Outbox outbox,
            Event<HarmPersists> harms,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.findings = findings;
        this.visits = visits;
        this.actions = actions;
        this.attachments = attachments;
        this.outbox = outbox;
        this.harms = harms;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records a finding once, however often the request comes. */
    @Transactional
    FindingView record(IdempotencyKey key, RecordFinding request) {
        return idempotency.once(
                key,
                "recordFinding",
                request,
                FindingView.class,
                before -> findings.get(before.id()),
                () -> record(request));
    }

    private FindingView record(RecordFinding request) {
        return record(
                Uuid7.next(clock),
                request.inspectionId(),
                request.observation(),
                request.fileIds() == null ? List.of() : request.fileIds(),
                request.happenedAt());
    }

    /** Records it under that id, in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    FindingView record(UUID id, UUID inspectionId, Observation seen, List<UUID> fileIds, @Nullable Instant happenedAt) {
        var counted = visits.find(inspectionId, caller.actor(), happenedAt, clock.instant());
        var created = Finding.record(id, counted, seen, caller.actor());
        findings.persist(created.aggregate());
        outbox.append(created.event());
        if (!fileIds.isEmpty()) {
            findings.flush(); // whose row the wall asks for
            attachments.attach(fileIds, Findings.FILES, id);
        }
        var clause = seen.clauseId();
        if (clause != null && seen.isOccupational()) {
            var finding = created.aggregate();
            harms.fire(new HarmPersists(
                    finding.enterpriseId(),
                    finding.number(),
                    seen.title(),
                    false,
                    findings.foundOn(finding.enterpriseId(), clause)));
        }
        return view(created.aggregate());
    }

    @Transactional
    FindingView get(UUID id) {
        return view(findings.get(id));
    }

    @Transactional
    FindingView withdraw(UUID id, IfMatch expected, String reason) {
        // Everybody locks the visit before its findings.
        visits.withdrawFinding(findings.inspectionOf(id));
        var finding = findings.get(id, expected);
        outbox.append(finding.withdraw(reason, caller.actor(), clock.instant()));
        findings.flush(); // raises the version that the view shows
        return view(finding);
    }

    private FindingView view(Finding finding) {
        return FindingView.of(finding, attachments.of(Findings.FILES, finding.id()), actions.among(finding.actions()));
    }
}
