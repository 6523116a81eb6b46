package worksafe.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.training.rule.ProgrammeRules;
import worksafe.training.session.TrainingSession.Holder;
import worksafe.training.session.TrainingSession.Identity;
import worksafe.training.session.TrainingSessionRequests.CloseTrainingSession;
import worksafe.training.session.TrainingSessionRequests.HoldTrainingSession;
import worksafe.training.session.TrainingSessionRequests.OpenTrainingSession;
import worksafe.training.session.TrainingSessionRequests.WithdrawEnrolment;

/** One method for each thing that can happen to a session, each one transaction: load, act, append, let tasks follow. */
@ApplicationScoped
public class TrainingSessionOperations {

    private final TrainingSessions sessions;
    private final EnrolmentSets enrolments;
    private final ProgrammeRules programmes;
    private final TrainingSessionTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    TrainingSessionOperations(
            TrainingSessions sessions,
            EnrolmentSets enrolments,
            ProgrammeRules programmes,
            TrainingSessionTasks tasks,
            EnterpriseSnapshots enterprises,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Announces a session once, however often the request comes. */
    @Transactional
    TrainingSessionView open(IdempotencyKey key, OpenTrainingSession request) {
        return idempotency.once(
                key,
                "openTrainingSession",
                request,
                TrainingSessionView.class,
                before -> sessions.get(before.id()),
                () -> open(request));
    }

    private TrainingSessionView open(OpenTrainingSession request) {
        var now = clock.instant();
        var draft = request.draft();
        var day = ChinaTime.dayOf(draft.startsAt());
        var enterprise = request.enterpriseId() == null ? null : enterprises.requireActive(request.enterpriseId());
        var holder = enterprise == null
                ? authority()
                : new Holder(enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        var place = enterprise == null ? new Place(holder.region(), holder.sector()) : enterprise.place();
        var created = TrainingSession.open(
                new Identity(Uuid7.next(clock), numbers.next(Identity.SERIES, holder.region(), now)),
                holder,
                draft,
                programmes.topics(draft.purpose(), draft.audience(), place, day),
                programmes.hour(place, day),
                caller.actor(),
                now);
        sessions.persist(created.aggregate());
        outbox.append(created.event());
        return followed(created.aggregate());
    }

    private Holder authority() {
        var sectors = caller.scope().sectors();
        if (caller.scope().enterprises() != null || (sectors != null && sectors.size() != 1)) {
            throw RequestProblem.invalid(new Violation("/enterpriseId", "session-enterprise-missing"));
        }
        return new Holder(
                caller.region(), sectors == null ? null : sectors.iterator().next(), null, null);
    }

    @Transactional
    TrainingSessionView get(UUID id) {
        return view(sessions.get(id));
    }

    @Transactional
    TrainingSessionView enrol(UUID id, IfMatch expected, List<UUID> learners) {
        return change(id, expected, (session, now) -> enrol(session, learners, now));
    }

    private TrainingSessionEvent enrol(TrainingSession session, Collection<UUID> learners, Instant now) {
        var distinct = new HashSet<>(learners);
        var enrolled = session.enrol(distinct.size(), caller.actor(), now);
        if (!now.isBefore(session.endsAt()) && !allowedAfterwards(session)) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_BEGUN, session.number());
        }
        enrolments.enrol(session, distinct, now);
        return enrolled;
    }

    /** What an enterprise held is entered afterwards; an authority's list is closed with the session. */
    private static boolean allowedAfterwards(TrainingSession session) {
        return session.enterpriseId() != null;
    }

    /**
     * That a session is shown to the caller, and is none for officials, whom the roster and no identity number tells.
     *
     * @throws RuleViolation when it is for officials
     */
    @Transactional
    public void requireForPeople(UUID id) {
        var session = sessions.get(id);
        if (session.audience().official()) {
            throw new RuleViolation(TrainingSessionProblem.SESSION_AUDIENCE_OFFICIAL, session.audience());
        }
    }

    /** Whether the person is enrolled in the session already. */
    @Transactional
    public boolean isEnrolled(UUID id, UUID person) {
        return enrolments.isEnrolled(sessions.get(id).id(), person);
    }

    /** Enrols one, as a line of a spreadsheet names it, whatever the version of the session. */
    @Transactional
    public void enrolOne(UUID id, UUID learner) {
        var now = clock.instant();
        var session = sessions.lock(id);
        outbox.append(enrol(session, List.of(learner), now));
        var unused = followed(session);
    }

    @Transactional
    TrainingSessionView withdraw(UUID id, IfMatch expected, WithdrawEnrolment request) {
        return change(
                id,
                expected,
                (session, now) -> session.withdraw(
                        enrolments.withdraw(id, request.enrolmentId()), request.reason(), caller.actor(), now));
    }

    @Transactional
    TrainingSessionView hold(UUID id, IfMatch expected, HoldTrainingSession request) {
        return change(id, expected, (session, now) -> {
            var absent = orNone(request.absentIds());
            var held = session.hold(
                    request.content(), (int) absent.stream().distinct().count(), caller.actor(), now);
            var unused = enrolments.hold(id, absent);
            return held;
        });
    }

    @Transactional
    TrainingSessionView close(UUID id, IfMatch expected, CloseTrainingSession request) {
        return change(id, expected, (session, now) -> {
            var unused = session.status().by(TrainingSessionAction.CLOSURE, TrainingSessionStatus.CLOSED);
            return session.close(
                    request.conclusion(), enrolments.close(session, orNone(request.results())), caller.actor(), now);
        });
    }

    @Transactional
    TrainingSessionView credit(UUID id, IfMatch expected) {
        return change(id, expected, (session, now) -> {
            var unused = session.status().by(TrainingSessionAction.CREDITING, TrainingSessionStatus.CREDITED);
            return session.credit(enrolments.credit(id, ChinaTime.dayOf(now)), caller.actor(), now);
        });
    }

    @Transactional
    TrainingSessionView cancel(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (session, now) -> {
            var cancelled = session.cancel(reason, caller.actor(), now);
            enrolments.cancel(id);
            return cancelled;
        });
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    private TrainingSessionView change(
            UUID id, IfMatch expected, BiFunction<TrainingSession, Instant, TrainingSessionEvent> verb) {
        var now = clock.instant();
        var session = sessions.get(id, expected);
        outbox.append(verb.apply(session, now));
        return followed(session);
    }

    private TrainingSessionView followed(TrainingSession session) {
        tasks.follow(session);
        sessions.flush(); // raises the version that the view shows
        return view(session);
    }

    private TrainingSessionView view(TrainingSession session) {
        return TrainingSessionView.of(session, allowed.among(session.status().actions()));
    }
}
