package worksafe.training.induction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.enterprises.EnterpriseFollowed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.enterprises.EnterprisesFollowed;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.induction.InductionEvent.WorkerLeft;
import worksafe.training.induction.InductionRequests.DeclareFit;
import worksafe.training.induction.InductionRequests.FailInduction;
import worksafe.training.induction.InductionRequests.LeaveEnterprise;
import worksafe.training.person.KnownPersons;
import worksafe.training.person.KnownPersons.KnownPerson;

/** One method for each thing that can happen to an induction, each one transaction: load, act, append, let tasks follow. */
@ApplicationScoped
class InductionOperations {

    /** The registry's word for an enterprise that has ended. */
    private static final String CANCELLED = "CANCELLED";

    /** And for one that goes on as another. */
    private static final String MERGED = "MERGED";

    private final Inductions inductions;
    private final InductionRules rules;
    private final InductionTasks tasks;
    private final KnownPersons persons;
    private final EnterpriseSnapshots enterprises;
    private final Calendar calendar;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    InductionOperations(
            Inductions inductions,
            InductionRules rules,
            InductionTasks tasks,
            KnownPersons persons,
            EnterpriseSnapshots enterprises,
            Calendar calendar,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.inductions = inductions;
        this.rules = rules;
        this.tasks = tasks;
        this.persons = persons;
        this.enterprises = enterprises;
        this.calendar = calendar;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins once, however often the request comes. */
    @Transactional
    InductionView start(IdempotencyKey key, Induction.Draft draft) {
        return idempotency.once(
                key,
                "startInduction",
                draft,
                InductionView.class,
                before -> inductions.get(before.id()),
                () -> start(draft));
    }

    private InductionView start(Induction.Draft draft) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(draft.enterpriseId());
        var person = persons.requireHirable(draft.personId(), enterprise.id(), draft.startedOn());
        requireKind(draft, enterprise.place(), now);
        var before = inductions.counting(person.id(), enterprise.id());
        var created = Induction.start(
                Uuid7.next(clock),
                enterprise,
                person,
                draft,
                rules.levels(draft.kind(), enterprise.place(), draft.startedOn()),
                caller.actor(),
                now);
        inductions.persist(created.aggregate());
        inductions.flush(); // while the one before still shows the worker to its enterprise
        before.ifPresent(replaced -> {
            outbox.append(replaced.replace(now));
            tasks.follow(replaced);
        });
        outbox.append(created.event());
        persons.takeUpPost(person.id());
        return followed(created.aggregate());
    }

    /** Which kind it is follows from what the enterprise recorded of the worker before. */
    private void requireKind(Induction.Draft draft, Place place, Instant now) {
        var counting = inductions.counting(draft.personId(), draft.enterpriseId());
        counting.filter(before -> before.status().underWay()).ifPresent(before -> {
            throw new RuleViolation(
                    InductionProblem.INDUCTION_UNDER_WAY,
                    before.personName(),
                    before.status(),
                    before.id().toString());
        });
        var wasFit = counting.flatMap(Induction::fitOn).isPresent();
        var right = switch (draft.kind()) {
            case NEW -> !wasFit;
            case TRANSFER, NEW_PROCESS ->
                wasFit
                        || counting.filter(before -> before.kind() != InductionKind.NEW)
                                .isPresent();
            case RETURN ->
                counting.map(before -> before.kind() == InductionKind.RETURN && !wasFit)
                        .orElse(true);
        };
        if (!right) {
            throw new RuleViolation(
                    InductionProblem.INDUCTION_KIND,
                    draft.kind().name(),
                    counting.<Object>map(Induction::status).orElse("—"));
        }
        if (draft.kind() == InductionKind.RETURN) {
            requireLongAway(draft, place, now);
        }
    }

    private void requireLongAway(Induction.Draft draft, Place place, Instant now) {
        var left = inductions
                .left(draft.personId(), draft.enterpriseId())
                .filter(before -> before.fitOn().isPresent())
                .orElseThrow(() -> new RuleViolation(
                        InductionProblem.INDUCTION_NEVER_FIT, draft.personId().toString()));
        var latest = rules.latestReturn(left.leftOn().orElseThrow(), place, ChinaTime.dayOf(now));
        if (!draft.startedOn().isAfter(latest)) {
            throw new RuleViolation(
                    InductionProblem.INDUCTION_RETURN_NEEDLESS,
                    left.personName(),
                    latest.toString(),
                    left.id().toString());
        }
    }

