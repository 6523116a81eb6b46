package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.applications.kind.ApplicationKind.Approval;
import worksafe.platform.applications.kind.ApplicationKind.Claim;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.plan.EmergencyPlanRequests.DraftPlan;
import worksafe.registry.plan.EmergencyPlanRequests.EvaluatePlan;
import worksafe.registry.plan.EmergencyPlanRequests.PublishPlan;
import worksafe.registry.plan.EmergencyPlanRequests.RecordPlan;
import worksafe.registry.plan.EmergencyPlanRequests.ReviewPlan;
import worksafe.registry.plan.EmergencyPlanRequests.SignPlan;

/** One method for each thing that can happen to a plan, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class EmergencyPlanOperations {

    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";

    private final EmergencyPlans plans;
    private final EmergencyPlanPolicies policies;
    private final EmergencyPlanClocks clocks;
    private final EmergencyPlanTasks tasks;
    private final ActiveEnterprises enterprises;
    private final OpenApplications applications;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    EmergencyPlanOperations(
            EmergencyPlans plans,
            EmergencyPlanPolicies policies,
            EmergencyPlanClocks clocks,
            EmergencyPlanTasks tasks,
            ActiveEnterprises enterprises,
            OpenApplications applications,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.plans = plans;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.applications = applications;
        this.numbers = numbers;
        this.attachments = attachments;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Drafts an edition once, however often the request comes. */
    @Transactional
    EmergencyPlanView draft(IdempotencyKey key, DraftPlan request) {
        return idempotency.once(
                key,
                "draftEmergencyPlan",
                request,
                EmergencyPlanView.class,
                before -> plans.get(before.id()),
                () -> draft(request));
    }

    private EmergencyPlanView draft(DraftPlan request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var revision = request.revision() == null ? null : request.revision().revision();
        var former = revision == null ? null : plans.get(revision.replaces());
        var created = EmergencyPlan.draft(
                identity(enterprise, now),
                enterprise,
                request.content().content(),
                former,
                revision,
                caller.actor(),
                now);
        var plan = created.aggregate();
        plans.persist(plan);
        outbox.append(created.event());
        attach(plan, request.fileIds());
        tasks.follow(plan);
        return view(plan);
    }

    /** Enters an edition that was in force before, once, however often the request comes. */
    @Transactional
    EmergencyPlanView record(IdempotencyKey key, RecordPlan request) {
        return idempotency.once(
                key,
                "recordEmergencyPlan",
                request,
                EmergencyPlanView.class,
                before -> plans.get(before.id()),
                () -> record(request));
    }

    private EmergencyPlanView record(RecordPlan request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var created = EmergencyPlan.record(
                identity(enterprise, now),
                enterprise,
                request.content().content(),
                request.paper(),
                caller.actor(),
                now);
        var plan = created.aggregate();
        plans.persist(plan);
        outbox.append(created.event());
        attach(plan, request.fileIds());
        plans.flush(); // what is next told of it needs the next version
        clocks.recorded(
                plan,
                request.publishedOn(),
                ChinaTime.dayOf(now),
                (duty, dueAt) -> plan.miss(duty, dueAt).ifPresent(overdue -> {
                    outbox.append(overdue);
                    plans.flush();
                }));
        return followed(plan);
    }

    @Transactional
    EmergencyPlanView get(UUID id) {
        return view(plans.get(id));
    }

    @Transactional
    EmergencyPlanView review(UUID id, IfMatch expected, ReviewPlan request) {
        return change(id, expected, (plan, now) -> {
            var minutes = request.fileIds() != null && !request.fileIds().isEmpty();
            var owed = policies.reviewOwed(plan, ChinaTime.dayOf(now));
            var reviewed = plan.review(request.review(), owed, minutes, caller.actor(), now);
            attach(plan, request.fileIds());
            return reviewed;
        });
    }

    @Transactional
    EmergencyPlanView sign(UUID id, IfMatch expected, SignPlan request) {
        return change(
                id,
                expected,
                (plan, now) -> plan.sign(
                        request.signedBy(),
                        request.signedOn(),
                        policies.reviewOwed(plan, ChinaTime.dayOf(now)),
                        caller.actor(),
                        now));
    }

    /** Puts it into force, in the place of the edition before. */
    @Transactional
    EmergencyPlanView publish(UUID id, IfMatch expected, PublishPlan request) {
        plans.get(id).replaces().ifPresent(former -> {
            clocks.hold(former);
            var unused = plans.lock(former);
        });
        return change(id, expected, (plan, now) -> {
            var published = plan.publish(request.publishedOn(), request.neighboursToldOn(), caller.actor(), now);
            plan.replaces().ifPresent(former -> supersede(plans.get(former), plan, now));
            clocks.published(plan, request.publishedOn(), ChinaTime.dayOf(now));
            return published;
        });
    }

    private void supersede(EmergencyPlan former, EmergencyPlan next, Instant now) {
        requireNoFiling(former);
        outbox.append(former.supersede(next, caller.actor(), now));
        clocks.ended(former.id(), true, "已由新版替代", now);
        tasks.follow(former);
    }

    @Transactional
    EmergencyPlanView evaluate(UUID id, IfMatch expected, EvaluatePlan request) {
        return change(id, expected, (plan, now) -> {
            clocks.missFirst(id, ChinaTime.startOf(request.evaluatedOn()));
            var evaluated =
                    plan.evaluate(request.evaluatedOn(), request.conclusion(), request.revise(), caller.actor(), now);
            clocks.evaluated(plan, request.evaluatedOn(), ChinaTime.dayOf(now));
            if (request.revise() != null) {
                clocks.revisionDemanded(plan, now);
            }
            attach(plan, request.fileIds());
            return evaluated;
        });
    }

    @Transactional
    EmergencyPlanView withdraw(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (plan, now) -> {
            requireNoFiling(plan);
            var withdrawn = plan.withdraw(reason, caller.actor(), now);
            clocks.ended(id, false, reason, now);
            return withdrawn;
        });
    }

    /** While the authority examines a filing, nothing else takes the plan's place. */
    private void requireNoFiling(EmergencyPlan plan) {
        applications.about(PlanFilings.CODE, plan.id()).ifPresent(application -> {
            throw new RuleViolation(RegistryProblem.PLAN_FILING_OPEN, application);
        });
    }

    private EmergencyPlanView change(
            UUID id, IfMatch expected, BiFunction<EmergencyPlan, Instant, EmergencyPlanEvent> verb) {
        var now = clock.instant();
        clocks.hold(id);
        var plan = plans.get(id, expected);
        outbox.append(verb.apply(plan, now));
        return followed(plan);
    }

    /** Locks what is locked before an application about the plan. */
    @Transactional(TxType.MANDATORY)
    void hold(UUID id) {
        clocks.hold(id);
    }

    /** An application to file it came in, or was completed. */
    @Transactional(TxType.MANDATORY)
    void examine(Claim claim, boolean withReview) {
        var plan = plans.lock(claim.subject());
        if (!plan.enterpriseId().equals(claim.enterpriseId())) {
            throw new NotFound(claim.subject());
        }
        plan.requireFilable();
        var owed = policies.reviewOwed(plan, ChinaTime.dayOf(claim.at()));
        if (owed != null && !withReview) {
            throw RuleViolation.byLaw(owed, RegistryProblem.PLAN_REVIEW_PAPER_MISSING, plan.title());
        }
        if (applications.about(PlanFilings.CODE, plan.id()).isEmpty()) {
            clocks.examined(plan.id(), claim.at());
            tasks.follow(plan);
        }
    }

    /** The authority files it, or did not answer in time. */
    @Transactional(TxType.MANDATORY)
    void file(Claim claim, Approval answer) {
        var plan = plans.lock(claim.subject());
        var filing = numbers.next(EmergencyPlan.Identity.FILINGS, plan.region(), answer.at());
        outbox.append(plan.file(
                filing,
                ChinaTime.dayOf(answer.at()),
                claim.number() + "：" + answer.opinion(),
                answer.bySilence() ? null : answer.by(),
                answer.at()));
        clocks.filed(plan.id(), claim.at());
        written(plan);
    }

    /** The application ended and the plan is not on file. */
    @Transactional(TxType.MANDATORY)
    void notFiled(Claim claim, boolean turnedDown, Approval answer) {
        var plan = plans.lock(claim.subject());
        clocks.notFiled(plan.id());
        if (turnedDown) {
            outbox.append(plan.turnDown(claim.number() + "：" + answer.opinion(), answer.by(), answer.at()));
        }
        written(plan);
    }

    /** A drill showed that the plan is to be revised. */
    @Transactional(TxType.MANDATORY)
    void demandRevision(UUID id, UUID drillId, String reason, Instant now) {
        clocks.hold(id);
        var plan = plans.lock(id);
        plan.demandRevision(reason, drillId, caller.actor(), now).ifPresent(demanded -> {
            outbox.append(demanded);
            clocks.revisionDemanded(plan, now);
            written(plan);
        });
    }

    /** A clock ran out, in the transaction of the sweep or of what was done too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().subjectType().equals(EmergencyPlanClocks.SUBJECT)) {
            var plan = plans.get(missed.duty().subjectId());
            plan.miss(missed.duty().kind(), missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                written(plan);
            });
        }
    }

    /** An enterprise is no more, and so are its plans. */
    @Transactional(TxType.MANDATORY)
    void ended(@Observes EventAppended appended) {
        var event = appended.event();
        if (event.type().equals(CANCELLED)
                && appended.received().as(EndedEnterprise.class).isCancelled()) {
            plans.open(event.subject().aggregateId()).forEach(id -> {
                applications.hold(PlanFilings.CODE, id);
                clocks.hold(id);
                applications.lapse(PlanFilings.CODE, id, _ -> Optional.of("企业已终止"));
                var plan = plans.lock(id);
                plan.end("企业已终止", event.occurredAt()).ifPresent(withdrawn -> {
                    outbox.append(withdrawn);
                    clocks.ended(id, false, "企业已终止", event.occurredAt());
                    written(plan);
                });
            });
        }
    }

    /** What plans hear of an enterprise that ended. One whose licence was revoked still owes what it owes. */
    record EndedEnterprise(String state) {

        private boolean isCancelled() {
            return state.equals("CANCELLED");
        }
    }

    private EmergencyPlan.Identity identity(ActiveEnterprises.Active enterprise, Instant now) {
        return new EmergencyPlan.Identity(
                Uuid7.next(clock), numbers.next(EmergencyPlan.Identity.SERIES, enterprise.region(), now));
    }

    /** To the step that was just made. */
    private void attach(EmergencyPlan plan, @Nullable List<UUID> files) {
        if (files != null && !files.isEmpty()) {
            plans.flush(); // whose row the wall asks for
            attachments.attach(
                    files, EmergencyPlans.FILES, plan.id(), plan.timeline().size() - 1);
        }
    }

    private EmergencyPlanView followed(EmergencyPlan plan) {
        written(plan);
        return view(plan);
    }

    private void written(EmergencyPlan plan) {
        tasks.follow(plan);
        plans.flush(); // raises the version that the view shows
    }

    private EmergencyPlanView view(EmergencyPlan plan) {
        var today = ChinaTime.dayOf(clock.instant());
        return EmergencyPlanView.of(
                plan,
                new EmergencyPlanView.Owed(
                        policies.grounds(plan), policies.reviewOwed(plan, today), policies.filingOwed(plan, today)),
                attachments.of(EmergencyPlans.FILES, plan.id()),
                allowed.among(plan.status().actions()));
    }
}
