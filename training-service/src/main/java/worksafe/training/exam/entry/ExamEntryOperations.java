package worksafe.training.exam.entry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.platform.service.Scopes;
import worksafe.training.exam.ExamPart;
import worksafe.training.exam.ExamPolicies;
import worksafe.training.exam.ExamPolicies.Afterwards;
import worksafe.training.exam.ExamProblem;
import worksafe.training.exam.ExamSubject;
import worksafe.training.exam.entry.ExamEntries.Try;
import worksafe.training.exam.entry.ExamEntryRequests.ApplyForExam;
import worksafe.training.exam.entry.ExamEntryRequests.CheckExamIdentity;
import worksafe.training.exam.entry.ExamEntryRequests.MarkCase;
import worksafe.training.exam.entry.ExamEntryRequests.RemarkResult;
import worksafe.training.exam.entry.ExamEntryRequests.ResubmitExamEntry;
import worksafe.training.exam.entry.ExamEntryRequests.ScorePractice;
import worksafe.training.exam.paper.ExamPapers;
import worksafe.training.exam.paper.ExamScriptView;
import worksafe.training.person.KnownPersons;

/**
 * One method for each thing that can happen to an entry, each one transaction. Locked are, in this order: the person, the clocks,
 * the sitting, the entry.
 */
@ApplicationScoped
class ExamEntryOperations {

    private static final String SERIES = "BM";

    private final ExamEntries entries;
    private final ExamEntryClocks clocks;
    private final ExamEntryTasks tasks;
    private final ExamPapers papers;
    private final ExamPolicies policies;
    private final ExamTraining trainings;
    private final KnownPersons persons;
    private final EnterpriseSnapshots enterprises;
    private final PaperNumbers numbers;
    private final Event<ResultDoubted> doubts;
    private final AllowedActions allowed;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Scopes scopes;
    private final Caller caller;
    private final InstantSource clock;