    @Transactional
    InductionView get(UUID id) {
        return view(inductions.get(id));
    }

    @Transactional
    InductionView pass(UUID id, IfMatch expected, LevelRecord passed) {
        return change(id, expected, (induction, now) -> induction.pass(passed, caller.actor(), now));
    }

    @Transactional
    InductionView practise(UUID id, IfMatch expected, PracticeRecord passed) {
        return change(id, expected, (induction, now) -> induction.practise(passed, caller.actor(), now));
    }

    @Transactional
    InductionView declareFit(UUID id, IfMatch expected, DeclareFit request) {
        return change(
                id,
                expected,
                (induction, now) -> induction.complete(
                        request.assessment(),
                        demands(induction, request.assessedOn()),
                        calendar.edition().days(),
                        caller.actor(),
                        now));
    }

    @Transactional
    InductionView fail(UUID id, IfMatch expected, FailInduction request) {
        return change(
                id,
                expected,
                (induction, now) -> induction.fail(request.failedOn(), request.reason(), caller.actor(), now));
    }

    @Transactional
    InductionView leave(UUID id, IfMatch expected, LeaveEnterprise request) {
        return change(
                id,
                expected,
                (induction, now) -> induction.leave(request.leftOn(), request.reason(), caller.actor(), now));
    }

    @Transactional
    InductionView resume(UUID id, IfMatch expected, LocalDate on) {
        return change(id, expected, (induction, now) -> {
            persons.requireNoBan(
                    new KnownPerson(induction.personId(), induction.personName()), induction.enterpriseId(), on);
            var counting = inductions.counting(induction.personId(), induction.enterpriseId());
            counting.filter(other -> !other.id().equals(id)).ifPresent(other -> {
                throw new RuleViolation(
                        InductionProblem.INDUCTION_UNDER_WAY,
                        other.personName(),
                        other.status(),
                        other.id().toString());
            });
            var latest = induction
                    .leftOn()
                    .map(left -> rules.latestReturn(left, induction.place(), ChinaTime.dayOf(now)))
                    .orElse(LocalDate.MAX);
            return induction.resume(on, latest, caller.actor(), now);
        });
    }

    private InductionView change(UUID id, IfMatch expected, BiFunction<Induction, Instant, InductionEvent> verb) {
        var now = clock.instant();
        persons.hold(inductions.get(id).personId());
        var induction = inductions.get(id, expected);
        outbox.append(verb.apply(induction, now));
        return followed(induction);
    }

    /**
     * Enterprises were cancelled, and nobody works there any more; or were merged into others, and what counts there twice ends.
     * In the consumer's transaction.
     */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes EnterprisesFollowed followed) {
        var ended = followed.known().all().stream()
                .filter(state ->
                        state.state().equals(CANCELLED) || state.state().equals(MERGED))
                .toList();
        var held = inductions.at(
                ended.stream().map(EnterpriseFollowed::enterpriseId).toList());
        ended.forEach(state -> state.event()
                .cause(() -> held.getOrDefault(state.enterpriseId(), List.of())
                        .forEach(induction -> end(induction, state).ifPresent(left -> {
                            outbox.append(left);
                            tasks.follow(induction);
                        }))));
    }

    private Optional<WorkerLeft> end(Induction induction, EnterpriseFollowed state) {
        var day = ChinaTime.dayOf(state.event().time());
        return state.state().equals(MERGED)
                ? induction.endInMerger(day, clock.instant())
                : induction.end(day, clock.instant());
    }

    private InductionDemands demands(Induction induction, LocalDate day) {
        return rules.demands(induction.kind(), induction.place(), day);
    }

    private InductionView followed(Induction induction) {
        tasks.follow(induction);
        inductions.flush(); // raises the version that the view shows
        return view(induction);
    }

    private InductionView view(Induction induction) {
        var day = induction.fitOn().orElseGet(() -> ChinaTime.dayOf(clock.instant()));
        return InductionView.of(
                induction,
                induction.shortfalls(demands(induction, day)),
                allowed.among(induction.status().actions()));
    }
}
