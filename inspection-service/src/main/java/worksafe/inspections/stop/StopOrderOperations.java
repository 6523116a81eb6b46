package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyMoved;
import worksafe.inspections.penalty.discretion.PenaltyKind;
import worksafe.inspections.stop.StopOrderRequests.AnswerStopProposal;
import worksafe.inspections.stop.StopOrderRequests.NoteDisobedience;
import worksafe.inspections.stop.StopOrderRequests.NoteObedience;
import worksafe.inspections.stop.StopOrderRequests.ProposeStopOrder;
import worksafe.inspections.stop.StopOrderRequests.ReferToBureau;
import worksafe.inspections.stop.StopOrders.Known;
import worksafe.inspections.stop.StopOrders.Moved;
import worksafe.inspections.stop.StopOrders.ServedStop;
import worksafe.inspections.stop.StopProposals.Proposal;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a stop order, each one transaction. Applications are locked before it. */
@ApplicationScoped
class StopOrderOperations {

    private static final String SERIES = "TC";

    /** The kind of the clock of orders to rectify. */
    private static final String RECTIFICATION = "order-rectification";

    private static final String WITHIN_DAYS = "withinDays";

    /** What stops where the decision does not say. */
    private static final String ALL_OF_IT = "全部生产经营活动";

    private static final int LONGEST_REASON = 2000;

    private static final Set<String> PANELS = Set.of(
            "worksafe.inspections.panel-convened.v1",
            "worksafe.inspections.panel-closed.v1",
            "worksafe.inspections.panel-dissolved.v1");

    private final KeptStopOrders orders;
    private final StopOrderTasks tasks;
    private final EnterpriseSnapshots enterprises;
    private final PolicyBook policies;
    private final OpenApplications applications;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Event<Moved> moved;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    StopOrderOperations(
            KeptStopOrders orders,
            StopOrderTasks tasks,
            EnterpriseSnapshots enterprises,
            PolicyBook policies,
            OpenApplications applications,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Event<Moved> moved,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.orders = orders;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.policies = policies;
        this.applications = applications;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.moved = moved;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    StopOrderView propose(IdempotencyKey key, ProposeStopOrder request) {
        return idempotency.once(
                key, "proposeStopOrder", request, StopOrderView.class, before -> orders.get(before.id()), () -> {
                    if (request.ground() == StopGround.VIOLATION) {
                        throw new RuleViolation(StopOrderProblem.STOP_GROUND_NOT_PROPOSED);
                    }
                    var at = enterprises.requireActive(request.enterpriseId());
                    requireTimes(at, request.ground(), request.times() == null ? 0 : request.times());
                    return view(create(
                            at,
                            new Proposal(
                                    at.id(),
                                    request.ground(),
                                    request.scope(),
                                    request.reason(),
                                    request.times(),
                                    null,
                                    request.referenceNumber()),
                            caller.actor()));
                });
    }

    /** Where a ground speaks of several times, the policy says how many those are. */
    private void requireTimes(ActiveEnterprise at, StopGround ground, int times) {
        if (!ground.isCounted()) {
            return;
        }
        var row = policies.evaluate(ground.policy(), at.region(), at.sector(), ChinaTime.dayOf(clock.instant()))
                .result();
        var least = row.number(PolicyRow.VALUE).intValue();
        if (times < least) {
            throw RuleViolation.byLaw(
                    LegalGround.of(row),
                    StopOrderProblem.STOP_ORDER_TOO_FEW,
                    String.valueOf(least),
                    String.valueOf(times),
                    row.source(),
                    row.clause());
        }
    }

    private StopOrder create(ActiveEnterprise at, Proposal proposal, @Nullable Actor by) {
        var now = clock.instant();
        var created =
                StopOrder.propose(Uuid7.next(clock), numbers.next(SERIES, at.region(), now), at, proposal, by, now);
        orders.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate(), "stop-order-proposed");
        return created.aggregate();
    }

    @Transactional(TxType.MANDATORY)
    UUID proposeOnce(Proposal proposal, @Nullable Actor by) {
        var at = enterprises.requireActive(proposal.enterpriseId());
        return orders.proposed(proposal)
                .orElseGet(() -> create(at, proposal, by))
                .id();
    }

