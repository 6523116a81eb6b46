package worksafe.inspections.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.check.CheckAnswer;
import worksafe.inspections.check.CheckOperations;
import worksafe.inspections.check.CheckRequests.Tick;
import worksafe.inspections.conduct.ConductOperations;
import worksafe.inspections.finding.VisitFindings;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.submission.SubmissionRequests.SubmitVisit;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/**
 * Takes a whole visit in one transaction, by the verbs that take its parts. What can be seen of all parts without changing anything is
 * looked at first, so that the client is told of everything that is wrong at once; what only a verb can tell ends it there.
 */
@ApplicationScoped
class SubmissionOperations {

    private final SourceInspections visits;
    private final VisitFindings findings;
    private final CheckOperations checks;
    private final ConductOperations conducts;
    private final PolicyBook policies;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    SubmissionOperations(
            SourceInspections visits,
            VisitFindings findings,
            CheckOperations checks,
            ConductOperations conducts,
            PolicyBook policies,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.visits = visits;
        this.findings = findings;
        this.checks = checks;
        this.conducts = conducts;
        this.policies = policies;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes it once, however often the request comes. */
    @Transactional
    SubmittedVisit submit(UUID id, IdempotencyKey key, SubmitVisit request) {
        return idempotency.once(
                key,
                "submitVisit " + id,
                request,
                SubmittedVisit.class,
                before -> visits.known(before.id()),
                () -> take(id, request));
    }

    private SubmittedVisit take(UUID id, SubmitVisit request) {
        visits.requireMember(id, caller.actor());
        var wrong = look(visits.known(id), request);
        if (!wrong.isEmpty()) {
            throw new RequestProblem(SubmissionProblem.SUBMISSION_REFUSED, wrong);
        }
        if (request.startedAt() != null) {
            part("/startedAt", () -> visits.begin(id, request.startedAt()));
        }
        for (int i = 0; i < request.interferences().size(); i++) {
            var told = request.interferences().get(i);
            part("/interferences/" + i, () -> conducts.obstructed(id, told));
        }
        var ticks = request.ticked();
        for (int i = 0; i < ticks.size(); i++) {
            var tick = ticks.get(i);
            part("/ticks/" + i, () -> checks.tick(id, tick));
        }
        for (int i = 0; i < request.findings().size(); i++) {
            var found = request.findings().get(i);
            part(
                    "/findings/" + i,
                    () -> findings.record(found.id(), id, found.seen(), found.files(), found.happenedAt()));
        }
        var covert = request.covertCheck();
        if (covert != null) {
            part("/covertCheck", () -> conducts.checked(id, covert));
        }
        var refusal = request.refusal();
        if (refusal != null) {
            part("/refusal", () -> conducts.refused(id, refusal));
        }
        var over = request.conclusion();
        if (over != null) {
            part("/conclusion", () -> visits.conclude(id, over.written(), over.happenedAt()));
        }
        var visit = visits.known(id);
        return SubmittedVisit.of(visit, conducts.of(visit), checks.of(id));
    }

    /** What of the whole can be told to be wrong before anything is changed. */
    private List<Violation> look(Known visit, SubmitVisit request) {
        var wrong = new ArrayList<Violation>();
        var begun = Objects.requireNonNullElse(
                visit.startedAt(), Objects.requireNonNullElse(request.startedAt(), clock.instant()));
        if (visit.startedAt() == null && request.startedAt() == null) {
            wrong.add(new Violation("/startedAt", "visit-submission-not-begun"));
        }
        if (visit.startedAt() != null && request.startedAt() != null) {
            wrong.add(new Violation("/startedAt", "visit-submission-begun", visit.number()));
        }
        if (visit.concludedAt() != null || visit.isCancelled()) {
            wrong.add(new Violation("/conclusion", "visit-submission-over", visit.number()));
        }
        lookAt(wrong, "/startedAt", visit, request.startedAt(), null);
        var named = new HashSet<UUID>();
        var ids = new ArrayList<Named>();
        var over = request.conclusion();
        var ticks = request.ticked();
        for (int i = 0; i < ticks.size(); i++) {
            look(wrong, "/ticks/" + i, visit, ticks.get(i), begun);
            var happenedAt = ticks.get(i).happenedAt();
            if (over != null && happenedAt != null) {
                lookForLater(wrong, "/ticks/" + i + "/happenedAt", happenedAt, over.happenedAt());
            }
            var findingId = ticks.get(i).findingId();
            if (findingId != null) {
                ids.add(new Named("/ticks/" + i + "/findingId", findingId));
            }
        }
        lookForTwice(wrong, ticks);
        for (int i = 0; i < request.findings().size(); i++) {
            var found = request.findings().get(i);
            lookAt(wrong, "/findings/" + i + "/happenedAt", visit, found.happenedAt(), begun);
            collect(wrong, "/findings/" + i + "/clauseId", () -> found.seen().requireClause(day(found.happenedAt())));
            ids.add(new Named("/findings/" + i + "/id", found.id()));
        }
        var taken = findings.taken(ids.stream().map(Named::id).toList());
        ids.stream()
                .filter(one -> !named.add(one.id()) || taken.contains(one.id()))
                .forEach(one -> wrong.add(new Violation(
                        one.pointer(), "visit-submission-id-taken", one.id().toString())));
        for (int i = 0; i < request.interferences().size(); i++) {
            lookAt(
                    wrong,
                    "/interferences/" + i + "/happenedAt",
                    visit,
                    request.interferences().get(i).happenedAt(),
                    begun);
        }
        var covert = request.covertCheck();
        if (covert != null) {
            collect(wrong, "/covertCheck", () -> {
                var unused = covert.required();
            });
        }
        if (over != null) {
            lookAt(wrong, "/conclusion/happenedAt", visit, over.happenedAt(), begun);
        }
        return wrong;
    }

    private void look(List<Violation> wrong, String pointer, Known visit, Tick tick, Instant begun) {
        lookAt(wrong, pointer + "/happenedAt", visit, tick.happenedAt(), begun);
        collect(wrong, pointer + "/item", () -> {
            var unused = CheckOperations.item(tick, day(tick.happenedAt()));
        });
        if (tick.answer() == CheckAnswer.NOT_IN_ORDER && tick.place() == null) {
            wrong.add(new Violation(pointer + "/place", "visit-tick-place"));
        }
    }

    /** The day by whose law it is judged; one to come is refused anyway. */
    private LocalDate day(@Nullable Instant moment) {
        var now = clock.instant();
        return ChinaTime.dayOf(moment == null || moment.isAfter(now) ? now : moment);
    }

    private static void lookForTwice(List<Violation> wrong, List<Tick> ticks) {
        var seen = new HashSet<String>();
        for (int i = 0; i < ticks.size(); i++) {
            var name = ticks.get(i).list() + '/' + ticks.get(i).item();
            if (!seen.add(name)) {
                wrong.add(new Violation("/ticks/" + i + "/item", "visit-submission-item-twice", name));
            }
        }
    }

    /** A moment to come, too far back, or before the visit. */
    private void lookAt(
            List<Violation> wrong, String pointer, Known visit, @Nullable Instant moment, @Nullable Instant begun) {
        if (moment != null) {
            collect(wrong, pointer, () -> {
                FactTime when = policies.when(moment, clock.instant(), visit.region(), visit.sector());
                if (begun != null) {
                    var unused = when.since(begun);
                }
            });
        }
    }

    /** What comes after the end of the visit that it belongs to; what is still to come is refused anyway. */
    private void lookForLater(List<Violation> wrong, String pointer, Instant moment, Instant ended) {
        var now = clock.instant();
        if (!moment.isAfter(now)) {
            collect(wrong, pointer, () -> {
                var unused = new FactTime(ended, now).since(moment);
            });
        }
    }

    private static void collect(List<Violation> wrong, String pointer, Runnable look) {
        try {
            look.run();
        } catch (DomainException refused) {
            wrong.addAll(violations(pointer, refused));
        }
    }

    /** What a verb refuses is pointed to; what the caller is not shown, or may not do at all, stays what it is. */
    private static void part(String pointer, Runnable verb) {
        try {
            verb.run();
        } catch (NotFound hidden) {
            throw hidden;
        } catch (DomainException refused) {
            if (refused.type().status() == 403) {
                throw refused;
            }
            throw new RequestProblem(SubmissionProblem.SUBMISSION_REFUSED, violations(pointer, refused));
        }
    }

    private static List<Violation> violations(String pointer, DomainException refused) {
        if (refused instanceof RequestProblem request && !request.violations().isEmpty()) {
            return request.violations().stream()
                    .map(one -> new Violation(pointer + one.pointer(), one.code(), one.arguments()))
                    .toList();
        }
        return List.of(new Violation(pointer, refused.type().slug(), refused.arguments()));
    }

    private record Named(String pointer, UUID id) {}
}
