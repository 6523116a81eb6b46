package worksafe.inspections.compulsion.power;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import worksafe.inspections.act.DrawUpEnforcementPaper;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.compulsion.CompulsionProblem;
import worksafe.inspections.compulsion.power.PowerCutRequests.CarryOutPowerCut;
import worksafe.inspections.compulsion.power.PowerCutRequests.DecidePowerCut;
import worksafe.inspections.compulsion.power.PowerCutRequests.DropPowerCut;
import worksafe.inspections.compulsion.power.PowerCutRequests.ProposePowerCut;
import worksafe.inspections.ground.VisitGround;
import worksafe.inspections.ground.VisitGroundQueries;
import worksafe.inspections.measure.SiteMeasures;
import worksafe.inspections.stop.StopOrders;
import worksafe.inspections.stop.StopOrders.Moved;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.officials.Officials;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a power cut, each one transaction. Papers, power cut, and what is disobeyed are locked so. */
@ApplicationScoped
class PowerCutOperations {

    private static final String SERIES = "TD";
    private static final String OWNER = "power-cut";
    private static final String NOTICE = "power-cut.notice-period";
    private static final String HOURS = "power-cut.hours";

    /** The registry's word for the heads of an authority. */
    private static final String HEAD = "HEAD";

    private final PowerCuts rows;
    private final PowerCutTasks tasks;
    private final StopOrders stopOrders;
    private final SiteMeasures measures;
    private final VisitGroundQueries grounds;
    private final EnterpriseSnapshots enterprises;
    private final Officials officials;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final EnforcementPapers printed;
    private final PaperOperations papers;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    PowerCutOperations(
            PowerCuts rows,
            PowerCutTasks tasks,
            StopOrders stopOrders,
            SiteMeasures measures,
            VisitGroundQueries grounds,
            EnterpriseSnapshots enterprises,
            Officials officials,
            PolicyBook policies,
            Calendar calendar,
            EnforcementPapers printed,
            PaperOperations papers,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.stopOrders = stopOrders;
        this.measures = measures;
        this.grounds = grounds;
        this.enterprises = enterprises;
        this.officials = officials;
        this.policies = policies;
        this.calendar = calendar;
        this.printed = printed;
        this.papers = papers;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PowerCutView propose(IdempotencyKey key, ProposePowerCut request) {
        return idempotency.once(
                key, "proposePowerCut", request, PowerCutView.class, before -> rows.get(before.id()), () -> {
                    if (request.servesResidents()) {
                        throw new RuleViolation(CompulsionProblem.POWER_CUT_RESIDENTS);
                    }
                    var disobeyed = disobeyed(request);
                    var at = enterprises.requireActive(disobeyed.enterpriseId());
                    var now = clock.instant();
                    requireMajorDanger(at.id(), request.dangerNumber(), now);
                    var created = PowerCut.propose(
                            Uuid7.next(clock),
                            numbers.next(SERIES, at.region(), now),
                            at,
                            request,
                            disobeyed.number(),
                            caller.actor(),
                            now);
                    rows.persist(created.aggregate());
                    outbox.append(created.event());
                    tasks.follow(created.aggregate(), "power-cut-proposed");
                    return view(created.aggregate());
                });
    }

    /** A decision to stand still that is disobeyed. */
    private record Disobeyed(UUID enterpriseId, String number) {}

    private Disobeyed disobeyed(ProposePowerCut request) {
        var stopOrderId = request.stopOrderId();
        var measureId = request.measureId();
        if (stopOrderId != null && measureId == null) {
            var order = stopOrders.require(stopOrderId);
            requireDisobeyed(order.disobeyed(), order.number());
            return new Disobeyed(order.enterpriseId(), order.number());
        }
        if (stopOrderId == null && measureId != null) {
            var measure = measures.require(measureId);
            requireDisobeyed(measure.holds() && measure.refused(), measure.number());
            return new Disobeyed(measure.enterpriseId(), measure.number());
        }
        throw new RuleViolation(CompulsionProblem.POWER_CUT_ONE_DECISION);
    }

    private static void requireDisobeyed(boolean is, String number) {
        if (!is) {
            throw new RuleViolation(CompulsionProblem.POWER_CUT_NOT_DISOBEYED, number);
        }
    }

    private void requireMajorDanger(UUID enterpriseId, String number, Instant now) {
        if (grounds.held(List.of(enterpriseId), ChinaTime.dayOf(now)).stream()
                .noneMatch(held -> held.ground() == VisitGround.MAJOR_DANGER
                        && held.until() == null
                        && held.number().equals(number))) {
            throw new RuleViolation(CompulsionProblem.POWER_CUT_NO_MAJOR_DANGER, number);
        }
    }

    @Transactional
    PowerCutView get(UUID id) {
        return view(rows.get(id));
    }

    @Transactional
    PowerCutView decide(UUID id, IfMatch expected, DecidePowerCut request) {
        return change(id, expected, row -> {
            requireCounty();
            var now = clock.instant();
            requireHead(row, now);
            return row.decide(request.approved(), request.opinion(), caller.actor(), now);
        });
    }

    /** Where a roster is kept for the place, whoever approves is a head of an authority there. */
    private void requireHead(PowerCut row, Instant now) {
        var today = ChinaTime.dayOf(now);
        var by = caller.actor();
        if (officials.require(by.subject(), row.region(), row.sector(), today).kept()
                && officials.find(by.subject(), today).stream()
                        .noneMatch(post -> post.postKind().equals(HEAD))) {
            throw new RuleViolation(CompulsionProblem.POWER_CUT_NOT_HEAD, by.name());
        }
    }

    @Transactional
    PowerCutView drawUpPaper(UUID id, IfMatch expected, DrawUpEnforcementPaper request) {
        return change(id, expected, row -> {
            var kind = row.nextPaper();
            var now = clock.instant();
            return row.drawUp(papers.draw(paper(row, kind, request, now), caller.actor(), now), caller.actor(), now);
        });
    }

    private PaperDraft paper(PowerCut row, String kind, DrawUpEnforcementPaper request, Instant now) {
        var content = printed.content(request, row.enterpriseName(), row.region(), row.sector(), now)
                .put("cutNumber", row.number())
                .put("supply", row.supply().printed())
                .put("supplier", row.supplier())
                .put("decisionNumber", row.decisionNumber())
                .put("dangerNumber", row.dangerNumber())
                .put("risk", row.risk())
                .put("safeguard", row.safeguard());
        return new PaperDraft(
                kind,
                OWNER,
                row.id(),
                row.title(),
                row.region(),
                row.sector(),
                row.concernedId(),
                row.enterpriseName(),
                content,
                DisclosureClass.ON_REQUEST,
                Stream.of(Objects.requireNonNull(row.openedBy()), caller.subject())
                        .distinct()
                        .toList());
    }

    /** A paper of a power cut was served, in whose transaction the power cut notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved paper) {
        if (paper.ownerType().equals(OWNER) && paper.status() == PaperStatus.SERVED) {
            var row = rows.lock(paper.ownerId());
            row.served(paper.kind(), clock.instant()).ifPresent(event -> changed(row, event));
        }
    }

    @Transactional
    PowerCutView carryOut(UUID id, IfMatch expected, CarryOutPowerCut request) {
        return change(id, expected, row -> {
            var when = policies.when(request.happenedAt(), clock.instant(), row.region(), row.sector());
            return row.carryOut(
                    request.note(),
                    row(NOTICE, row, when.day()),
                    row(HOURS, row, when.day()),
                    calendar.edition().days(),
                    caller.actor(),
                    when);
        });
    }

    private PolicyRow row(String code, PowerCut of, LocalDate day) {
        return policies.evaluate(code, of.region(), of.sector(), day).result();
    }

    @Transactional
    PowerCutView restore(UUID id, IfMatch expected, CarryOutPowerCut request) {
        return change(id, expected, row -> {
            row.status().require(PowerCutAction.RESTORATION);
            var when = policies.when(request.happenedAt(), clock.instant(), row.region(), row.sector())
                    .since(Objects.requireNonNull(row.cutAt()));
            return row.restore(request.note(), caller.actor(), when);
        });
    }

    @Transactional
    PowerCutView drop(UUID id, IfMatch expected, DropPowerCut request) {
        return change(id, expected, row -> dropped(row, request.reason(), caller.actor()));
    }

    private PowerCutEvent dropped(PowerCut row, String reason, Actor by) {
        var now = clock.instant();
        var event = row.drop(reason, by, now);
        papers.withdrawAll(row.id(), reason, by, now);
        return event;
    }

    /** The enterprise obeys, or its stop order is over: what was cut is to be restored. */
    @Transactional(TxType.MANDATORY)
    void stopOrderMoved(@Observes Moved moved) {
        if (moved.standsStill() || moved.over()) {
            rows.of(moved.enterpriseId(), EnumSet.of(PowerCutStatus.CUT)).stream()
                    .filter(row -> moved.id().equals(row.stopOrderId()))
                    .forEach(row -> tasks.obeyed(row, "stop-order-obeyed"));
        }
    }

    @Transactional(TxType.MANDATORY)
    void windUp(UUID enterpriseId, String reason, Actor by) {
        rows
                .of(
                        enterpriseId,
                        EnumSet.of(
                                PowerCutStatus.PROPOSED,
                                PowerCutStatus.APPROVED,
                                PowerCutStatus.NOTICED,
                                PowerCutStatus.SUPPLIER_TOLD))
                .stream()
                .map(PowerCut::id)
                .forEach(id -> {
                    hold(id);
                    var row = rows.lock(id);
                    changed(row, dropped(row, reason, by));
                });
    }

    /** Keeps others from its papers until the transaction ends. */
    private void hold(UUID id) {
        papers.hold(id);
    }

    private PowerCutView change(UUID id, IfMatch expected, Function<PowerCut, PowerCutEvent> verb) {
        hold(id);
        var row = rows.get(id, expected);
        changed(row, verb.apply(row));
        rows.flush(); // raises the version that the view shows
        return view(row);
    }

    private void changed(PowerCut row, PowerCutEvent event) {
        outbox.append(event);
        tasks.follow(
                row, "power-cut-" + row.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private PowerCutView view(PowerCut row) {
        return PowerCutView.of(
                row,
                caller.scope().enterprises() == null ? row.timeline() : row.toldTimeline(),
                actions.among(row.actions(caller.subject())));
    }

    private void requireCounty() {
        if (caller.scope()
                .level()
                .filter(level -> level.compareTo(RegionLevel.COUNTY) > 0)
                .isPresent()) {
            throw new RuleViolation(CompulsionProblem.COMPULSION_NOT_COUNTY);
        }
    }
}
