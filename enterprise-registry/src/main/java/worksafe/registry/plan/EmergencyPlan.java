package worksafe.registry.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanDrafted;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanEvaluated;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanFiled;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanOverdue;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanPublished;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanRecorded;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanReturned;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanReviewed;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanRevised;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanRevisionDemanded;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanSigned;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanWithdrawn;
import worksafe.registry.plan.PlanRevision.PlanPart;
import worksafe.registry.plan.PlanRevision.PlanRevisionCause;

/**
 * One edition of an emergency plan; see the package for the whole life. Each verb first asks whether it is legal and right,
 * changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "emergency_plan")
class EmergencyPlan extends VersionedRow implements Walled {

    /** Nobody planned by this law before the first 安全生产法 was in force. */
    private static final LocalDate EARLIEST = LocalDate.of(2002, 11, 1);

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private EmergencyPlanKind kind;

    @Column(updatable = false)
    private String title;

    /** What it answers. */
    @Column(updatable = false)
    private String risks;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private @Nullable UUID replaces;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable PlanRevisionCause cause;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> changes = List.of();

    /** What it states of the enterprise that no trade tells. */
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grounds = List.of();

    @Column(updatable = false)
    private LocalDate risksAssessedOn;

    @Column(updatable = false)
    private LocalDate resourcesSurveyedOn;

    /** Whether the risks reach others around. */
    @Column(updatable = false)
    private boolean neighbours;

    @Enumerated(EnumType.STRING)
    private EmergencyPlanStatus status;

    private @Nullable LocalDate reviewedOn;
    private @Nullable String signedBy;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate neighboursToldOn;
    private @Nullable LocalDate filedOn;
    private @Nullable String filingNumber;
    private boolean filedBySilence;
    private @Nullable String returnReason;
    private @Nullable LocalDate evaluatedOn;

    /** Why it is to be revised; absent where nobody asks for that. */
    private @Nullable String revisionReason;

    /** The first of the three below; each is absent while that is not missed. */
    private @Nullable Instant overdueSince;

    private @Nullable Instant filingOverdueSince;
    private @Nullable Instant evaluationOverdueSince;
    private @Nullable Instant revisionOverdueSince;
    private Instant draftedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "emergency_plan_reviewer", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanReviewer> reviewers = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "emergency_plan_step", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EmergencyPlan() {} // for Hibernate

    private EmergencyPlan(Identity identity, Active enterprise, Content content, Instant now) {
        super(identity.id(), enterprise.region());
        enterpriseId = enterprise.id();
        enterpriseName = enterprise.name();
        sector = enterprise.sector();
        number = identity.number();
        kind = content.kind();
        title = content.title();
        risks = content.risks();
        edition = 1;
        grounds = content.stated().stream().map(Enum::name).sorted().toList();
        risksAssessedOn = content.risksAssessedOn();
        resourcesSurveyedOn = content.resourcesSurveyedOn();
        neighbours = content.neighbours();
        status = EmergencyPlanStatus.DRAFT;
        draftedAt = now;
    }

    /** What a plan is called: {@code YA320281-2026-000007}. */
    record Identity(UUID id, String number) {

        /** The series of the numbers of plans (预案). */
        static final String SERIES = "YA";

        /** The series of the numbers of their filings (备案). */
        static final String FILINGS = "BA";
    }

    /**
     * What an edition says.
     *
     * @param risks what it answers
     * @param stated what kind of unit the enterprise is, as far as no trade tells that
     * @param risksAssessedOn day of the risk assessment that it rests on
     * @param resourcesSurveyedOn day of the survey of resources that it rests on
     * @param neighbours whether the risks reach others around
     */
    record Content(
            EmergencyPlanKind kind,
            String title,
            String risks,
            Set<PlanUnitGround> stated,
            LocalDate risksAssessedOn,
            LocalDate resourcesSurveyedOn,
            boolean neighbours) {}

    /** What a paper says of an edition that was in force before it was entered. */
    record OnPaper(
            LocalDate signedOn,
            String signedBy,
            LocalDate publishedOn,
            @Nullable LocalDate filedOn,
            @Nullable String filingNumber) {}

    /**
     * Drafts the first edition of a plan, or one that replaces another.
     *
     * @param former what it replaces; absent for the first edition
     * @throws RuleViolation when a day cannot be, or the other one is not the enterprise's or not in force
     */
    static Created<EmergencyPlan> draft(
            Identity identity,
            Active enterprise,
            Content content,
            @Nullable EmergencyPlan former,
            @Nullable PlanRevision revision,
            Actor by,
            Instant now) {
        requireDays(content, now);
        var plan = new EmergencyPlan(identity, enterprise, content, now);
        if (former != null && revision != null) {
            if (!former.isInForce() || !former.enterpriseId.equals(enterprise.id()) || former.kind != content.kind()) {
                throw new RuleViolation(RegistryProblem.PLAN_NOT_REPLACEABLE, former.number, former.status);
            }
            plan.edition = former.edition + 1;
            plan.replaces = former.id();
            plan.cause = revision.cause();
            plan.changes = revision.changes().stream().map(Enum::name).toList();
        }
        plan.timeline.add(TimelineStep.by(by, EmergencyPlanStep.DRAFTED, now, null));
        return new Created<>(plan, new EmergencyPlanDrafted(plan.facts(plan.version()), plan.cause, now));
    }

    /**
     * Enters an edition that was in force before.
     *
     * @throws RuleViolation when its days do not follow one another
     */
    static Created<EmergencyPlan> record(
            Identity identity, Active enterprise, Content content, OnPaper paper, Actor by, Instant now) {
        requireDays(content, now);
        var plan = new EmergencyPlan(identity, enterprise, content, now);
        var today = ChinaTime.dayOf(now);
        plan.signedOn = requireDay(paper.signedOn(), content.risksAssessedOn(), today);
        plan.signedBy = paper.signedBy();
        plan.publishedOn = requireDay(paper.publishedOn(), paper.signedOn(), today);
        plan.neighboursToldOn = content.neighbours() ? paper.publishedOn() : null;
        plan.status = EmergencyPlanStatus.PUBLISHED;
        if (paper.filedOn() != null) {
            plan.filedOn = requireDay(paper.filedOn(), paper.publishedOn(), today);
            plan.filingNumber = paper.filingNumber();
            plan.status = EmergencyPlanStatus.FILED;
        }
        plan.timeline.add(TimelineStep.by(by, EmergencyPlanStep.RECORDED, now, paper.filingNumber()));
        return new Created<>(
                plan,
                new EmergencyPlanRecorded(
                        plan.facts(plan.version()), paper.publishedOn(), paper.filedOn(), paper.filingNumber(), now));
    }

    private static void requireDays(Content content, Instant now) {
        var today = ChinaTime.dayOf(now);
        var unused = requireDay(content.risksAssessedOn(), EARLIEST, today);
        var unusedEither = requireDay(content.resourcesSurveyedOn(), EARLIEST, today);
    }

    /**
     * Takes a review.
     *
     * @param owed by what it must be reviewed; absent where it may be
     * @param minutes whether minutes come with it
     * @throws RuleViolation where it must be reviewed: without minutes, without an expert, by somebody interested or of the
     *     enterprise itself; and when somebody sat twice or the day cannot be
     */
    EmergencyPlanReviewed review(Review held, @Nullable LegalGround owed, boolean minutes, Actor by, Instant now) {
        var reviewed = status.by(EmergencyPlanAction.REVIEW, EmergencyPlanStatus.REVIEWED);
        var day = requireDay(held.on(), risksAssessedOn, ChinaTime.dayOf(now));
        var names = new HashSet<String>();
        for (var reviewer : held.reviewers()) {
            if (!names.add(reviewer.name() + "\n" + reviewer.employer())) {
                throw new RuleViolation(RegistryProblem.PLAN_REVIEWER_TWICE, reviewer.name());
            }
        }
        if (owed != null) {
            requireIndependent(held.reviewers(), owed);
            if (!minutes) {
                throw RuleViolation.byLaw(owed, RegistryProblem.PLAN_MINUTES_MISSING, title);
            }
        }

        if (held.passed()) {
            status = reviewed;
            reviewedOn = day;
        }
        reviewers.addAll(held.reviewers());
        var step = held.passed() ? EmergencyPlanStep.REVIEWED : EmergencyPlanStep.NOT_PASSED;
        timeline.add(TimelineStep.by(by, step, now, held.opinion()));
        return new EmergencyPlanReviewed(
                facts(version() + 1), day, held.passed(), held.reviewers().size(), now);
    }

    private void requireIndependent(List<PlanReviewer> sitting, LegalGround owed) {
        sitting.stream()
                .filter(one -> one.interested() || one.employer().equals(enterpriseName))
                .findFirst()
                .ifPresent(one -> {
                    throw RuleViolation.byLaw(
                            owed, RegistryProblem.PLAN_REVIEWER_INTERESTED, one.name(), one.employer());
                });
        if (sitting.stream().noneMatch(PlanReviewer::expert)) {
            throw RuleViolation.byLaw(owed, RegistryProblem.PLAN_EXPERT_MISSING, title);
        }
    }

    /** A review that was held. */
    record Review(LocalDate on, boolean passed, String opinion, List<PlanReviewer> reviewers) {

        Review {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * The principal signs.
     *
     * @param reviewOwed by what it must be reviewed before; absent where it need not
     * @throws RuleViolation when that did not happen, or the day cannot be
     */
    EmergencyPlanSigned sign(String principal, LocalDate on, @Nullable LegalGround reviewOwed, Actor by, Instant now) {
        var signed = status.by(EmergencyPlanAction.SIGNATURE, EmergencyPlanStatus.SIGNED);
        if (reviewOwed != null && reviewedOn == null) {
            throw RuleViolation.byLaw(reviewOwed, RegistryProblem.PLAN_REVIEW_OWED, title);
        }
        var day = requireDay(on, reviewedOn == null ? risksAssessedOn : reviewedOn, ChinaTime.dayOf(now));

        status = signed;
        signedBy = principal;
        signedOn = day;
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.SIGNED, now, principal));
        return new EmergencyPlanSigned(facts(version() + 1), day, now);
    }

    /**
     * The staff was told: it is in force.
     *
     * @param toldOn when the neighbours were told; needed where the risks reach them
     * @throws RuleViolation when they were not, or a day cannot be
     */
    EmergencyPlanPublished publish(LocalDate on, @Nullable LocalDate toldOn, Actor by, Instant now) {
        var published = status.by(EmergencyPlanAction.PUBLICATION, EmergencyPlanStatus.PUBLISHED);
        var today = ChinaTime.dayOf(now);
        var day = requireDay(on, signed(), today);
        if (neighbours && toldOn == null) {
            throw new RuleViolation(RegistryProblem.PLAN_NEIGHBOURS_UNTOLD, title);
        }
        var told = toldOn == null ? null : requireDay(toldOn, signed(), today);

        status = published;
        publishedOn = day;
        neighboursToldOn = told;
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.PUBLISHED, now, day.toString()));
        return new EmergencyPlanPublished(facts(version() + 1), day, replaces, now);
    }

    /**
     * It can be put on file.
     *
     * @throws IllegalTransition before it is published, or after another took its place
     * @throws RuleViolation when it is on file
     */
    void requireFilable() {
        if (!isInForce()) {
            throw new IllegalTransition(status, EmergencyPlanStatus.FILED);
        }
        if (filedOn != null) {
            throw new RuleViolation(RegistryProblem.PLAN_FILED_ALREADY, number, String.valueOf(filingNumber));
        }
    }

    /**
     * The authority puts it on file, or did not answer in time.
     *
     * @param by absent where nobody answered
     */
    EmergencyPlanFiled file(String filing, LocalDate on, String opinion, @Nullable Actor by, Instant now) {
        requireFilable();
        var filed = status.to(EmergencyPlanStatus.FILED);

        status = filed;
        filedOn = on;
        filingNumber = filing;
        filedBySilence = by == null;
        returnReason = null;
        late(EmergencyPlanClocks.FILING, null);
        timeline.add(
                by == null
                        ? TimelineStep.itself(EmergencyPlanStep.FILED_BY_SILENCE, now, opinion)
                        : TimelineStep.by(by, EmergencyPlanStep.FILED, now, opinion));
        return new EmergencyPlanFiled(facts(version() + 1), filing, on, filedBySilence, now);
    }

    /** The authority does not file it, and said why. */
    EmergencyPlanReturned turnDown(String reason, Actor by, Instant now) {
        var returned = status.to(EmergencyPlanStatus.RETURNED);

        status = returned;
        returnReason = reason;
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.RETURNED, now, reason));
        return new EmergencyPlanReturned(facts(version() + 1), reason, now);
    }

    /**
     * Takes an evaluation.
     *
     * @param revise why it is to be revised; absent where it need not be
     * @throws RuleViolation when the day cannot be
     */
    EmergencyPlanEvaluated evaluate(LocalDate on, String conclusion, @Nullable String revise, Actor by, Instant now) {
        var evaluated = status.by(EmergencyPlanAction.EVALUATION, EmergencyPlanStatus.EVALUATED);
        var day = requireDay(on, evaluatedOn == null ? published() : evaluatedOn, ChinaTime.dayOf(now));

        status = evaluated;
        evaluatedOn = day;
        late(EmergencyPlanClocks.EVALUATION, null);
        if (revise != null) {
            revisionReason = revise;
        }
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.EVALUATED, now, conclusion));
        return new EmergencyPlanEvaluated(facts(version() + 1), day, revise != null, now);
    }

    /** A drill showed that it is to be revised; empty where another edition has its place or that is known. */
    Optional<EmergencyPlanRevisionDemanded> demandRevision(String reason, UUID drillId, Actor by, Instant now) {
        if (!isInForce() || revisionReason != null) {
            return Optional.empty();
        }

        revisionReason = reason;
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.REVISION_DEMANDED, now, reason));
        return Optional.of(new EmergencyPlanRevisionDemanded(facts(version() + 1), drillId, reason, now));
    }

    /** Another edition takes its place. */
    EmergencyPlanRevised supersede(EmergencyPlan next, Actor by, Instant now) {
        var revised = status.to(EmergencyPlanStatus.REVISED);

        status = revised;
        nothingLate();
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.REVISED, now, next.number));
        return new EmergencyPlanRevised(facts(version() + 1), next.id(), now);
    }

    EmergencyPlanWithdrawn withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.by(EmergencyPlanAction.WITHDRAWAL, EmergencyPlanStatus.WITHDRAWN);

        status = withdrawn;
        nothingLate();
        timeline.add(TimelineStep.by(by, EmergencyPlanStep.WITHDRAWN, now, reason));
        return new EmergencyPlanWithdrawn(facts(version() + 1), reason, now);
    }

    /** Its enterprise is no more; empty where it is over already. */
    Optional<EmergencyPlanWithdrawn> end(String reason, Instant now) {
        if (status.next().isEmpty()) {
            return Optional.empty();
        }

        status = status.to(EmergencyPlanStatus.WITHDRAWN);
        nothingLate();
        timeline.add(TimelineStep.itself(EmergencyPlanStep.WITHDRAWN, now, reason));
        return Optional.of(new EmergencyPlanWithdrawn(facts(version() + 1), reason, now));
    }

    /**
     * Notes that a day of its enterprise was missed; empty where that is known of that duty or nothing is owed for it any more.
     *
     * @param duty what was owed, as clocks name it
     * @param dueAt the first moment that was too late
     */
    Optional<EmergencyPlanOverdue> miss(String duty, Instant dueAt) {
        if (!isInForce() || lateSince(duty) != null) {
            return Optional.empty();
        }

        late(duty, dueAt);
        timeline.add(TimelineStep.itself(EmergencyPlanStep.OVERDUE, dueAt, duty));
        return Optional.of(new EmergencyPlanOverdue(
                facts(version() + 1), duty, ChinaTime.dayOf(dueAt).minusDays(1), dueAt));
    }

    private @Nullable Instant lateSince(String duty) {
        return switch (duty) {
            case EmergencyPlanClocks.FILING -> filingOverdueSince;
            case EmergencyPlanClocks.EVALUATION -> evaluationOverdueSince;
            default -> revisionOverdueSince;
        };
    }

    /** One duty is late since then, or not any more; the plan since the first of them. */
    private void late(String duty, @Nullable Instant since) {
        switch (duty) {
            case EmergencyPlanClocks.FILING -> filingOverdueSince = since;
            case EmergencyPlanClocks.EVALUATION -> evaluationOverdueSince = since;
            default -> revisionOverdueSince = since;
        }
        overdueSince = Stream.of(
                        Optional.ofNullable(filingOverdueSince),
                        Optional.ofNullable(evaluationOverdueSince),
                        Optional.ofNullable(revisionOverdueSince))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void nothingLate() {
        filingOverdueSince = null;
        evaluationOverdueSince = null;
        revisionOverdueSince = null;
        overdueSince = null;
    }

    /**
     * The day, where it can be.
     *
     * @throws RuleViolation when it lies before what it follows, or is still to come
     */
    private static LocalDate requireDay(LocalDate day, LocalDate first, LocalDate today) {
        if (day.isBefore(first) || day.isAfter(today)) {
            throw new RuleViolation(RegistryProblem.PLAN_DAY_IMPOSSIBLE, day.toString(), first.toString());
        }
        return day;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    boolean isInForce() {
        return EmergencyPlanStatus.IN_FORCE.contains(status);
    }

    /** Whether it changes nothing that takes the whole way again. */
    boolean isMinorRevision(Set<PlanPart> refiled) {
        return replaces != null && changes().stream().noneMatch(refiled::contains);
    }

    private LocalDate signed() {
        return required(signedOn);
    }

    private LocalDate published() {
        return required(publishedOn);
    }

    private LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("not yet: " + id());
        }
        return day;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    EmergencyPlanKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String risks() {
        return risks;
    }

    int edition() {
        return edition;
    }

    Optional<UUID> replaces() {
        return Optional.ofNullable(replaces);
    }

    Optional<PlanRevisionCause> cause() {
        return Optional.ofNullable(cause);
    }

    List<PlanPart> changes() {
        return changes.stream().map(PlanPart::valueOf).toList();
    }

    Set<PlanUnitGround> stated() {
        return grounds.stream()
                .map(PlanUnitGround::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlanUnitGround.class)));
    }

    LocalDate risksAssessedOn() {
        return risksAssessedOn;
    }

    LocalDate resourcesSurveyedOn() {
        return resourcesSurveyedOn;
    }

    boolean neighbours() {
        return neighbours;
    }

    EmergencyPlanStatus status() {
        return status;
    }

    Optional<LocalDate> reviewedOn() {
        return Optional.ofNullable(reviewedOn);
    }

    Optional<String> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    Optional<LocalDate> signedOn() {
        return Optional.ofNullable(signedOn);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<LocalDate> neighboursToldOn() {
        return Optional.ofNullable(neighboursToldOn);
    }

    Optional<LocalDate> filedOn() {
        return Optional.ofNullable(filedOn);
    }

    Optional<String> filingNumber() {
        return Optional.ofNullable(filingNumber);
    }

    boolean filedBySilence() {
        return filedBySilence;
    }

    Optional<String> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    Optional<LocalDate> evaluatedOn() {
        return Optional.ofNullable(evaluatedOn);
    }

    Optional<String> revisionReason() {
        return Optional.ofNullable(revisionReason);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Instant draftedAt() {
        return draftedAt;
    }

    List<PlanReviewer> reviewers() {
        return List.copyOf(reviewers);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private EmergencyPlanEvent.Facts facts(long revision) {
        return new EmergencyPlanEvent.Facts(
                id(), number, enterpriseId, region(), sector, revision, status, title, kind, edition);
    }
}