    ExamEntryOperations(
            ExamEntries entries,
            ExamEntryClocks clocks,
            ExamEntryTasks tasks,
            ExamPapers papers,
            ExamPolicies policies,
            ExamTraining trainings,
            KnownPersons persons,
            EnterpriseSnapshots enterprises,
            PaperNumbers numbers,
            Event<ResultDoubted> doubts,
            AllowedActions allowed,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Scopes scopes,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.clocks = clocks;
        this.tasks = tasks;
        this.papers = papers;
        this.policies = policies;
        this.trainings = trainings;
        this.persons = persons;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.doubts = doubts;
        this.allowed = allowed;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters somebody once, however often the request comes. */
    @Transactional
    ExamEntryView apply(IdempotencyKey key, ApplyForExam request) {
        return idempotency.once(
                key,
                "applyForExam",
                request,
                ExamEntryView.class,
                before -> entries.get(before.id()),
                () -> apply(request));
    }

    /** Where somebody is entered: at the enterprise, else at the authority that does it. */
    private record Place(
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterprise) {}

    private ExamEntryView apply(ApplyForExam request) {
        var now = clock.instant();
        var subject = request.subject();
        var place = place(request.enterpriseId());
        var person = persons.require(request.personId());
        policies.requirePart(subject, request.part(), place.region(), place.sector(), ChinaTime.dayOf(now));
        var tries = entries.tries(person.id(), subject);
        requireNoneUnderWay(person.name(), request.part(), tries);
        requireAnotherTry(new Wanted(subject, request.part(), request.trainedOn(), place), tries, ChinaTime.dayOf(now));
        var proof = trainings.require(
                new ExamTraining.Claim(
                        person.id(),
                        person.name(),
                        subject,
                        request.part(),
                        place.region(),
                        place.sector(),
                        place.enterprise(),
                        request.training(),
                        byOffice()),
                tries,
                ChinaTime.dayOf(now));
        var plan = new ExamEntry.Plan(
                numbers.next(SERIES, place.region(), now),
                place.region(),
                place.sector(),
                place.enterprise(),
                person.id(),
                person.name(),
                subject,
                request.part(),
                request.training());
        var before = tries.stream()
                .filter(made -> made.part() == request.part() && made.status().hasResult())
                .count();
        var created = ExamEntry.apply(Uuid7.next(clock), plan, (int) before, caller.actor(), now);
        var entry = created.aggregate();
        entry.restOn(proof);
        entries.persistAndFlush(entry);
        outbox.append(created.event());
        clocks.applied(entry, now);
        tasks.follow(entry);
        return view(entry);
    }

    private boolean byOffice() {
        return caller.scope().enterprises() == null;
    }

    private Place place(@Nullable UUID enterpriseId) {
        var scope = caller.scope();
        var own = scope.enterprises();
        if (enterpriseId == null && own != null && own.size() != 1) {
            throw RequestProblem.invalid(new Violation("/enterpriseId", "person-enterprise-missing"));
        }
        var named = enterpriseId != null || own == null
                ? enterpriseId
                : own.iterator().next();
        if (named != null) {
            var enterprise = enterprises.requireActive(named);
            return new Place(enterprise.region(), enterprise.sector(), enterprise.id());
        }
        var sectors = scope.sectors();
        if (sectors != null && sectors.size() != 1) {
            throw RequestProblem.invalid(new Violation("/enterpriseId", "person-enterprise-missing"));
        }
        return new Place(
                caller.region(), sectors == null ? null : sectors.iterator().next(), null);
    }

    private static void requireNoneUnderWay(String name, ExamPart part, Collection<Try> tries) {
        if (tries.stream().anyMatch(made -> made.part() == part && made.isOpen())) {
            throw new RuleViolation(ExamProblem.EXAM_ENTRY_UNDER_WAY, name);
        }
    }

    /** What is tried, upon which training. */
    private record Wanted(
            ExamSubject subject, ExamPart part, @Nullable LocalDate trainedOn, Place place) {}

    /** Refused is what the row of the day refuses: training again, or the theory again, comes first. */
    private void requireAnotherTry(Wanted wanted, Iterable<Try> tries, LocalDate today) {
        var place = wanted.place();
        var rule = policies.tries(wanted.subject().kind(), wanted.part(), place.region(), place.sector(), today);
        if (rule.isEmpty()) {
            return;
        }
        var since = rule.get().afterwards() == Afterwards.TRAINING
                ? wanted.trainedOn()
                : lastPassed(ExamPart.THEORY, tries);
        int failed = 0;
        for (var made : tries) {
            var on = made.resultOn();
            if (made.part() == wanted.part()
                    && made.status() == ExamEntryStatus.FAILED
                    && on != null
                    && (since == null || !on.isBefore(since))) {
                failed++;
            }
        }
        if (failed >= rule.get().most()) {
            throw RuleViolation.byLaw(
                    rule.get().ground(),
                    ExamProblem.EXAM_ATTEMPTS_SPENT,
                    String.valueOf(failed),
                    rule.get().afterwards() == Afterwards.TRAINING ? 0 : 1);
        }
    }

    private static @Nullable LocalDate lastPassed(ExamPart part, Iterable<Try> tries) {
        LocalDate last = null;
        for (var made : tries) {
            var on = made.resultOn();
            if (made.part() == part
                    && made.status() == ExamEntryStatus.PASSED
                    && on != null
                    && (last == null || on.isAfter(last))) {
                last = on;
            }
        }
        return last;
    }

    @Transactional
    ExamEntryView get(UUID id) {
        return view(entries.get(id));
    }

    @Transactional
    ExamEntryView accept(UUID id, IfMatch expected, @Nullable String note) {
        return change(id, expected, (entry, now) -> {
            var accepted = entry.accept(note, caller.actor(), now);
            clocks.accepted(entry, now);
            return accepted;
        });
    }

    @Transactional
    ExamEntryView giveBack(UUID id, IfMatch expected, String missing) {
        return change(id, expected, (entry, now) -> {
            var returned = entry.giveBack(missing, caller.actor(), now);
            clocks.returned(entry, missing);
            return returned;
        });
    }

    @Transactional
    ExamEntryView refuse(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (entry, now) -> {
            var refused = entry.refuse(reason, caller.actor(), now);
            clocks.refused(entry, now);
            return refused;
        });
    }

    @Transactional
    ExamEntryView resubmit(UUID id, IfMatch expected, ResubmitExamEntry request) {
        return change(id, expected, (entry, now) -> {
            var training = new ExamEntry.Training(request.trainedOn(), request.trainingRecord());
            var resubmitted = entry.resubmit(training, request.note(), caller.actor(), now);
            var today = ChinaTime.dayOf(now);
            var tries = entries.tries(entry.personId(), entry.subject());
            requireAnotherTry(
                    new Wanted(
                            entry.subject(),
                            entry.part(),
                            entry.trainedOn(),
                            new Place(entry.region(), entry.sector(), entry.enterpriseId())),
                    tries,
                    today);
            entry.restOn(trainings.require(
                    new ExamTraining.Claim(
                            entry.personId(),
                            entry.personName(),
                            entry.subject(),
                            entry.part(),
                            entry.region(),
                            entry.sector(),
                            entry.enterpriseId(),
                            new ExamEntry.Training(entry.trainedOn(), entry.trainingRecord()),
                            byOffice()),
                    tries,
                    today));
            clocks.resubmitted(entry);
            return resubmitted;
        });
    }

