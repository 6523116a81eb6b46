package worksafe.registry.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.project.ConstructionProject.Identity;
import worksafe.registry.project.ConstructionProject.Passed;
import worksafe.registry.project.ProjectHealth.HealthPaper;
import worksafe.registry.project.ProjectReports.DrawnCheck;
import worksafe.registry.project.ProjectReports.DrawnChecks;
import worksafe.registry.project.ProjectRequests.AcceptProjectStage;
import worksafe.registry.project.ProjectRequests.ChangeProject;
import worksafe.registry.project.ProjectRequests.CheckProject;
import worksafe.registry.project.ProjectRequests.DecideProjectStage;
import worksafe.registry.project.ProjectRequests.DrawProjectChecks;
import worksafe.registry.project.ProjectRequests.EnterProjectHealthPaper;
import worksafe.registry.project.ProjectRequests.FindProjectBreach;
import worksafe.registry.project.ProjectRequests.RecordProject;
import worksafe.registry.project.ProjectRequests.RegisterProject;
import worksafe.registry.project.ProjectRequests.ReportProjectStage;
import worksafe.registry.project.ProjectRequests.SubmitProjectStage;

/** One method for each thing that can happen to a project, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class ProjectOperations {

    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";
    private static final String ENDED = "企业已终止";
    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConstructionProjects projects;
    private final ProjectPolicies policies;
    private final ProjectClocks clocks;
    private final ProjectTasks tasks;
    private final ActiveEnterprises enterprises;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    ProjectOperations(
            ConstructionProjects projects,
            ProjectPolicies policies,
            ProjectClocks clocks,
            ProjectTasks tasks,
            ActiveEnterprises enterprises,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.projects = projects;
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

    /** Registers a project once, however often the request comes. */
    @Transactional
    ProjectView register(IdempotencyKey key, RegisterProject request) {
        return idempotency.once(
                key,
                "registerConstructionProject",
                request,
                ProjectView.class,
                before -> projects.get(before.id()),
                () -> register(request));
    }

    private ProjectView register(RegisterProject request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var created = ConstructionProject.register(
                identity(enterprise, now), enterprise, request.project().design(), caller.actor(), now);
        var project = created.aggregate();
        projects.persist(project);
        outbox.append(created.event());
        attach(project, request.fileIds());
        tasks.follow(project);
        return view(project);
    }

    /** Enters a project that passed stages before, once, however often the request comes. */
    @Transactional
    ProjectView record(IdempotencyKey key, RecordProject request) {
        return idempotency.once(
                key,
                "recordConstructionProject",
                request,
                ProjectView.class,
                before -> projects.get(before.id()),
                () -> record(request));
    }

    private ProjectView record(RecordProject request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var design = request.project().design();
        var passed = request.passed().stream()
                .map(one -> new Passed(
                        one.stage(),
                        one.passedOn(),
                        one.paper(),
                        policies.past(enterprise, design.kind(), one.stage(), one.passedOn())))
                .toList();
        var created = ConstructionProject.record(
                identity(enterprise, now), enterprise, design, passed, request.usedOn(), caller.actor(), now);
        var project = created.aggregate();
        projects.persist(project);
        outbox.append(created.event());
        attach(project, request.fileIds());
        tasks.follow(project);
        return view(project);
    }

    @Transactional
    ProjectView get(UUID id) {
        return view(projects.get(id));
    }

    @Transactional
    ProjectView submit(UUID id, IfMatch expected, SubmitProjectStage request) {
        return change(id, expected, (project, now) -> {
            var today = ChinaTime.dayOf(now);
            var submitted = project.submit(
                    request.stage(),
                    policies.rule(project, project.stage(), today),
                    clocks.isAcceptanceOwed(project, today),
                    request.told(),
                    caller.actor(),
                    now);
            clocks.submitted(project, submitted.completion(), now);
            attach(project, request.fileIds());
            return submitted;
        });
    }

    @Transactional
    ProjectView accept(UUID id, IfMatch expected, AcceptProjectStage request) {
        return decide(id, expected, ProjectAction.ACCEPTANCE, (project, now) -> {
            if (!request.accepted()) {
                var refused = project.refuseToAccept(String.valueOf(request.reason()), caller.actor(), now);
                clocks.decided(id, now);
                return refused;
            }
            var accepted = project.accept(caller.actor(), now);
            clocks.accepted(project, now);
            return accepted;
        });
    }

    @Transactional
    ProjectView sendBack(UUID id, IfMatch expected, List<String> missing) {
        return decide(id, expected, ProjectAction.RETURN, (project, now) -> {
            var returned = project.sendBack(missing, caller.actor(), now);
            clocks.returned(id, missing);
            return returned;
        });
    }

    @Transactional
    ProjectView extend(UUID id, IfMatch expected, String reason) {
        return decide(id, expected, ProjectAction.EXTENSION, (project, now) -> {
            var extended = project.extend(clocks.isExtendable(project, now), reason, caller.actor(), now);
            clocks.extend(project, now);
            return extended;
        });
    }

    @Transactional
    ProjectView decide(UUID id, IfMatch expected, DecideProjectStage request) {
        return decide(id, expected, ProjectAction.DECISION, (project, now) -> {
            var gate = policies.gate(project, ChinaTime.dayOf(now));
            var decided = request.approved()
                    ? project.approve(
                            gate,
                            request.conditions(),
                            request.opinion(),
                            numbers.next(Identity.APPROVALS, project.region(), now),
                            caller.actor(),
                            now)
                    : project.reject(gate, request.conditions(), request.opinion(), caller.actor(), now);
            clocks.decided(id, now);
            attach(project, request.fileIds());
            return decided;
        });
    }

    /** What the authority does, where it is for that office to do it. */
    private ProjectView decide(
            UUID id,
            IfMatch expected,
            ProjectAction action,
            BiFunction<ConstructionProject, Instant, ConstructionProjectEvent> verb) {
        return change(id, expected, (project, now) -> {
            project.requireReviewed(action);
            policies.requireOffice(
                    policies.rule(project, project.stage(), ChinaTime.dayOf(now)), project, caller.scope());
            return verb.apply(project, now);
        });
    }

    @Transactional
    ProjectView report(UUID id, IfMatch expected, ReportProjectStage request) {
        return change(id, expected, (project, now) -> {
            var today = ChinaTime.dayOf(now);
            var trial = request.stage() == ProjectStage.TRIAL_PRODUCTION;
            if (trial) {
                clocks.missTrialFirst(id, request.on());
            }
            var least = trial && !Boolean.TRUE.equals(request.trialNotNeeded())
                    ? policies.leastTrial(project, project.trialFrom(), today)
                    : null;
            var reported = project.report(policies.gate(project, today), request.report(least), caller.actor(), now);
            if (trial && request.passed()) {
                clocks.trialEnded(id, request.on());
            }
            attach(project, request.fileIds());
            return reported;
        });
    }

    @Transactional
    ProjectView change(UUID id, IfMatch expected, ChangeProject request) {
        return change(id, expected, (project, now) -> {
            clocks.dropAll(id, request.told(), now);
            var changed = project.change(request.change(), request.told(), caller.actor(), now);
            attach(project, request.fileIds());
            return changed;
        });
    }

    @Transactional
    ProjectView fileTrialPlan(UUID id, IfMatch expected, ProjectRequests.FileProjectTrialPlan request) {
        return change(id, expected, (project, now) -> {
            var filed = project.fileTrialPlan(
                    numbers.next(Identity.TRIAL_PLANS, project.region(), now), request.told(), caller.actor(), now);
            attach(project, request.fileIds());
            return filed;
        });
    }

    @Transactional
    ProjectView beginTrial(UUID id, IfMatch expected, ProjectRequests.BeginProjectTrial request) {
        return change(id, expected, (project, now) -> {
            var owed = policies.trialPlanOwed(project, ChinaTime.dayOf(now));
            var begun = project.beginTrial(request.trialFrom(), owed, caller.actor(), now);
            clocks.tried(project, request.trialFrom(), now);
            return begun;
        });
    }

    @Transactional
    ProjectView enterHealthPaper(UUID id, IfMatch expected, EnterProjectHealthPaper request) {
        return change(id, expected, (project, now) -> {
            var rule = policies.healthRule(project, request.paper(), request.madeOn());
            var entered = project.enterHealthPaper(request.paper(rule.decider()), rule.ground(), caller.actor(), now);
            attach(project, request.fileIds());
            return entered;
        });
    }

    @Transactional
    ProjectView find(UUID id, IfMatch expected, FindProjectBreach request) {
        return change(id, expected, (project, now) -> {
            var found = project.find(request.breach(), request.since(), request.told(), caller.actor(), now);
            attach(project, request.fileIds());
            return found;
        });
    }

    @Transactional
    ProjectView use(UUID id, IfMatch expected, ProjectRequests.UseProject request) {
        return change(id, expected, (project, now) -> project.use(request.usedOn(), caller.actor(), now));
    }

    @Transactional
    ProjectView check(UUID id, IfMatch expected, CheckProject request) {
        return change(id, expected, (project, now) -> {
            var checked = project.check(
                    policies.isChecked(project, ChinaTime.dayOf(now)),
                    request.passed(),
                    request.onSite(),
                    request.people(),
                    request.told(),
                    caller.actor(),
                    now);
            attach(project, request.fileIds());
            return checked;
        });
    }

    @Transactional
    ProjectView abandon(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (project, now) -> {
            clocks.dropAll(id, reason, now);
            return project.abandon(reason, caller.actor(), now);
        });
    }

    private ProjectView change(
            UUID id, IfMatch expected, BiFunction<ConstructionProject, Instant, ConstructionProjectEvent> verb) {
        var now = clock.instant();
        clocks.hold(id);
        var project = projects.get(id, expected);
        clocks.missFirst(id, now);
        outbox.append(verb.apply(project, now));
        written(project);
        return view(project);
    }

    /** Draws a share of the acceptances of a place and a time, once, however often the request comes. */
    @Transactional
    DrawnChecks draw(IdempotencyKey key, DrawProjectChecks request) {
        return idempotency.once(
                key,
                "drawProjectChecks",
                request,
                DrawnChecks.class,
                before -> before.projects().stream()
                        .map(drawn -> projects.get(drawn.id()))
                        .toList(),
                () -> draw(request));
    }

    private DrawnChecks draw(DrawProjectChecks request) {
        var now = clock.instant();
        var sample = policies.sample(request.region(), ChinaTime.dayOf(now));
        // All of them are locked before it is asked which were drawn, so that of two draws at once one comes after the
        // other.
        var all = projects.accepted(request.region(), sample.kinds(), request.from(), request.before()).stream()
                .map(one -> projects.lock(one.id()))
                .toList();
        var undrawn = all.stream()
                .filter(one -> one.checkDrawId() == null && one.checkedOn() == null)
                .toList();
        var before = all.size() - undrawn.size();
        var wanted = sample.of(all.size()) - before;
        if (wanted <= 0) {
            throw new RuleViolation(
                    ProjectProblem.PROJECT_CHECKS_DRAWN, request.region().toString(), all.size(), before);
        }
        var bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        var drawId = Uuid7.next(clock);
        var drawn = undrawn.stream()
                .sorted(Comparator.comparing(one -> Sha256.hex(seed + ":" + one.id())))
                .limit(wanted)
                .sorted(Comparator.comparing(ConstructionProject::id))
                .toList();
        // Kept with each project, so that the share can be drawn again.
        var told = "区划 %s，%s 起至 %s 前通过验收的 %d 项，此前已抽中或者核查 %d 项，种子 %s"
                .formatted(request.region(), request.from(), request.before(), all.size(), before, seed);
        drawn.forEach(project -> {
            outbox.append(project.drawCheck(drawId, all.size(), told, caller.actor(), now));
            written(project);
        });
        return new DrawnChecks(
                drawId,
                request.region().toString(),
                request.from(),
                request.before(),
                all.size(),
                before,
                sample.basis().view(),
                seed,
                drawn.stream()
                        .map(one -> new DrawnCheck(one.id(), one.number(), one.title(), one.enterpriseName()))
                        .toList());
    }

    /** A clock ran out, in the transaction of the sweep or of what was done too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        var duty = missed.duty();
        if (duty.subjectType().equals(ProjectClocks.SUBJECT)) {
            var project = projects.get(duty.subjectId());
            project.miss(duty.kind(), duty.kind().equals(ProjectClocks.TRIAL), missed.dueAt())
                    .ifPresent(overdue -> {
                        outbox.append(overdue);
                        written(project);
                    });
        }
    }

    /** An enterprise is no more, and so are its projects that were not accepted. */
    @Transactional(TxType.MANDATORY)
    void ended(@Observes EventAppended appended) {
        var event = appended.event();
        if (event.type().equals(CANCELLED)
                && appended.received().as(EnterpriseOver.class).isCancelled()) {
            projects.open(event.subject().aggregateId()).forEach(id -> {
                clocks.hold(id);
                var project = projects.lock(id);
                clocks.dropAll(id, ENDED, event.occurredAt());
                project.end(ENDED, event.occurredAt()).ifPresent(abandoned -> {
                    outbox.append(abandoned);
                    written(project);
                });
            });
        }
    }

    /** What projects hear of an enterprise that ended. */
    record EnterpriseOver(String state) {

        private boolean isCancelled() {
            return state.equals("CANCELLED");
        }
    }

    private Identity identity(ActiveEnterprises.Active enterprise, Instant now) {
        return new Identity(Uuid7.next(clock), numbers.next(Identity.SERIES, enterprise.region(), now));
    }

    /** To the step that was just made. */
    private void attach(ConstructionProject project, @Nullable List<UUID> files) {
        if (files != null && !files.isEmpty()) {
            projects.flush(); // whose row the wall asks for
            attachments.attach(
                    files,
                    ConstructionProjects.FILES,
                    project.id(),
                    project.timeline().size() - 1);
        }
    }

    private void written(ConstructionProject project) {
        tasks.follow(project);
        projects.flush(); // raises the version that the view shows
    }

    private ProjectView view(ConstructionProject project) {
        var today = ChinaTime.dayOf(clock.instant());
        var stages = Arrays.stream(ProjectStage.values())
                .map(stage -> ProjectView.StageView.of(
                        project,
                        policies.rule(project, stage, today),
                        policies.conditions(project, stage, today).all()))
                .toList();
        var gate = policies.gate(project, today);
        var there = project.healthPapers().stream().map(ProjectHealth::paper).collect(Collectors.toSet());
        List<HealthPaper> due = project.status().isOpen()
                ? gate.papers().stream()
                        .flatMap(paper -> paper.without(there).stream())
                        .toList()
                : List.of();
        return ProjectView.of(
                project,
                stages,
                due,
                attachments.of(ConstructionProjects.FILES, project.id()),
                allowed.among(possible(project)));
    }

    /** The verbs of its status that fit its stage. */
    private Set<ProjectAction> possible(ConstructionProject project) {
        var authority = policies.rule(project, project.stage(), ChinaTime.dayOf(clock.instant()))
                        .decider()
                == ProjectTerms.ProjectDecider.AUTHORITY;
        var trial = project.stage() == ProjectStage.TRIAL_PRODUCTION;
        return project.status().actions().stream()
                .filter(action -> switch (action) {
                    case SUBMISSION -> authority;
                    case PASSAGE -> !authority;
                    case CHANGE -> project.stage().compareTo(ProjectStage.DESIGN) > 0;
                    case TRIAL_PLAN -> trial && project.trialPlanOn() == null;
                    case TRIAL_RUN -> trial && project.trialFrom() == null;
                    case CHECK -> !Boolean.TRUE.equals(project.checkPassed());
                    case USE -> project.standing() != ProjectTerms.ProjectStanding.CHECK_FAILED;
                    default -> true;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
