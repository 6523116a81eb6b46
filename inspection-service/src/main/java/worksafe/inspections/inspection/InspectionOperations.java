package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.allowance.AllowanceOperations;
import worksafe.inspections.draw.port.DrawActs;
import worksafe.inspections.inspection.Grounds.InspectionOrigin;
import worksafe.inspections.inspection.Inspection.Assignment;
import worksafe.inspections.inspection.Inspection.Assignment.Visited;
import worksafe.inspections.inspection.InspectionRequests.ArrangeInspection;
import worksafe.inspections.inspection.InspectionRequests.ChangeTeam;
import worksafe.inspections.inspection.InspectionTeam.TeamMember;
import worksafe.inspections.inspection.InspectionTeam.TeamMinimum;
import worksafe.inspections.inspection.SourceInspections.FollowUpBegun;
import worksafe.inspections.inspection.SourceInspections.VisitConcluded;
import worksafe.inspections.inspection.SourceInspections.VisitConditions;
import worksafe.inspections.inspection.task.VisitTasks;
import worksafe.inspections.library.Inspectors;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a visit, each one transaction: load, act, append. */
@ApplicationScoped
class InspectionOperations {

    /** The series of the visits' numbers (检查). */
    private static final String PAPERS = "JC";

    private static final String ASSIGNED = "inspection-assigned";
    private static final String CANCELLED = "inspection-cancelled";

    private static final String TEAM_SIZE = "inspection.team-size";

