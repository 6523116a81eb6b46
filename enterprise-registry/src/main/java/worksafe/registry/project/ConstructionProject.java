package worksafe.registry.project;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
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
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectAbandoned;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectBreachFound;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectChanged;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectCheckDrawn;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectChecked;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectExtended;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectHealthPaperEntered;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectOverdue;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectPassed;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectRecorded;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectRegistered;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectRejected;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectReturned;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectReviewBegun;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectSubmitted;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectTrialBegun;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectTrialPlanFiled;
import worksafe.registry.project.ConstructionProjectEvent.ConstructionProjectUsed;
import worksafe.registry.project.ProjectGate.Rule;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectHealth.HealthRisk;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectChange;
import worksafe.registry.project.ProjectTerms.ProjectCondition;
import worksafe.registry.project.ProjectTerms.ProjectDecider;
import worksafe.registry.project.ProjectTerms.ProjectNature;
import worksafe.registry.project.ProjectTerms.ProjectStanding;

/**
 * A construction project of an enterprise; see the package for the whole life. Each verb first asks whether it is legal and right,
 * changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "construction_project")
class ConstructionProject extends VersionedRow implements Walled {

    /** Nothing is entered of the time before the first 安全生产法. */
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
    private String title;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ProjectNature nature;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ProjectKind kind;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private HealthRisk healthRisk;

    /** Where it is built. */
    @Column(updatable = false)
    private String site;

    /** How much it is to make or to hold, and by which process. */
    @Column(updatable = false)
    private String scale;

    @Enumerated(EnumType.STRING)
    private ProjectStatus status;

    /** The one that it is to pass next; once it is completed, the last. */
    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    @Enumerated(EnumType.STRING)
    private ProjectStanding standing;

    private @Nullable String submittedBy;
    private @Nullable LocalDate submittedOn;
    /** Since when the authority examines it; kept while it is returned. */
    private @Nullable LocalDate reviewSince;

    private boolean extended;
    private @Nullable String rejectReason;
    private @Nullable String trialPlanNumber;
    private @Nullable LocalDate trialPlanOn;
    private @Nullable LocalDate trialFrom;
    private @Nullable LocalDate trialUntil;
    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate usedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ProjectBreach breach;

    private @Nullable LocalDate breachSince;
    private @Nullable UUID checkDrawId;
    private @Nullable LocalDate checkDrawnOn;
    private @Nullable LocalDate checkedOn;
    private @Nullable Boolean checkPassed;
    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "construction_project_passage", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<ProjectPassage> passages = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "construction_project_health", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<ProjectHealth> healthPapers = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "construction_project_step", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ConstructionProject() {} // for Hibernate

    private ConstructionProject(Identity identity, Active enterprise, Design design, Instant now) {
        super(identity.id(), enterprise.region());
        enterpriseId = enterprise.id();
        enterpriseName = enterprise.name();
        sector = enterprise.sector();
        number = identity.number();
        title = design.title();
        nature = design.nature();
        kind = design.kind();
        healthRisk = design.healthRisk();
        site = design.site();
        scale = design.scale();
        status = ProjectStatus.PREPARING;
        stage = ProjectStage.PLANNING;
        standing = ProjectStanding.IN_ORDER;
        registeredAt = now;
    }

    /** What a project is called: {@code JS320281-2026-000004}. */
    record Identity(UUID id, String number) {
        /** The series of the numbers of projects (建设). */
        static final String SERIES = "JS";

        /** The series of the numbers of approvals (审查). */
        static final String APPROVALS = "SC";

        /** The series of the numbers under which plans of trial runs are filed (试运行). */
        static final String TRIAL_PLANS = "SY";
    }

    /** What is to be built. */
    record Design(
            String title, ProjectNature nature, ProjectKind kind, HealthRisk healthRisk, String site, String scale) {}

    /** A stage that a project from paper passed before it was entered. */
    record Passed(
            ProjectStage stage,
            LocalDate on,
            @Nullable String paper,
            @Nullable Rule rule) {}

    /** Registers a project, which has all stages before it. */
    static Created<ConstructionProject> register(
            Identity identity, Active enterprise, Design design, Actor by, Instant now) {
        var project = new ConstructionProject(identity, enterprise, design, now);
        project.timeline.add(TimelineStep.by(by, ProjectStep.REGISTERED, now, null));
        return new Created<>(project, new ConstructionProjectRegistered(project.facts(project.version()), now));
    }

    /**
     * Enters a project that passed stages before.
     *
     * @param passed those stages, from the first on
     * @param used since when its safety facilities are used; absent where they are not
     * @throws RuleViolation when a stage is left out, or a day lies before the one that it follows, or is to come
     */
    static Created<ConstructionProject> record(
            Identity identity,
            Active enterprise,
            Design design,
            List<Passed> passed,
            @Nullable LocalDate used,
            Actor by,
            Instant now) {
        var project = new ConstructionProject(identity, enterprise, design, now);
        var today = ChinaTime.dayOf(now);
        var before = EARLIEST;
        for (var one : passed) {
            if (project.status != ProjectStatus.PREPARING || one.stage() != project.stage) {
                throw new RuleViolation(ProjectProblem.PROJECT_STAGES_GAP, one.stage(), project.stage);
            }
            before = requireDay(one.on(), before, today);
            project.step(one.on(), one.paper(), one.rule(), ProjectStatus.PREPARING);
        }
        if (used != null) {
            if (project.status != ProjectStatus.COMPLETED) {
                throw new RuleViolation(ProjectProblem.PROJECT_STAGES_GAP, ProjectStage.ACCEPTANCE, project.stage);
            }
            project.usedOn = requireDay(used, before, today);
            project.status = ProjectStatus.IN_USE;
        }
        project.timeline.add(TimelineStep.by(by, ProjectStep.RECORDED, now, null));
        return new Created<>(
                project,
                new ConstructionProjectRecorded(
                        project.facts(project.version()), project.acceptedOn, project.usedOn, now));
    }

    /**
     * Its enterprise presents the stage, or completes what was returned.
     *
     * @param rule who decides that stage
     * @param acceptanceOwed whether the authority accepts it before it examines it
     */
    ConstructionProjectSubmitted submit(
            ProjectStage presented, Rule rule, boolean acceptanceOwed, String told, Actor by, Instant now) {
        var submitted = status.by(
                ProjectAction.SUBMISSION,
                acceptanceOwed && reviewSince == null ? ProjectStatus.SUBMITTED : ProjectStatus.UNDER_REVIEW);
        requireTurn(presented);
        rule.require(true);
        var today = ChinaTime.dayOf(now);
        var completed = status == ProjectStatus.RETURNED;
        status = submitted;
        submittedBy = by.subject();
        if (!completed) {
            submittedOn = today;
            extended = false;
        }
        if (submitted == ProjectStatus.UNDER_REVIEW && reviewSince == null) {
            reviewSince = today;
        }
        rejectReason = null;
        timeline.add(TimelineStep.by(by, ProjectStep.SUBMITTED, now, told));
        return new ConstructionProjectSubmitted(facts(version() + 1), completed, now);
    }

    /** The authority accepts it (受理). */
    ConstructionProjectReviewBegun accept(Actor by, Instant now) {
        var accepted = status.by(ProjectAction.ACCEPTANCE, ProjectStatus.UNDER_REVIEW);
        requireOther(by);
        status = accepted;
        overdueSince = null;
        reviewSince = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, ProjectStep.ACCEPTED_FOR_REVIEW, now, null));
        return new ConstructionProjectReviewBegun(facts(version() + 1), reviewSince, now);
    }

    /** The authority does not accept it (不予受理). */
    ConstructionProjectRejected refuseToAccept(String reason, Actor by, Instant now) {
        var refused = status.by(ProjectAction.ACCEPTANCE, ProjectStatus.REJECTED);
        requireOther(by);
        return rejected(refused, ProjectStep.NOT_ACCEPTED, List.of(), reason, by, now);
    }

    /** The authority returns it for completion. */
    ConstructionProjectReturned sendBack(List<String> missing, Actor by, Instant now) {
        var returned = status.by(ProjectAction.RETURN, ProjectStatus.RETURNED);
        requireOther(by);
        status = returned;
        overdueSince = null;
        timeline.add(TimelineStep.by(by, ProjectStep.RETURNED, now, String.join("；", missing)));
        return new ConstructionProjectReturned(facts(version() + 1), missing, now);
    }

    /**
     * The authority takes more time, once for each submission.
     *
     * @param extendable whether the book says for how long, and there is time left
     */
    ConstructionProjectExtended extend(boolean extendable, String reason, Actor by, Instant now) {
        status.require(ProjectAction.EXTENSION, ProjectStatus.UNDER_REVIEW);
        if (extended || !extendable) {
            throw new RuleViolation(ProjectProblem.PROJECT_NOT_EXTENDABLE, title);
        }
        extended = true;
        timeline.add(TimelineStep.by(by, ProjectStep.EXTENDED, now, reason));
        return new ConstructionProjectExtended(facts(version() + 1), reason, now);
    }

    /**
     * The authority approves the stage.
     *
     * @param met the conditions that it found met, or that do not concern the project
     * @param paper the number of its answer
     */
    ConstructionProjectPassed approve(
            ProjectGate gate, Set<ProjectCondition> met, String opinion, String paper, Actor by, Instant now) {
        status.require(ProjectAction.DECISION, ProjectStatus.PREPARING);
        gate.rule().require(true);
        requireOther(by);
        gate.requireAsked(met);
        gate.require(title, met, agreedPapers());
        return pass(gate.rule(), ChinaTime.dayOf(now), paper, opinion, ProjectStep.APPROVED, by, now);
    }

    /** The authority does not approve it. */
    ConstructionProjectRejected reject(
            ProjectGate gate, Set<ProjectCondition> met, String reason, Actor by, Instant now) {
        var refused = status.by(ProjectAction.DECISION, ProjectStatus.REJECTED);
        requireOther(by);
        gate.requireAsked(met);
        return rejected(refused, ProjectStep.REJECTED, gate.conditions().without(met), reason, by, now);
    }

    /**
     * What the owner decides or what is merely recorded.
     *
     * @param on the day of the report
     * @param passed whether it was found good
     * @param paper number of the report or of what another authority gave; absent where there is none
     * @param trial how long the trial run has to be; absent where none is needed
     */
    record Report(
            ProjectStage stage,
            LocalDate on,
            boolean passed,
            Set<ProjectCondition> met,
            String opinion,
            @Nullable String paper,
            @Nullable LeastTrial trial) {

        Report {
            met = Set.copyOf(met);
        }

        /** The first day on which a trial run may end, and what says so. */
        record LeastTrial(@Nullable LocalDate end, @Nullable LegalGround ground) {}
    }

    /** The owner passes the stage, or finds it wanting; or it is recorded. */
    ConstructionProjectEvent report(ProjectGate gate, Report report, Actor by, Instant now) {
        status.require(ProjectAction.PASSAGE, ProjectStatus.PREPARING);
        requireTurn(report.stage());
        gate.rule().require(false);
        gate.requireAsked(report.met());
        var day = requireDay(report.on(), lastPassed(), ChinaTime.dayOf(now));
        if (!report.passed()) {
            if (gate.rule().decider() == ProjectDecider.RECORD) {
                throw new RuleViolation(ProjectProblem.PROJECT_ONLY_RECORDED, stage);
            }
            var missing = gate.conditions().without(report.met());
            return rejected(
                    status.to(ProjectStatus.REJECTED), ProjectStep.REJECTED, missing, report.opinion(), by, now);
        }
        requireTrial(report.trial(), day);
        gate.require(title, report.met(), agreedPapers());
        return pass(gate.rule(), day, report.paper(), report.opinion(), ProjectStep.PASSED, by, now);
    }

    private void requireTrial(Report.@Nullable LeastTrial trial, LocalDate day) {
        if (stage != ProjectStage.TRIAL_PRODUCTION) {
            return;
        }
        if (trial == null) {
            if (trialFrom != null) {
                throw new RuleViolation(ProjectProblem.PROJECT_TRIAL_NEEDED, title, trialFrom.toString());
            }
            return;
        }
        if (trialFrom == null) {
            throw new RuleViolation(ProjectProblem.PROJECT_TRIAL_NOT_BEGUN, title);
        }
        var end = trial.end();
        var ground = trial.ground();
        if (end != null && ground != null && day.isBefore(end)) {
            throw RuleViolation.byLaw(
                    ground, ProjectProblem.PROJECT_TRIAL_TOO_SHORT, title, trialFrom.toString(), end.toString());
        }
    }

    private ConstructionProjectPassed pass(
            Rule rule, LocalDate on, @Nullable String paper, String opinion, ProjectStep step, Actor by, Instant now) {
        var passed = stage;
        this.step(on, paper, rule, status);
        timeline.add(TimelineStep.by(by, step, now, opinion));
        return new ConstructionProjectPassed(facts(version() + 1), passed, rule.decider(), on, paper, now);
    }

    /** Takes it to its next stage, or completes it behind the last. */
    private void step(LocalDate on, @Nullable String paper, @Nullable Rule rule, ProjectStatus from) {
        var passed = stage;
        var next = passed.following();
        status = from.to(next.isPresent() ? ProjectStatus.PREPARING : ProjectStatus.COMPLETED);
        passages.add(new ProjectPassage(
                passed,
                rule == null ? ProjectDecider.RECORD : rule.decider(),
                on,
                paper,
                rule == null ? null : rule.basis().source(),
                rule == null ? null : rule.basis().clause()));
        stage = next.orElse(passed);
        submittedBy = null;
        submittedOn = null;
        reviewSince = null;
        rejectReason = null;
        overdueSince = null;
        if (passed == ProjectStage.TRIAL_PRODUCTION && trialFrom != null) {
            trialUntil = on;
        }
        if (passed == ProjectStage.ACCEPTANCE) {
            acceptedOn = on;
        }
        heal(passed);
    }

    private void heal(ProjectStage passed) {
        if (breach != null && breach.isHealedBy(passed)) {
            breach = null;
            breachSince = null;
        }
        standing = breach == null ? ProjectStanding.IN_ORDER : ProjectStanding.BREACH;
    }

    private ConstructionProjectRejected rejected(
            ProjectStatus target,
            ProjectStep step,
            List<ProjectCondition> missing,
            String reason,
            Actor by,
            Instant now) {
        status = target;
        submittedBy = null;
        submittedOn = null;
        reviewSince = null;
        overdueSince = null;
        rejectReason = reason;
        timeline.add(TimelineStep.by(by, step, now, reason));
        return new ConstructionProjectRejected(facts(version() + 1), missing, reason, now);
    }

    /** Scale, process or design become others: the design is examined again before anybody builds on. */
    ConstructionProjectChanged change(ProjectChange what, String told, Actor by, Instant now) {
        status.require(ProjectAction.CHANGE, ProjectStatus.PREPARING);
        if (stage.compareTo(ProjectStage.DESIGN) <= 0) {
            throw new RuleViolation(ProjectProblem.PROJECT_NOT_DESIGNED, title, stage);
        }
        status = ProjectStatus.PREPARING;
        stage = ProjectStage.DESIGN;
        rejectReason = null;
        trialPlanNumber = null;
        trialPlanOn = null;
        trialFrom = null;
        trialUntil = null;
        overdueSince = null;
        standing = breach == null ? ProjectStanding.IN_ORDER : ProjectStanding.BREACH;
        timeline.add(TimelineStep.by(by, ProjectStep.CHANGED, now, told));
        return new ConstructionProjectChanged(facts(version() + 1), what, told, now);
    }

    /** The plan of its trial run is filed with the authority. */
    ConstructionProjectTrialPlanFiled fileTrialPlan(String filing, String told, Actor by, Instant now) {
        status.require(ProjectAction.TRIAL_PLAN, ProjectStatus.PREPARING);
        requireTurn(ProjectStage.TRIAL_PRODUCTION);
        if (trialPlanNumber != null) {
            throw new RuleViolation(ProjectProblem.PROJECT_DONE_ALREADY, title, trialPlanNumber);
        }
        trialPlanNumber = filing;
        trialPlanOn = ChinaTime.dayOf(now);
        if (breach == ProjectBreach.TRIED_WITHOUT_PLAN) {
            heal(ProjectStage.TRIAL_PRODUCTION);
        }
        timeline.add(TimelineStep.by(by, ProjectStep.TRIAL_PLAN_FILED, now, told));
        return new ConstructionProjectTrialPlanFiled(facts(version() + 1), filing, trialPlanOn, now);
    }

    /**
     * Its trial run begins.
     *
     * @param planOwed by what its plan is filed first; absent where it need not be
     */
    ConstructionProjectTrialBegun beginTrial(LocalDate from, @Nullable LegalGround planOwed, Actor by, Instant now) {
        status.require(ProjectAction.TRIAL_RUN, ProjectStatus.PREPARING);
        requireTurn(ProjectStage.TRIAL_PRODUCTION);
        if (trialFrom != null) {
            throw new RuleViolation(ProjectProblem.PROJECT_DONE_ALREADY, title, trialFrom.toString());
        }
        if (planOwed != null && (trialPlanOn == null || from.isBefore(trialPlanOn))) {
            throw RuleViolation.byLaw(planOwed, ProjectProblem.PROJECT_TRIAL_PLAN_FIRST, title);
        }
        trialFrom = requireDay(from, lastPassed(), ChinaTime.dayOf(now));
        timeline.add(TimelineStep.by(by, ProjectStep.TRIAL_BEGUN, now, from.toString()));
        return new ConstructionProjectTrialBegun(facts(version() + 1), from, now);
    }

    /**
     * A paper on occupational health is there.
     *
     * @param ground what says who decides it
     * @throws RuleViolation when its stage is still to come, an authority has to agree to it and none did, or the day cannot be
     */
    ConstructionProjectHealthPaperEntered enterHealthPaper(
            ProjectHealth paper, LegalGround ground, Actor by, Instant now) {
        status.require(ProjectAction.HEALTH_PAPER, status);
        var today = ChinaTime.dayOf(now);
        var made = requireDay(paper.madeOn(), earliest(paper.paper()), today);
        if (!paper.isAgreed()) {
            throw RuleViolation.byLaw(ground, ProjectProblem.PROJECT_HEALTH_AGREEMENT_MISSING, paper.paper());
        }
        if (paper.agreedOn() != null) {
            var unused = requireDay(paper.agreedOn(), made, today);
        }
        healthPapers.add(paper);
        timeline.add(TimelineStep.by(by, ProjectStep.HEALTH_PAPER_ENTERED, now, paper.agreement()));
        return new ConstructionProjectHealthPaperEntered(
                facts(version() + 1), paper.paper(), paper.madeOn(), paper.decider(), now);
    }

    /** The first day that such a paper can bear. */
    private LocalDate earliest(HealthPaper paper) {
        var after = paper.after();
        if (after == null) {
            return EARLIEST;
        }
        if (stage.compareTo(after) <= 0) {
            throw new RuleViolation(ProjectProblem.PROJECT_HEALTH_PAPER_EARLY, paper, after);
        }
        return passages.stream()
                .filter(passage -> passage.stage() == after)
                .reduce((_, last) -> last)
                .map(ProjectPassage::passedOn)
                .orElse(EARLIEST);
    }

    /** It is found built, tried or used before its turn, or otherwise than designed. */
    ConstructionProjectBreachFound find(ProjectBreach found, LocalDate since, String told, Actor by, Instant now) {
        status.require(ProjectAction.BREACH, status);
        if (!found.isPossibleAt(stage) || found == ProjectBreach.TRIED_WITHOUT_PLAN && trialPlanOn != null) {
            throw new RuleViolation(ProjectProblem.PROJECT_BREACH_IMPOSSIBLE, found, stage);
        }
        breachSince = requireDay(since, EARLIEST, ChinaTime.dayOf(now));
        breach = found;
        standing = ProjectStanding.BREACH;
        timeline.add(TimelineStep.by(by, ProjectStep.BREACH_FOUND, now, told));
        return new ConstructionProjectBreachFound(facts(version() + 1), found, since, now);
    }

    /**
     * Its safety facilities are put to use.
     *
     * @throws RuleViolation when the last check found its acceptance wanting, or the day cannot be
     */
    ConstructionProjectUsed use(LocalDate since, Actor by, Instant now) {
        var used = status.by(ProjectAction.USE, ProjectStatus.IN_USE);
        if (standing == ProjectStanding.CHECK_FAILED) {
            throw new RuleViolation(ProjectProblem.PROJECT_CHECK_FAILED, title, String.valueOf(checkedOn));
        }
        usedOn = requireDay(since, acceptedOn == null ? EARLIEST : acceptedOn, ChinaTime.dayOf(now));
        status = used;
        timeline.add(TimelineStep.by(by, ProjectStep.USED, now, since.toString()));
        return new ConstructionProjectUsed(facts(version() + 1), since, now);
    }

    /**
     * It is among those whose acceptance is checked.
     *
     * @param told from what it was drawn and by which seed
     */
    ConstructionProjectCheckDrawn drawCheck(UUID draw, int of, String told, Actor by, Instant now) {
        status.require(ProjectAction.CHECK, ProjectStatus.COMPLETED);
        checkDrawId = draw;
        checkDrawnOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, ProjectStep.CHECK_DRAWN, now, told));
        return new ConstructionProjectCheckDrawn(facts(version() + 1), draw, of, now);
    }

    /**
     * The authority checked how its owner accepted it, since it was drawn or for a permit. What it found wanting is checked
     * again: until then it is not put to use, and where it is used already that is a breach.
     *
     * @param checked whether projects of its kind are checked at all
     * @param onSite whether somebody went there, which two do
     */
    ConstructionProjectChecked check(
            boolean checked,
            boolean passed,
            boolean onSite,
            List<String> officials,
            String told,
            Actor by,
            Instant now) {
        status.require(ProjectAction.CHECK, ProjectStatus.COMPLETED);
        if (!checked) {
            throw new RuleViolation(ProjectProblem.PROJECT_NOT_CHECKED, title, kind);
        }
        if (checkedOn != null && Boolean.TRUE.equals(checkPassed)) {
            throw new RuleViolation(ProjectProblem.PROJECT_DONE_ALREADY, title, checkedOn.toString());
        }
        if (onSite && officials.stream().distinct().count() < 2) {
            throw new RuleViolation(ProjectProblem.PROJECT_CHECK_BY_TWO, title);
        }
        checkedOn = ChinaTime.dayOf(now);
        checkPassed = passed;
        var breached = !passed && status == ProjectStatus.IN_USE;
        breach = breached ? ProjectBreach.USED_WITHOUT_ACCEPTANCE : null;
        breachSince = !breached ? null : breachSince == null ? checkedOn : breachSince;
        standing = passed ? ProjectStanding.IN_ORDER : breached ? ProjectStanding.BREACH : ProjectStanding.CHECK_FAILED;
        var who = officials.isEmpty() ? told : told + "（" + String.join("、", officials) + "）";
        timeline.add(TimelineStep.by(by, ProjectStep.CHECKED, now, who));
        return new ConstructionProjectChecked(facts(version() + 1), passed, onSite, checkDrawId, now);
    }

    ConstructionProjectAbandoned abandon(String reason, Actor by, Instant now) {
        var abandoned = status.by(ProjectAction.ABANDONMENT, ProjectStatus.ABANDONED);
        return abandoned(abandoned, TimelineStep.by(by, ProjectStep.ABANDONED, now, reason), reason, now);
    }

    /** Its enterprise is no more; empty where it is over already, or was accepted. */
    Optional<ConstructionProjectAbandoned> end(String reason, Instant now) {
        return status.isOpen()
                ? Optional.of(abandoned(
                        status.to(ProjectStatus.ABANDONED),
                        TimelineStep.itself(ProjectStep.ABANDONED, now, reason),
                        reason,
                        now))
                : Optional.empty();
    }

    private ConstructionProjectAbandoned abandoned(
            ProjectStatus target, TimelineStep step, String reason, Instant now) {
        status = target;
        overdueSince = null;
        timeline.add(step);
        return new ConstructionProjectAbandoned(facts(version() + 1), reason, now);
    }

    /**
     * Notes that a day was missed, its own or the authority's; empty where that is known or it is over.
     *
     * @param duty what was owed, as clocks name it
     * @param trial whether its trial run lasts too long
     * @param dueAt the first moment that was too late
     */
    Optional<ConstructionProjectOverdue> miss(String duty, boolean trial, Instant dueAt) {
        if (overdueSince != null || !status.isOpen()) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        if (trial && standing == ProjectStanding.IN_ORDER) {
            standing = ProjectStanding.TRIAL_OVERDUE;
        }
        timeline.add(TimelineStep.itself(ProjectStep.OVERDUE, dueAt, duty));
        return Optional.of(new ConstructionProjectOverdue(
                facts(version() + 1), duty, ChinaTime.dayOf(dueAt).minusDays(1), dueAt));
    }

    /** @throws RuleViolation when it is at another stage */
    private void requireTurn(ProjectStage presented) {
        if (presented != stage) {
            throw new RuleViolation(ProjectProblem.PROJECT_STAGE_OUT_OF_TURN, title, stage, presented);
        }
    }

    /** @throws RuleViolation when whoever submitted it acts for the authority, too */
    private void requireOther(Actor by) {
        if (submittedBy != null && Accounts.same(by.subject(), submittedBy)) {
            throw new RuleViolation(ProjectProblem.PROJECT_SAME_PERSON, by.name());
        }
    }

    private static LocalDate requireDay(LocalDate day, LocalDate first, LocalDate today) {
        if (day.isBefore(first) || day.isAfter(today)) {
            throw new RuleViolation(ProjectProblem.PROJECT_DAY_IMPOSSIBLE, day.toString(), first.toString());
        }
        return day;
    }

    private LocalDate lastPassed() {
        return passages.isEmpty() ? EARLIEST : passages.getLast().passedOn();
    }

    private Set<HealthPaper> agreedPapers() {
        return healthPapers.stream().map(ProjectHealth::paper).collect(Collectors.toSet());
    }

    /** @throws IllegalTransition unless the authority has it */
    void requireReviewed(ProjectAction verb) {
        status.require(verb, ProjectStatus.UNDER_REVIEW);
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
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

    String title() {
        return title;
    }

    ProjectNature nature() {
        return nature;
    }

    ProjectKind kind() {
        return kind;
    }

    HealthRisk healthRisk() {
        return healthRisk;
    }

    String site() {
        return site;
    }

    String scale() {
        return scale;
    }

    ProjectStatus status() {
        return status;
    }

    ProjectStage stage() {
        return stage;
    }

    ProjectStanding standing() {
        return standing;
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    LocalDate reviewSince() {
        return reviewSince;
    }

    @Nullable
    String rejectReason() {
        return rejectReason;
    }

    @Nullable
    String trialPlanNumber() {
        return trialPlanNumber;
    }

    @Nullable
    LocalDate trialPlanOn() {
        return trialPlanOn;
    }

    @Nullable
    LocalDate trialFrom() {
        return trialFrom;
    }

    @Nullable
    LocalDate trialUntil() {
        return trialUntil;
    }

    @Nullable
    LocalDate acceptedOn() {
        return acceptedOn;
    }

    @Nullable
    LocalDate usedOn() {
        return usedOn;
    }

    @Nullable
    ProjectBreach breach() {
        return breach;
    }

    @Nullable
    LocalDate breachSince() {
        return breachSince;
    }

    @Nullable
    UUID checkDrawId() {
        return checkDrawId;
    }

    @Nullable
    LocalDate checkDrawnOn() {
        return checkDrawnOn;
    }

    @Nullable
    LocalDate checkedOn() {
        return checkedOn;
    }

    @Nullable
    Boolean checkPassed() {
        return checkPassed;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    List<ProjectPassage> passages() {
        return List.copyOf(passages);
    }

    List<ProjectHealth> healthPapers() {
        return List.copyOf(healthPapers);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private ConstructionProjectEvent.Facts facts(long revision) {
        return new ConstructionProjectEvent.Facts(
                id(), number, enterpriseId, region(), sector, revision, status, title, kind, stage, standing);
    }
}