    @Transactional
    ExamEntryView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (entry, now) -> {
            var withdrawn = entry.withdraw(reason, caller.actor(), now);
            clocks.withdrawn(entry);
            return withdrawn;
        });
    }

    @Transactional
    ExamEntryView identify(UUID id, IfMatch expected, CheckExamIdentity request) {
        var entry = entries.get(id, expected);
        entry.identify(request.method(), request.confirmed(), caller.actor(), clock.instant());
        return audited("exam-identity-checked", entry);
    }

    @Transactional
    ExamEntryView score(UUID id, IfMatch expected, ScorePractice request) {
        var entry = entries.get(id, expected);
        entry.scorePractice(request.score(), caller.actor(), clock.instant());
        return audited("exam-practice-scored", entry);
    }

    @Transactional
    ExamEntryView mark(UUID id, IfMatch expected, MarkCase request) {
        var now = clock.instant();
        var entry = entries.get(id, expected);
        entry.marked(caller.actor(), now);
        requireOver(entry, now);
        papers.markCase(id, Objects.requireNonNull(entry.sittingId()), request.position(), request.marks());
        return audited("exam-case-marked", entry);
    }

    /** The paper with answers and keys, once the candidate can answer no more; reading it leaves an entry. */
    @Transactional
    ExamScriptView script(UUID id) {
        var entry = entries.get(id);
        requireOver(entry, clock.instant());
        entry.requireNotOwn(caller.actor());
        audit.record(act("exam-script-read", entry));
        return new ExamScriptView(id, papers.script(id));
    }

    /** @throws IllegalTransition when it has no seat, and so no paper */
    private static void requireOver(ExamEntry entry, Instant now) {
        var closes = entry.closesAt();
        if (closes == null) {
            throw new IllegalTransition(entry.status(), ExamEntryAction.CASE_MARKS);
        }
        if (!now.isAfter(closes) && entry.handedInAt() == null) {
            throw new RuleViolation(ExamProblem.EXAM_STILL_OPEN, closes.toString());
        }
    }

    /**
     * Who is shown the entry may doubt its result, though the sitting may be another office's, and no enterprise is shown one: once
     * that is asked, the sitting is told under a scope that shows it, in the name of the caller.
     */
    ExamEntryView appeal(UUID id, IfMatch expected, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            var unused = entries.get(id);
        });
        var whole = new Scope(RegionCode.NATION, null, null, caller.subject(), Scope.SystemTask.CONSUMER);
        return scopes.call(
                whole, () -> QuarkusTransaction.requiringNew().call(() -> appealShown(id, expected, reason)));
    }

    private ExamEntryView appealShown(UUID id, IfMatch expected, String reason) {
        var now = clock.instant();
        var shown = entries.get(id);
        var sitting = shown.sittingId();
        if (shown.status().hasResult() && sitting != null) {
            requireNoneUnderWay(shown.personName(), shown.part(), entries.tries(shown.personId(), shown.subject()));
            doubts.fire(new ResultDoubted(sitting, now));
        }
        return change(id, expected, (entry, at) -> entry.appeal(reason, caller.actor(), at));
    }

    @Transactional
    ExamEntryView remark(UUID id, IfMatch expected, RemarkResult request) {
        return change(id, expected, (entry, now) -> {
            var remarked = entry.remark(request.score(), request.finding(), caller.actor(), now);
            if (entry.status() == ExamEntryStatus.PASSED) {
                clocks.passed(entry, now);
            } else {
                clocks.failed(entry);
            }
            return remarked;
        });
    }

    private ExamEntryView change(UUID id, IfMatch expected, BiFunction<ExamEntry, Instant, ExamEntryEvent> verb) {
        clocks.hold(id);
        var now = clock.instant();
        var entry = entries.get(id, expected);
        clocks.missFirst(id, now);
        outbox.append(verb.apply(entry, now));
        tasks.follow(entry);
        entries.flush(); // raises the version that the view shows
        return view(entry);
    }

    private ExamEntryView audited(String what, ExamEntry entry) {
        entries.flush();
        audit.record(act(what, entry).version(entry.version()));
        return view(entry);
    }

    private static AuditedAct act(String what, ExamEntry entry) {
        return AuditedAct.of(what, ExamEntryClocks.SUBJECT, entry.id(), entry.region())
                .belongingTo(entry.sector(), entry.enterpriseId());
    }

    /** A clock of an entry ran out, in the transaction of the sweep, or of what came too late. */
    @Transactional(TxType.MANDATORY)
    void missed(@Observes ClockMissed missed) {
        if (ExamEntryClocks.isOf(missed.duty())) {
            entries.lock(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                entries.flush(); // what is done too late needs the next version
            });
        }
    }

    private ExamEntryView view(ExamEntry entry) {
        return ExamEntryView.of(entry, allowed.among(entry.actions()));
    }
}
