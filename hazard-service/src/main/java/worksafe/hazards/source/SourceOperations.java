package worksafe.hazards.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.identification.IdentificationRequest;
import worksafe.hazards.source.SourceRequests.AnswerRemoval;
import worksafe.hazards.source.SourceRequests.AskRemoval;
import worksafe.hazards.source.SourceRequests.AssessSource;
import worksafe.hazards.source.SourceRequests.ChangeSource;
import worksafe.hazards.source.SourceRequests.IdentifySource;
import worksafe.hazards.source.SourceRequests.ReceiveSource;
import worksafe.hazards.source.SourceRequests.RecordSource;
import worksafe.hazards.source.SourceRequests.SubmitSource;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a source, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class SourceOperations {

    /** Where requests say what a unit holds. */
    private static final String INVENTORY = "/inventory";

    private final Sources sources;
    private final SourcePolicies policies;
    private final SourceClocks clocks;
    private final SourceTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    SourceOperations(
            Sources sources,
            SourcePolicies policies,
            SourceClocks clocks,
            SourceTasks tasks,
            EnterpriseSnapshots enterprises,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.sources = sources;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.attachments = attachments;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters a source once, however often the request comes. */
    @Transactional
    SourceView identify(IdempotencyKey key, IdentifySource request) {
        return idempotency.once(
                key,
                "identifySource",
                request,
                SourceView.class,
                before -> sources.get(before.id()),
                () -> identify(request));
    }

    private SourceView identify(IdentifySource request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var entered = new MajorSource.Entered(
                request.unit().unit(),
                request.responsible(),
                reckoned(request.inventory(), enterprise, ChinaTime.dayOf(now)));
        var created = MajorSource.identify(identity(enterprise, now), enterprise, entered, actor(), now);
        var source = created.aggregate();
        sources.persist(source);
        outbox.append(created.event());
        attach(source, request.fileIds());
        tasks.follow(source);
        return view(source);
    }

    /** Enters a source that was filed on paper, once, however often the request comes. */
    @Transactional
    SourceView record(IdempotencyKey key, RecordSource request) {
        return idempotency.once(
                key,
                "recordSource",
                request,
                SourceView.class,
                before -> sources.get(before.id()),
                () -> record(request));
    }

    private SourceView record(RecordSource request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var made = request.assessment().made();
        var day = made.assessedOn();
        var entered = new MajorSource.Entered(
                request.unit().unit(), request.responsible(), reckoned(request.inventory(), enterprise, day));
        var paper = new MajorSource.OnPaper(
                made,
                policies.reassessBy(enterprise.region(), enterprise.sector(), day, ChinaTime.dayOf(now)),
                request.filedOn(),
                request.filingNumber());
        var created = MajorSource.record(identity(enterprise, now), enterprise, entered, paper, actor(), now);
        var source = created.aggregate();
        sources.persist(source);
        outbox.append(created.event());
        attach(source, request.fileIds());
        clocks.recorded(source, day, ChinaTime.dayOf(now));
        tasks.follow(source);
        return view(source);
    }

    @Transactional
    SourceView get(UUID id) {
        return view(sources.get(id));
    }

    @Transactional
    SourceView assess(UUID id, IfMatch expected, AssessSource request) {
        var made = request.assessment().made();
        var day = made.assessedOn();
        var source = held(id, expected, ChinaTime.startOf(day));
        var now = clock.instant();
        var reckoned = policies.reckoned(
                request.inventory().stated(INVENTORY),
                request.inventory().people(),
                source.region(),
                source.sector(),
                day);
        var rules = policies.rules(source.region(), source.sector(), day);
        var next = policies.reassessBy(source.region(), source.sector(), day, ChinaTime.dayOf(now));
        outbox.append(source.assess(made, reckoned, rules, next, actor(), now));
        attach(source, request.fileIds());
        clocks.assessed(source, day);
        return followed(source);
    }

    @Transactional
    SourceView submit(UUID id, IfMatch expected, SubmitSource request) {
        var source = held(id, expected);
        var now = clock.instant();
        var recipients = policies.recipients(source, ChinaTime.dayOf(now));
        outbox.append(source.submit(request.safetyMeasures(), request.emergencyMeasures(), recipients, actor(), now));
        attach(source, request.fileIds());
        if (attachments.of(Sources.FILES, id).isEmpty()) {
            throw new RuleViolation(HazardProblem.SOURCE_DOCUMENTS_MISSING);
        }
        clocks.submitted(source, now);
        return followed(source);
    }

    @Transactional
    SourceView receive(UUID id, IfMatch expected, ReceiveSource request) {
        var source = held(id, expected);
        outbox.append(source.receive(request.recipient(), request.receivedOn(), actor(), clock.instant()));
        return followed(source);
    }

    @Transactional
    SourceView file(UUID id, IfMatch expected, @Nullable String opinion) {
        var source = held(id, expected);
        var now = clock.instant();
        outbox.append(source.file(
                () -> numbers.next(MajorSource.Identity.FILINGS, source.region(), now), opinion, actor(), now));
        clocks.filed(source, now);
        return followed(source);
    }

    @Transactional
    SourceView sendBack(UUID id, IfMatch expected, List<String> missing) {
        var source = held(id, expected);
        outbox.append(source.sendBack(missing, actor(), clock.instant()));
        clocks.returned(source, missing);
        return followed(source);
    }

    @Transactional
    SourceView change(UUID id, IfMatch expected, ChangeSource request) {
        var source = held(id, expected);
        outbox.append(source.change(request.ground(), request.reason(), actor(), clock.instant()));
        return followed(source);
    }

    @Transactional
    SourceView answerFor(UUID id, IfMatch expected, SourcePeople people) {
        var source = held(id, expected);
        outbox.append(source.answerFor(people, actor(), clock.instant()));
        return followed(source);
    }

    @Transactional
    SourceView askRemoval(UUID id, IfMatch expected, AskRemoval request) {
        var source = held(id, expected);
        var now = clock.instant();
        outbox.append(source.askRemoval(request.ground(), request.reason(), actor(), now));
        attach(source, request.fileIds());
        clocks.removalAsked(source, now);
        return followed(source);
    }

    @Transactional
    SourceView answerRemoval(UUID id, IfMatch expected, AnswerRemoval request) {
        var source = held(id, expected);
        var now = clock.instant();
        var opinion = request.opinion();
        switch (request.answer()) {
            case REMOVED -> {
                outbox.append(source.remove(opinion, actor(), now));
                clocks.removed(source, opinion, now);
            }
            case REFUSED -> {
                var clause = Objects.requireNonNull(request.clause());
                outbox.append(source.refuseRemoval(opinion, clause, actor(), now));
                clocks.removalRefused(source, now);
            }
            case RETURNED -> {
                outbox.append(source.returnRemoval(opinion, request.listed(), actor(), now));
                clocks.removalReturned(source, request.listed());
            }
        }
        return followed(source);
    }

    /** A clock ran out: its source is overdue. In the transaction of the sweep, or of what was done too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        var kind = missed.duty().kind();
        if (SourceClocks.isOfEnterprise(kind)) {
            var source = sources.get(missed.duty().subjectId());
            source.miss(kind, missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                tasks.follow(source);
            });
        }
    }

    private SourceReckoning reckoned(IdentificationRequest inventory, ActiveEnterprise enterprise, LocalDate day) {
        return policies.reckoned(
                inventory.stated(INVENTORY), inventory.people(), enterprise.region(), enterprise.sector(), day);
    }

    private MajorSource.Identity identity(ActiveEnterprise enterprise, Instant now) {
        return new MajorSource.Identity(
                Uuid7.next(clock), numbers.next(MajorSource.Identity.SERIES, enterprise.region(), now));
    }

    /** To the step that was just made. */
    private void attach(MajorSource source, @Nullable List<UUID> files) {
        if (files != null && !files.isEmpty()) {
            sources.flush(); // whose row the wall asks for
            attachments.attach(
                    files, Sources.FILES, source.id(), source.timeline().size() - 1);
        }
    }

    private MajorSource held(UUID id, IfMatch expected) {
        return held(id, expected, clock.instant());
    }

    /** @param done when what is done now was done, which decides whether it was in time */
    private MajorSource held(UUID id, IfMatch expected, Instant done) {
        clocks.hold(id);
        var source = sources.get(id, expected);
        clocks.missFirst(id, done);
        return source;
    }

    private SourceView followed(MajorSource source) {
        tasks.follow(source);
        sources.flush(); // raises the version that the view shows
        return view(source);
    }

    private SourceView view(MajorSource source) {
        return SourceView.of(
                source,
                policies.rules(source.region(), source.sector(), ChinaTime.dayOf(clock.instant())),
                attachments.of(Sources.FILES, source.id()),
                allowed.among(source.actions(caller.subject())));
    }

    private Actor actor() {
        return caller.actor();
    }
}