    private final Inspections inspections;
    private final DrawActs draws;
    private final DrawnInspections drawn;
    private final InspectionBases bases;
    private final PaperNumbers numbers;
    private final EnterpriseSnapshots enterprises;
    private final Inspectors inspectors;
    private final PolicyBook policies;
    private final AllowanceOperations allowances;
    private final AllowedActions actions;
    private final VisitTasks tasks;
    private final Instance<VisitConditions> conditions;
    private final Event<FollowUpBegun> followUps;
    private final Event<VisitConcluded> conclusions;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    InspectionOperations(
            Inspections inspections,
            DrawActs draws,
            DrawnInspections drawn,
            InspectionBases bases,
            PaperNumbers numbers,
            EnterpriseSnapshots enterprises,
            Inspectors inspectors,
            PolicyBook policies,
            AllowanceOperations allowances,
            AllowedActions actions,
            VisitTasks tasks,
            @Any Instance<VisitConditions> conditions,
            Event<FollowUpBegun> followUps,
            Event<VisitConcluded> conclusions,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.inspections = inspections;
        this.draws = draws;
        this.drawn = drawn;
        this.bases = bases;
        this.numbers = numbers;
        this.enterprises = enterprises;
        this.inspectors = inspectors;
        this.policies = policies;
        this.allowances = allowances;
        this.actions = actions;
        this.tasks = tasks;
        this.conditions = conditions;
        this.followUps = followUps;
        this.conclusions = conclusions;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Arranges a visit that no draw chose, once, however often the request comes. */
    @Transactional
    InspectionView arrange(IdempotencyKey key, ArrangeInspection request) {
        return idempotency.once(
                key,
                "arrangeInspection",
                request,
                InspectionView.class,
                before -> inspections.get(before.id()),
                () -> arrange(request));
    }

    private InspectionView arrange(ArrangeInspection request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var basis = bases.require(request.basis());
        var ids = request.inspectorIds().stream().distinct().toList();
        var able = inspectors.requireAble(ids, enterprise.id(), ChinaTime.dayOf(now));
        var assignment = new Assignment(
                new Visited(enterprise.id(), enterprise.name(), enterprise.region(), enterprise.sector()),
                authority(enterprise.region()),
                caller.region(),
                Grounds.based(request.basis(), basis.origin(), request.reason())
                        .jointly(lead(request.jointWith(), enterprise.id())),
                able.stream().map(TeamMember::of).toList());
        var number = numbers.next(PAPERS, enterprise.region(), now);
        var created = Inspection.assign(Uuid7.next(clock), number, assignment, caller.actor(), now);
        inspections.persist(created.aggregate());
        outbox.append(created.event());
        tasks.sent(List.of(told(created.aggregate())), ASSIGNED);
        return view(created.aggregate());
    }

    /** The visit with which one of that enterprise goes. */
    private @Nullable UUID lead(@Nullable UUID jointWith, UUID enterpriseId) {
        if (jointWith != null) {
            var lead = inspections.get(jointWith);
            if (!lead.visitedId().equals(enterpriseId)
                    || lead.status() == InspectionStatus.CANCELLED
                    || lead.status() == InspectionStatus.CONCLUDED
                    || lead.grounds().jointWith() != null) {
                throw new RuleViolation(InspectionProblem.INSPECTION_JOINT_OTHER, lead.number());
            }
        }
        return jointWith;
    }

    /**
     * Sends teams where a draw says, all at once and in its order. Their members are taken as drawn; whether they can go is
     * asked when a visit begins.
     *
     * @param by who opened the draw
     */
    @Transactional
    void assignDrawn(List<Assignment> assignments, Actor by) {
        var now = clock.instant();
        var places = assignments.stream().map(one -> one.visited().region()).toList();
        var given = numbers.next(PAPERS, places, now);
        var assigned = new ArrayList<Inspection>();
        var events = new ArrayList<DomainEvent>();
        for (int i = 0; i < assignments.size(); i++) {
            var created = Inspection.assign(Uuid7.next(clock), given.get(i), assignments.get(i), by, now);
            assigned.add(created.aggregate());
            events.add(created.event());
        }
        drawn.enter(assigned);
        outbox.append(events);
        tasks.sent(assigned.stream().map(InspectionOperations::told).toList(), ASSIGNED);
    }

    private static VisitTasks.Visit told(Inspection inspection) {
        return new VisitTasks.Visit(
                inspection.id(),
                inspection.number(),
                inspection.region(),
                inspection.sector(),
                inspection.visitedId(),
                inspection.team().accounts());
    }

    @Transactional
    InspectionView get(UUID id) {
        return view(inspections.get(id));
    }

    @Transactional
    InspectionView plan(UUID id, IfMatch expected, OnSitePlan plan) {
        return change(id, expected, inspection -> {
            var now = clock.instant();
            inspection.status().require(InspectionAction.PLAN);
            var grounds = inspection.grounds();
            allowances.require(
                    new AllowanceOperations.Planned(
                            Objects.requireNonNullElse(grounds.jointWith(), inspection.id()),
                            inspection.visitedId(),
                            inspection.region(),
                            inspection.sector(),
                            grounds.basis() != null
                                            && !bases.require(grounds.basis()).withinCap()
                                    || conditions.stream().anyMatch(one -> one.isAllowedOverCap(inspection.id()))),
                    ChinaTime.dayOf(now));
            return inspection.plan(plan, caller.actor(), now);
        });
    }

    @Transactional
    InspectionView changeTeam(UUID id, IfMatch expected, ChangeTeam request) {
        return change(id, expected, inspection -> {
            var now = clock.instant();
            inspection.status().require(InspectionAction.TEAM_CHANGE);
            requireEvidence(inspection, request.evidence());
            // Only who joins is looked at: of two who cannot go, one must be replaced first.
            var joining = Optional.ofNullable(request.joining()).map(List::of).orElse(List.of());
            var able = inspectors.requireAble(joining, inspection.visitedId(), ChinaTime.dayOf(now));
            var member = able.isEmpty() ? null : TeamMember.of(able.getFirst());
            var changed = inspection.changeTeam(
                    request.leaving(), member, request.reason(), acts(inspection), caller.actor(), now);
            var told = told(inspection);
            if (request.leaving() != null) {
                tasks.left(told, request.leaving());
            }
            tasks.sent(List.of(told), "inspection-team-changed");
            return changed;
        });
    }

    /** To send others than those who were drawn wants evidence, as to visit another does. */
    private void requireEvidence(Inspection inspection, @Nullable String evidence) {
        var draw = inspection.grounds().drawId();
        if (draw != null) {
            if (evidence == null) {
                throw new RuleViolation(InspectionProblem.INSPECTION_EVIDENCE_MISSING);
            }
            draws.requireEvidence(draw, evidence);
        }
        if (evidence != null) {
            audit.record(AuditedAct.of("team-change-evidenced", "inspection", inspection.id(), inspection.authority())
                    .because("evidence", evidence));
        }
    }

    private ActsTaken acts(Inspection inspection) {
        var draw = inspection.grounds().drawId();
        return draw == null ? new ActsTaken() : draws.of(draw);
    }

    @Transactional
    InspectionView start(UUID id, IfMatch expected, @Nullable Instant happenedAt) {
        return change(id, expected, inspection -> {
            var when = when(inspection, happenedAt);
            var day = when.day();
            var row = policies.evaluate(TEAM_SIZE, inspection.region(), inspection.sector(), day)
                    .result();
            var minimum = new TeamMinimum(row.number(PolicyRow.VALUE).intValueExact(), LegalGround.of(row));
            Consumer<List<UUID>> able = ids -> {
                var unused = inspectors.requireAble(ids, inspection.visitedId(), day);
            };
            var started = inspection.start(minimum, able, caller.actor(), when);
            var begun = SourceInspections.known(inspection, bases);
            conditions.forEach(one -> one.beginning(begun, when));
            if (inspection.grounds().origin() == InspectionOrigin.FOLLOW_UP) {
                followUps.fire(new FollowUpBegun(inspection.visitedId(), when.at()));
            }
            return started;
        });
    }

    @Transactional
    InspectionView conclude(UUID id, IfMatch expected, VisitRecord written, @Nullable Instant happenedAt) {
        var concluded = change(id, expected, inspection -> {
            var over = inspection.conclude(written, caller.actor(), when(inspection, happenedAt));
            var visit = SourceInspections.known(inspection, bases);
            conditions.forEach(one -> one.concluding(visit));
            tasks.over(told(inspection), "inspection-concluded");
            return over;
        });
        conclusions.fire(new VisitConcluded(inspections.get(id).visitedId()));
        return concluded;
    }

    private FactTime when(Inspection inspection, @Nullable Instant happenedAt) {
        return policies.when(happenedAt, clock.instant(), inspection.region(), inspection.sector());
    }

    @Transactional
    InspectionView cancel(UUID id, IfMatch expected, String reason) {
        return change(id, expected, inspection -> {
            var cancelled = inspection.cancel(reason, acts(inspection), caller.actor(), clock.instant());
            tasks.over(told(inspection), CANCELLED);
            return cancelled;
        });
    }

    private InspectionView change(UUID id, IfMatch expected, Function<Inspection, InspectionEvent> verb) {
        var inspection = inspections.get(id, expected);
        outbox.append(verb.apply(inspection));
        inspections.flush(); // raises the version that the view shows
        return view(inspection);
    }

    private InspectionView view(Inspection inspection) {
        var possible = inspection.actions(caller.subject(), acts(inspection));
        return InspectionView.of(inspection, caller.scope().enterprises() != null, actions.among(possible));
    }

    /** The visit of an enterprise that a draw replaced by another is called off, unless it was before. */
    @Transactional
    void drop(UUID drawId, UUID enterpriseId, String reason) {
        inspections
                .drawn(drawId, enterpriseId)
                .filter(inspection -> inspection.status() != InspectionStatus.CANCELLED)
                .ifPresent(inspection -> {
                    outbox.append(inspection.drop(reason, caller.actor(), clock.instant()));
                    tasks.over(told(inspection), CANCELLED);
                });
    }

    /** The caller's place, but never one so narrow that it tells which enterprise is meant. */
    private RegionCode authority(RegionCode visited) {
        var own = caller.region();
        return own.level().isBelow(RegionLevel.COUNTY) ? new RegionCode(visited.county()) : own;
    }
}
