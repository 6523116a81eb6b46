package worksafe.training.induction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;
import worksafe.training.induction.InductionEvent.InductionCompleted;
import worksafe.training.induction.InductionEvent.InductionFailed;
import worksafe.training.induction.InductionEvent.InductionLevelPassed;
import worksafe.training.induction.InductionEvent.InductionPracticePassed;
import worksafe.training.induction.InductionEvent.InductionReplaced;
import worksafe.training.induction.InductionEvent.InductionStarted;
import worksafe.training.induction.InductionEvent.WorkerLeft;
import worksafe.training.induction.InductionEvent.WorkerResumed;
import worksafe.training.person.KnownPersons.KnownPerson;

/** The training of a worker before work; see the package for its life. Each verb asks first, changes then, and returns its event. */
@Entity
@Table(name = "induction")
class Induction extends EnterpriseRow {

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String personName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private InductionKind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private WorkerRelation relation;

    @Column(updatable = false)
    private @Nullable String sender;

    @Column(updatable = false)
    private String job;

    @Column(updatable = false)
    private @Nullable String unit;

    @Column(updatable = false)
    private boolean guidedWork;

    /** The levels that it goes through, in their order. */
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> levels = List.of();

    @Column(updatable = false)
    private LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private InductionStatus status;

    @Embedded
    private @Nullable PracticeRecord practice;

    private @Nullable LocalDate fitOn;
    private @Nullable String assessor;
    private @Nullable Integer score;
    private @Nullable String guide;
    private @Nullable LocalDate independentFrom;
    private @Nullable LocalDate failedOn;
    private @Nullable LocalDate leftOn;