    /** An order to rectify was not obeyed in time once more: where that is often enough, stopping is proposed by itself. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        var enterpriseId = missed.enterpriseId();
        if (!missed.duty().kind().equals(RECTIFICATION) || enterpriseId == null) {
            return;
        }
        enterprises.active(Set.of(enterpriseId)).values().forEach(at -> {
            var now = clock.instant();
            policies.edition()
                    .find(StopGround.REFUSED_ORDER.policy(), at.region(), at.sector(), ChinaTime.dayOf(now))
                    .ifPresent(answer -> proposeWhereLate(at, answer.result(), missed, now));
        });
    }

    private void proposeWhereLate(ActiveEnterprise at, PolicyRow row, ClockMissed missed, Instant now) {
        var days = row.number(WITHIN_DAYS).intValue();
        var since = now.minus(days, ChronoUnit.DAYS);
        // The order that is being told late is counted whether it has noted that already or not.
        var late = orders.lateOrders(at.id(), since, missed.duty().subjectId()) + 1;
        if (late >= row.number(PolicyRow.VALUE).intValue()) {
            var unused = proposeOnce(
                    new Proposal(
                            at.id(),
                            StopGround.REFUSED_ORDER,
                            "逾期未整改的生产经营活动",
                            days + " 日内 " + late + " 次逾期未按责令限期整改指令整改。",
                            late,
                            null,
                            null),
                    null);
        }
    }

    @Transactional
    StopOrderView get(UUID id) {
        return view(orders.get(id));
    }

    @Transactional
    StopOrderView answer(UUID id, IfMatch expected, AnswerStopProposal request) {
        return change(id, expected, order -> {
            requireCounty();
            return order.answer(request.takenUp(), request.opinion(), caller.actor(), clock.instant());
        });
    }

    private void requireCounty() {
        if (caller.scope()
                .level()
                .filter(level -> level.compareTo(RegionLevel.COUNTY) > 0)
                .isPresent()) {
            throw new RuleViolation(StopOrderProblem.STOP_ORDER_NOT_COUNTY);
        }
    }

    @Transactional
    StopOrderView disobey(UUID id, IfMatch expected, NoteDisobedience request) {
        applications.hold(StopOrderResumptions.CODE, id);
        return change(id, expected, order -> {
            var now = clock.instant();
            order.status().require(StopOrderAction.DISOBEDIENCE);
            var when = policies.when(request.happenedAt(), now, order.region(), order.sector());
            var event = order.disobey(request.disobedience(), request.note(), caller.actor(), when);
            applications.lapse(StopOrderResumptions.CODE, id, _ -> Optional.of("拒不执行停产停业整顿决定"));
            return event;
        });
    }

    @Transactional
    StopOrderView obey(UUID id, IfMatch expected, NoteObedience request) {
        return change(id, expected, order -> order.obey(request.note(), caller.actor(), clock.instant()));
    }

    @Transactional
    StopOrderView refer(UUID id, IfMatch expected, ReferToBureau request) {
        return change(
                id,
                expected,
                order -> order.refer(request.bureau() + "：" + request.note(), caller.actor(), clock.instant()));
    }

    private StopOrderView change(UUID id, IfMatch expected, Function<StopOrder, StopOrderEvent> verb) {
        var order = orders.get(id, expected);
        changed(order, verb.apply(order));
        orders.flush(); // raises the version that the view shows
        return view(order);
    }

    private void changed(StopOrder order, StopOrderEvent event) {
        outbox.append(event);
        tasks.follow(
                order,
                "stop-order-" + order.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        moved.fire(new Moved(
                order.id(),
                order.concernedId(),
                order.status() != StopOrderStatus.DISOBEYED && order.status().isServed(),
                !order.status().isOpen()));
    }

    @Transactional(TxType.MANDATORY)
    UUID serve(ServedStop stop, Actor by) {
        var at = enterprises.requireActive(stop.enterpriseId());
        var before = orders.ofCase(stop.caseId());
        if (before.isPresent()) {
            return before.get().id();
        }
        var now = clock.instant();
        var proposal = stop.proposalId() == null
                ? orders.of(at.id(), EnumSet.of(StopOrderStatus.TAKEN_UP)).stream()
                        .findFirst()
                        .map(StopOrder::id)
                : Optional.of(stop.proposalId());
        if (proposal.isPresent()) {
            var order = orders.lock(proposal.get());
            changed(order, order.served(stop, by, now));
            return order.id();
        }
        var created = StopOrder.serve(Uuid7.next(clock), numbers.next(SERIES, at.region(), now), at, stop, by, now);
        orders.persist(created.aggregate());
        changed(created.aggregate(), (StopOrderEvent) created.event());
        return created.aggregate().id();
    }

    @Transactional(TxType.MANDATORY)
    void revoke(UUID caseId, String reason, Actor by) {
        orders.ofCase(caseId).map(StopOrder::id).ifPresent(id -> end(id, reason, by));
    }

    @Transactional(TxType.MANDATORY)
    void windUp(UUID enterpriseId, String reason, Actor by) {
        orders.of(enterpriseId, StopOrderStatus.open()).stream()
                .map(StopOrder::id)
                .forEach(id -> end(id, reason, by));
    }

    private void end(UUID id, String reason, Actor by) {
        applications.hold(StopOrderResumptions.CODE, id);
        var order = orders.lock(id);
        order.end(reason, by, clock.instant()).ifPresent(event -> {
            applications.lapse(StopOrderResumptions.CODE, id, _ -> Optional.of(reason));
            changed(order, event);
        });
    }

    @Transactional(TxType.MANDATORY)
    Known known(UUID id) {
        return known(orders.lock(id));
    }

    @Transactional(TxType.MANDATORY)
    List<Known> standing(UUID enterpriseId) {
        return orders.of(enterpriseId, StopOrderStatus.served()).stream()
                .map(StopOrderOperations::known)
                .toList();
    }

    private static Known known(StopOrder order) {
        return new Known(
                order.id(),
                order.number(),
                order.concernedId(),
                order.status().isServed(),
                order.status() == StopOrderStatus.DISOBEYED,
                order.status() == StopOrderStatus.FAILED,
                order.servedOn());
    }

    @Transactional(TxType.MANDATORY)
    void closureProposed(UUID id, Actor by) {
        var order = orders.lock(id);
        changed(order, order.proposeClosure(by, clock.instant()));
    }

    @Transactional(TxType.MANDATORY)
    void closureRejected(UUID id, Actor by) {
        var order = orders.lock(id);
        order.rejectClosure(by, clock.instant()).ifPresent(event -> changed(order, event));
    }

    /** Whoever applies holds the order; only one that is in force can be applied about. */
    @Transactional(TxType.MANDATORY)
    void requireResumable(UUID id, UUID enterpriseId) {
        var order = orders.lock(id);
        if (!order.concernedId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        if (order.status() != StopOrderStatus.IN_FORCE) {
            throw new RuleViolation(StopOrderProblem.STOP_ORDER_NOT_IN_FORCE, order.number());
        }
    }

    @Transactional(TxType.MANDATORY)
    void applied(UUID id, UUID applicationId, Instant at) {
        var order = orders.lock(id);
        changed(order, order.apply(applicationId, at));
    }

    @Transactional(TxType.MANDATORY)
    void turnedDown(UUID id, UUID applicationId, Instant at) {
        var order = orders.lock(id);
        order.turnDown(applicationId, at).ifPresent(event -> changed(order, event));
    }

    @Transactional(TxType.MANDATORY)
    void resume(UUID id, String opinion, Actor by, Instant at) {
        var order = orders.lock(id);
        changed(order, order.resume(opinion, by, at));
    }

    /** A penalty of that kind was served, changed or revoked, in whose transaction its order follows. */
    @Transactional(TxType.MANDATORY)
    void penaltyMoved(@Observes PenaltyMoved penalty) {
        var stops = penalty.kinds().contains(PenaltyKind.STOP);
        switch (penalty.what()) {
            case SERVED -> {
                if (stops && !enterprises.active(Set.of(penalty.enterpriseId())).isEmpty()) {
                    var unused = serve(
                            new ServedStop(
                                    penalty.caseId(),
                                    penalty.number(),
                                    penalty.enterpriseId(),
                                    ALL_OF_IT,
                                    cut(penalty.title() + "：" + penalty.reason()),
                                    penalty.day(),
                                    penalty.lastDay(),
                                    penalty.source(),
                                    penalty.clause(),
                                    null),
                            caller.actor());
                }
            }
            case CHANGED -> {
                if (!stops) {
                    revoke(penalty.caseId(), penalty.reason(), caller.actor());
                }
            }
            case REVOKED -> revoke(penalty.caseId(), penalty.reason(), caller.actor());
            case TRANSFERRED -> {}
        }
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** What becomes of the panel about an accepted application, in the transaction of the panel's verb. */
    @Transactional(TxType.MANDATORY)
    void panelMoved(@Observes EventAppended appended) {
        if (!PANELS.contains(appended.event().type())) {
            return;
        }
        var panel = appended.received().as(PanelTold.class);
        if (!panel.subjectType().equals("application")) {
            return;
        }
        orders.ofApplication(panel.subjectId()).map(StopOrder::id).ifPresent(id -> {
            var order = orders.lock(id);
            var now = clock.instant();
            switch (panel.status()) {
                case "SITTING" -> {
                    if (order.status() == StopOrderStatus.APPLIED) {
                        changed(order, order.convene(now));
                    }
                }
                case "CLOSED" -> changed(order, order.conclude("FOR".equals(panel.result()), now));
                default -> {
                    if (order.status() == StopOrderStatus.PANEL_SET) {
                        changed(order, order.dissolve(now));
                    }
                }
            }
        });
    }

    /** Our reading of a panel's event. */
    record PanelTold(
            String subjectType,
            UUID subjectId,
            String status,
            @Nullable String result) {}

    private StopOrderView view(StopOrder order) {
        return StopOrderView.of(
                order,
                caller.scope().enterprises() == null ? order.timeline() : order.toldTimeline(),
                actions.among(order.actions(caller.subject())));
    }
}
