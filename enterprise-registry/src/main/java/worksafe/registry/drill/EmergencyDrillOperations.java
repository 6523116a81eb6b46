package worksafe.registry.drill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.drill.EmergencyDrillRequests.EvaluateDrill;
import worksafe.registry.drill.EmergencyDrillRequests.HoldDrill;
import worksafe.registry.drill.EmergencyDrillRequests.PlanDrill;
import worksafe.registry.drill.EmergencyDrillRequests.ReportDrill;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.plan.DrilledPlans;

/** One method for each thing that can happen to a drill, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class EmergencyDrillOperations {

    private static final String WITHDRAWN = "worksafe.registry.emergency-plan-withdrawn.v1";
    private static final String MERGED = "worksafe.registry.enterprise-merged.v1";
    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";
    private static final String PUBLISHED = "worksafe.registry.emergency-plan-published.v1";
    private static final String RECORDED = "worksafe.registry.emergency-plan-recorded.v1";

    private final EmergencyDrills drills;
    private final DrilledPlans plans;
    private final EmergencyDrillClocks clocks;
    private final EmergencyDrillTasks tasks;
    private final ActiveEnterprises enterprises;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    EmergencyDrillOperations(
            EmergencyDrills drills,
            DrilledPlans plans,
            EmergencyDrillClocks clocks,
            EmergencyDrillTasks tasks,
            ActiveEnterprises enterprises,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.drills = drills;
        this.plans = plans;
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

    /** Plans a drill once, however often the request comes. */
    @Transactional
    EmergencyDrillView plan(IdempotencyKey key, PlanDrill request) {
        return idempotency.once(
                key,
                "planEmergencyDrill",
                request,
                EmergencyDrillView.class,
                before -> drills.get(before.id()),
                () -> plan(request));
    }

    private EmergencyDrillView plan(PlanDrill request) {
        var now = clock.instant();
        var enterprise = enterprises.require(request.enterpriseId());
        var plan = plans.requireInForce(request.planId(), enterprise.id());
        var created = EmergencyDrill.plan(
                new EmergencyDrill.Identity(
                        Uuid7.next(clock), numbers.next(EmergencyDrill.Identity.SERIES, enterprise.region(), now)),
                enterprise.name(),
                plan,
                new EmergencyDrill.Intent(request.title(), request.plannedOn(), request.form()),
                clocks.isReported(plan, ChinaTime.dayOf(now)),
                caller.actor(),
                now);
        var drill = created.aggregate();
        drills.persist(drill);
        outbox.append(created.event());
        return followed(drill);
    }

    @Transactional
    EmergencyDrillView get(UUID id) {
        return view(drills.get(id));
    }

    @Transactional
    EmergencyDrillView hold(UUID id, IfMatch expected, HoldDrill request) {
        clocks.hold(drills.get(id).enterpriseId(), id);
        return change(id, expected, (drill, now) -> {
            var today = ChinaTime.dayOf(now);
            var plan = plans.get(drill.planId());
            var held = drill.hold(
                    request.heldOn(),
                    request.participants(),
                    request.course(),
                    plan,
                    clocks.isReported(plan, today),
                    caller.actor(),
                    now);
            for (var duty : DrillDuty.metBy(plan.kind())) {
                if (isLast(drill, duty, request.heldOn())) {
                    clocks.held(duty, plan, request.heldOn(), today);
                }
            }
            clocks.evaluationOwed(drill, request.heldOn());
            attach(drill, request.fileIds());
            return held;
        });
    }

    /** Whether no drill that meets the duty was held later; one that is entered afterwards moves nothing. */
    private boolean isLast(EmergencyDrill drill, DrillDuty duty, LocalDate day) {
        return drills.lastHeld(drill.enterpriseId(), duty.kinds())
                .map(last -> !last.isAfter(day))
                .orElse(true);
    }

    @Transactional
    EmergencyDrillView evaluate(UUID id, IfMatch expected, EvaluateDrill request) {
        return change(id, expected, (drill, now) -> {
            var evaluated = drill.evaluate(
                    request.evaluatedOn(),
                    request.evaluation(),
                    request.effective(),
                    request.revise(),
                    caller.actor(),
                    now);
            clocks.evaluated(drill, request.evaluatedOn());
            attach(drill, request.fileIds());
            if (request.revise() != null) {
                plans.demandRevision(drill.planId(), id, request.revise(), now);
            }
            return evaluated;
        });
    }

    @Transactional
    EmergencyDrillView report(UUID id, IfMatch expected, ReportDrill request) {
        return change(id, expected, (drill, now) -> {
            var told = drill.report(request.reportedOn(), request.note(), caller.actor(), now);
            clocks.reported(drill, request.reportedOn());
            return told;
        });
    }

    @Transactional
    EmergencyDrillView cancel(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (drill, now) -> drill.cancel(reason, caller.actor(), now));
    }

    private EmergencyDrillView change(
            UUID id, IfMatch expected, BiFunction<EmergencyDrill, Instant, EmergencyDrillEvent> verb) {
        var now = clock.instant();
        clocks.hold(id);
        var drill = drills.get(id, expected);
        outbox.append(verb.apply(drill, now));
        return followed(drill);
    }

    /** A plan is in force, which is to be drilled from then on, or in force no more; or an enterprise is no more. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes EventAppended appended) {
        var event = appended.event();
        var today = ChinaTime.dayOf(event.occurredAt());
        switch (event.type()) {
            case PUBLISHED ->
                clocks.owe(
                        plans.get(event.subject().aggregateId()),
                        appended.received().as(FollowedPlan.class).publishedOn(),
                        today);
            // Of what was in force before it was entered nobody knows when it was drilled.
            case RECORDED -> clocks.owe(plans.get(event.subject().aggregateId()), today, today);
            case WITHDRAWN ->
                clocks.withoutPlan(appended.received().as(WithdrawnPlan.class).enterpriseId(), event.occurredAt());
            case MERGED -> {
                var merged = appended.received().as(MergedEnterprise.class);
                clocks.merged(merged.enterpriseId(), merged.intoEnterpriseId(), event.occurredAt());
            }
            case CANCELLED -> {
                if (appended.received().as(CancelledEnterprise.class).state().equals("CANCELLED")) {
                    end(event.subject().aggregateId(), event.occurredAt());
                }
            }
            default -> {}
        }
    }

    private void end(UUID enterpriseId, Instant now) {
        clocks.ended(enterpriseId, "企业已终止", now);
        drills.planned(enterpriseId).forEach(id -> {
            clocks.hold(id);
            var drill = drills.lock(id);
            drill.end("企业已终止", now).ifPresent(cancelled -> {
                outbox.append(cancelled);
                tasks.follow(drill);
                drills.flush();
            });
        });
    }

    /** What drills hear of an enterprise that ended. One whose licence was revoked still owes what it owes. */
    record CancelledEnterprise(String state) {}

    /** What drills hear of a record that was merged. */
    record MergedEnterprise(UUID enterpriseId, UUID intoEnterpriseId) {}

    /** What drills hear of a plan that was withdrawn. */
    record WithdrawnPlan(UUID enterpriseId) {}

    /** What a drill hears of its plan. */
    record FollowedPlan(LocalDate publishedOn) {}

    /** To the step that was just made. */
    private void attach(EmergencyDrill drill, @Nullable List<UUID> files) {
        if (files != null && !files.isEmpty()) {
            drills.flush(); // whose row the wall asks for
            attachments.attach(
                    files, EmergencyDrills.FILES, drill.id(), drill.timeline().size() - 1);
        }
    }

    private EmergencyDrillView followed(EmergencyDrill drill) {
        tasks.follow(drill);
        drills.flush(); // raises the version that the view shows
        return view(drill);
    }

    private EmergencyDrillView view(EmergencyDrill drill) {
        return EmergencyDrillView.of(
                drill,
                attachments.of(EmergencyDrills.FILES, drill.id()),
                allowed.among(drill.status().actions()));
    }
}