    @Column(updatable = false)
    private Instant startedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "induction_level", joinColumns = @JoinColumn(name = "induction_id"))
    @OrderColumn(name = "position")
    private List<LevelRecord> taught = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "induction_step", joinColumns = @JoinColumn(name = "induction_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @Formula("(select array_to_string(e.trades, ',') from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String trades;

    @SuppressWarnings("NullAway.Init")
    protected Induction() {} // for Hibernate

    private Induction(
            UUID id,
            ActiveEnterprise enterprise,
            KnownPerson person,
            Draft draft,
            Collection<InductionLevel> asked,
            Instant now) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        personId = person.id();
        personName = person.name();
        kind = draft.kind();
        relation = draft.relation();
        sender = draft.sender();
        job = draft.job();
        unit = draft.unit();
        guidedWork = draft.guidedWork();
        levels = asked.stream().sorted().map(Enum::name).toList();
        startedOn = draft.startedOn();
        trades = enterprise.trades().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        status = InductionStatus.STARTED;
        startedAt = now;
    }

    /**
     * What is to be begun.
     *
     * @param sender the unit that dispatches, or the school that sends; absent for the enterprise's own
     * @param unit workshop and team; absent where none is named
     * @param guidedWork whether the job lies underground or in a dangerous process, which the worker begins under guidance
     */
    record Draft(
            UUID personId,
            UUID enterpriseId,
            InductionKind kind,
            WorkerRelation relation,
            @Nullable String sender,
            String job,
            @Nullable String unit,
            boolean guidedWork,
            LocalDate startedOn) {}

    /**
     * The assessment that ends it.
     *
     * @param guide who guides the worker at first; absent where nobody needs to
     */
    record Assessment(
            LocalDate on,
            String assessor,
            @Nullable Integer score,
            @Nullable String guide) {}

    /**
     * Begins.
     *
     * @param asked the levels that the policy names for the kind
     * @throws RuleViolation for a day to come
     */
    static Created<Induction> start(
            UUID id,
            ActiveEnterprise enterprise,
            KnownPerson person,
            Draft draft,
            Collection<InductionLevel> asked,
            Actor by,
            Instant now) {
        var induction = new Induction(id, enterprise, person, draft, asked, now);
        induction.requireDay(draft.startedOn(), draft.startedOn(), now);
        induction.timeline.add(TimelineStep.by(by, InductionStep.STARTED, now, null));
        return new Created<>(
                induction, new InductionStarted(induction.facts(induction.version()), draft.startedOn(), now));
    }

    /**
     * A level was passed, or another session of one that was adds to its hours and topics.
     *
     * @throws RuleViolation when another one comes first, or the day cannot be
     */
    InductionLevelPassed pass(LevelRecord passed, Actor by, Instant now) {
        var level = InductionLevel.valueOf(passed.level());
        status.require(InductionAction.LEVEL, level.done());
        var before =
                taught.stream().filter(one -> one.level().equals(level.name())).findFirst();
        var due = nextLevel();
        if (before.isEmpty() && due.filter(level::equals).isEmpty()) {
            throw new RuleViolation(
                    InductionProblem.INDUCTION_LEVEL_ORDER,
                    level,
                    due.<Object>map(next -> next).orElse("—"),
                    levels());
        }
        requireDay(passed.doneOn(), before.map(LevelRecord::doneOn).orElseGet(this::lastDay), now);

        if (before.isEmpty()) {
            status = status.by(InductionAction.LEVEL, level.done());
        }
        taught.add(passed);
        timeline.add(TimelineStep.by(by, InductionStep.LEVEL_PASSED, now, level.name()));
        return new InductionLevelPassed(changed(), level, passed.doneOn(), passed.hours(), now);
    }

    /** The exam of the practical workshop was passed. */
    InductionPracticePassed practise(PracticeRecord passed, Actor by, Instant now) {
        var practised = status.by(InductionAction.PRACTICE, InductionStatus.WORKSHOP_PRACTICE_PASSED);
        requireDay(passed.practicedOn(), lastDay(), now);

        status = practised;
        practice = passed;
        timeline.add(TimelineStep.by(by, InductionStep.PRACTICE_PASSED, now, passed.workshop()));
        return new InductionPracticePassed(changed(), passed.practicedOn(), now);
    }

    /**
     * The worker may work from now on.
     *
     * @throws RuleViolation when something is missing that a law, regulation or rule asks for, or the day cannot be
     */
    InductionCompleted complete(
            Assessment assessment, InductionDemands demands, WorkingCalendar calendar, Actor by, Instant now) {
        var fit = status.by(InductionAction.FITNESS, InductionStatus.FIT);
        requireDay(assessment.on(), lastDay(), now);
        demands.unmet(taught, practice != null, guidedWork, assessment.guide()).stream()
                .filter(InductionShortfall::bars)
                .findFirst()
                .ifPresent(lacking -> {
                    throw RuleViolation.byLaw(
                            lacking.basis().ground(),
                            InductionProblem.INDUCTION_SHORT,
                            lacking.kind(),
                            lacking.asked(),
                            lacking.found());
                });

        status = fit;
        fitOn = assessment.on();
        assessor = assessment.assessor();
        score = assessment.score();
        guide = assessment.guide();
        var guided = demands.guided();
        independentFrom = guidedWork && guided != null ? guided.alone(assessment.on(), calendar) : null;
        timeline.add(TimelineStep.by(by, InductionStep.COMPLETED, now, null));
        return new InductionCompleted(changed(), assessment.on(), hours(), independentFrom, now);
    }

    /** The worker did not pass. */
    InductionFailed fail(LocalDate on, String reason, Actor by, Instant now) {
        var failed = status.by(InductionAction.FAILURE, InductionStatus.FAILED);
        requireDay(on, lastDay(), now);

        status = failed;
        failedOn = on;
        timeline.add(TimelineStep.by(by, InductionStep.FAILED, now, reason));
        return new InductionFailed(changed(), on, now);
    }

    /** Another one begins, which counts instead. */
    InductionReplaced replace(Instant now) {
        status = status.to(InductionStatus.REPLACED);
        timeline.add(TimelineStep.itself(InductionStep.REPLACED, now, null));
        return new InductionReplaced(changed(), now);
    }

    /** The worker leaves the enterprise. */
    WorkerLeft leave(LocalDate on, @Nullable String reason, Actor by, Instant now) {
        var left = status.by(InductionAction.DEPARTURE, InductionStatus.LEFT);
        requireDay(on, lastDay(), now);

        return leave(left, on, TimelineStep.by(by, InductionStep.LEFT, now, reason), now);
    }

    /** The enterprise is no more; empty where the worker had left before. */
    Optional<WorkerLeft> end(LocalDate cancelled, Instant now) {
        return end(cancelled, "企业已终止", now);
    }

    /** The enterprise was entered twice, and the worker's induction at the one that goes on counts; empty as above. */
    Optional<WorkerLeft> endInMerger(LocalDate merged, Instant now) {
        return end(merged, "企业已合并，以存续企业的岗前教育为准", now);
    }

    private Optional<WorkerLeft> end(LocalDate since, String why, Instant now) {
        if (!status.counts()) {
            return Optional.empty();
        }
        var day = since.isBefore(lastDay()) ? lastDay() : since;
        return Optional.of(
                leave(status.to(InductionStatus.LEFT), day, TimelineStep.itself(InductionStep.LEFT, now, why), now));
    }

    private WorkerLeft leave(InductionStatus left, LocalDate on, TimelineStep step, Instant now) {
        status = left;
        leftOn = on;
        timeline.add(step);
        return new WorkerLeft(changed(), on, now);
    }

    /**
     * The worker comes back in time.
     *
     * @param latest the last day on which that is possible without being taught again
     * @throws RuleViolation when it is too late, or the worker never was fit
     */
    WorkerResumed resume(LocalDate on, LocalDate latest, Actor by, Instant now) {
        var fit = status.by(InductionAction.RESUMPTION, InductionStatus.FIT);
        if (fitOn == null) {
            throw new RuleViolation(InductionProblem.INDUCTION_NEVER_FIT, personName);
        }
        requireDay(on, lastDay(), now);
        if (on.isAfter(latest)) {
            throw new RuleViolation(InductionProblem.INDUCTION_RETURN_OWED, personName, latest.toString());
        }

        status = fit;
        leftOn = null;
        timeline.add(TimelineStep.by(by, InductionStep.RESUMED, now, on.toString()));
        return new WorkerResumed(changed(), on, now);
    }

    private void requireDay(LocalDate day, LocalDate first, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (day.isBefore(first) || day.isAfter(today)) {
            throw new RuleViolation(
                    InductionProblem.INDUCTION_DAY_OUTSIDE, day.toString(), first.toString(), today.toString());
        }
    }

    /** The last day on which anything is recorded of it. */
    private LocalDate lastDay() {
        var last = taught.stream().map(LevelRecord::doneOn).reduce(startedOn, Induction::later);
        last = later(last, practice == null ? null : practice.practicedOn());
        last = later(last, fitOn);
        return later(later(last, failedOn), leftOn);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** The level that is to be passed next; empty where all were. */
    Optional<InductionLevel> nextLevel() {
        return levels.stream()
                .map(InductionLevel::valueOf)
                .filter(level ->
                        taught.stream().noneMatch(passed -> passed.level().equals(level.name())))
                .findFirst();
    }

    /** What the demands ask for and it lacks. */
    List<InductionShortfall> shortfalls(InductionDemands demands) {
        return demands.unmet(taught, practice != null, guidedWork, guide);
    }

    /** Where its enterprise is supervised, with the trades that it had when this was read. */
    Place place() {
        return new Place(
                region(),
                sector(),
                trades == null || trades.isEmpty() ? Set.of() : Trade.known(List.of(trades.split(","))));
    }

    int hours() {
        return taught.stream().mapToInt(LevelRecord::hours).sum();
    }

    UUID personId() {
        return personId;
    }

    String personName() {
        return personName;
    }

    InductionKind kind() {
        return kind;
    }

    WorkerRelation relation() {
        return relation;
    }

    @Nullable
    String sender() {
        return sender;
    }

    String job() {
        return job;
    }

    @Nullable
    String unit() {
        return unit;
    }

    boolean guidedWork() {
        return guidedWork;
    }

    List<InductionLevel> levels() {
        return levels.stream().map(InductionLevel::valueOf).toList();
    }

    LocalDate startedOn() {
        return startedOn;
    }

    InductionStatus status() {
        return status;
    }

    Optional<PracticeRecord> practice() {
        return Optional.ofNullable(practice);
    }

    Optional<LocalDate> fitOn() {
        return Optional.ofNullable(fitOn);
    }

    @Nullable
    String assessor() {
        return assessor;
    }

    @Nullable
    Integer score() {
        return score;
    }

    @Nullable
    String guide() {
        return guide;
    }

    @Nullable
    LocalDate independentFrom() {
        return independentFrom;
    }

    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    Instant startedAt() {
        return startedAt;
    }

    List<LevelRecord> taught() {
        return List.copyOf(taught);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private InductionEvent.Facts changed() {
        return facts(version() + 1);
    }

    private InductionEvent.Facts facts(long revision) {
        return new InductionEvent.Facts(
                id(), personId, personName, enterpriseId(), region(), sector(), revision, kind, relation, job, status);
    }
}
