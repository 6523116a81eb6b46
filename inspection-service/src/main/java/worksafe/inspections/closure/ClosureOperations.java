package worksafe.inspections.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import worksafe.inspections.act.DrawUpEnforcementPaper;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.closure.ClosureRequests.DecideClosure;
import worksafe.inspections.closure.ClosureRequests.EndClosure;
import worksafe.inspections.closure.ClosureRequests.ExecuteClosure;
import worksafe.inspections.closure.ClosureRequests.NoteClosureHearing;
import worksafe.inspections.closure.ClosureRequests.ProposeClosure;
import worksafe.inspections.closure.ClosureRequests.RevokeLicences;
import worksafe.inspections.closure.ClosureRequests.SubmitClosure;
import worksafe.inspections.compulsion.power.PowerCutWindUp;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.measure.SiteMeasures;
import worksafe.inspections.order.OrdersWindUp;
import worksafe.inspections.stop.StopOrders;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperStatus;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a closure, each one transaction. Papers, visit, closure, and what ends with it are locked so. */
@ApplicationScoped
class ClosureOperations {

    private static final String SERIES = "GB";
    private static final String OWNER = "closure";
    private static final String HEARING = "closure.hearing-request-period";
    private static final String BAR = "closure.principal-bar";

    private final Closures rows;
    private final ClosureTasks tasks;
    private final ClosureSteps steps;
    private final StopOrders stopOrders;
    private final SiteMeasures measures;
    private final PowerCutWindUp powerCuts;
    private final OrdersWindUp orders;
    private final SourceInspections visits;
    private final EnterpriseSnapshots enterprises;
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

    ClosureOperations(
            Closures rows,
            ClosureTasks tasks,
            ClosureSteps steps,
            StopOrders stopOrders,
            SiteMeasures measures,
            PowerCutWindUp powerCuts,
            OrdersWindUp orders,
            SourceInspections visits,
            EnterpriseSnapshots enterprises,
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
        this.steps = steps;
        this.stopOrders = stopOrders;
        this.measures = measures;
        this.powerCuts = powerCuts;
        this.orders = orders;
        this.visits = visits;
        this.enterprises = enterprises;
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
    ClosureView propose(IdempotencyKey key, ProposeClosure request) {
        return idempotency.once(
                key, "proposeClosure", request, ClosureView.class, before -> rows.get(before.id()), () -> {
                    var at = enterprises.requireActive(request.enterpriseId());
                    var now = clock.instant();
                    rows.open(at.id()).ifPresent(other -> {
                        throw new RuleViolation(ClosureProblem.CLOSURE_UNDER_WAY, other.number());
                    });
                    steps.require(request, at, now);
                    var created = Closure.propose(
                            Uuid7.next(clock),
                            numbers.next(SERIES, at.region(), now),
                            at,
                            request,
                            caller.actor(),
                            now);
                    rows.persist(created.aggregate());
                    outbox.append(created.event());
                    if (request.stopOrderId() != null) {
                        stopOrders.closureProposed(request.stopOrderId(), caller.actor());
                    }
                    tasks.follow(created.aggregate(), "closure-proposed");
                    return view(created.aggregate());
                });
    }

    @Transactional
    ClosureView get(UUID id) {
        return view(rows.get(id));
    }

    @Transactional
    ClosureView submit(UUID id, IfMatch expected, SubmitClosure request) {
        return change(id, expected, row -> {
            requireCounty();
            var event = row.submit(request.submitted(), request.opinion(), caller.actor(), clock.instant());
            if (!request.submitted()) {
                stopOrderGoesOn(row);
            }
            return event;
        });
    }

    private void stopOrderGoesOn(Closure row) {
        var order = row.stopOrderId();
        if (order != null) {
            stopOrders.closureRejected(order, caller.actor());
        }
    }

    @Transactional
    ClosureView drawUpPaper(UUID id, IfMatch expected, DrawUpEnforcementPaper request) {
        return change(id, expected, row -> {
            var kind = row.nextPaper();
            var now = clock.instant();
            return row.drawUp(papers.draw(paper(row, kind, request, now), caller.actor(), now), caller.actor(), now);
        });
    }

    private PaperDraft paper(Closure row, String kind, DrawUpEnforcementPaper request, Instant now) {
        var today = ChinaTime.dayOf(now);
        var decision = row.decisionNumber();
        var content = printed.content(request, row.enterpriseName(), row.region(), row.sector(), now)
                .put("closureNumber", row.number())
                .put("ground", row.ground().printed())
                .put("reason", row.reason());
        if (decision == null) {
            content.put(
                    "hearingPeriod",
                    EnforcementPapers.inWords(row(HEARING, row, today).period(PolicyRow.VALUE)));
        } else {
            content.put("decisionNumber", decision)
                    .put("decidedOn", Objects.requireNonNull(row.decidedOn()).toString())
                    .put("bar", Objects.requireNonNull(row.principalBar()).printed());
        }
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

    private PolicyRow row(String code, Closure of, LocalDate day) {
        return policies.evaluate(code, of.region(), of.sector(), day).result();
    }

    /** A paper of a closure was served, in whose transaction the closure notes it. */
    @Transactional(TxType.MANDATORY)
    void paperMoved(@Observes PaperMoved paper) {
        if (paper.ownerType().equals(OWNER) && paper.status() == PaperStatus.SERVED) {
            var row = rows.lock(paper.ownerId());
            row.served(paper.kind(), Objects.requireNonNull(paper.servedOn()), clock.instant())
                    .ifPresent(event -> changed(row, event));
        }
    }

    @Transactional
    ClosureView hear(UUID id, IfMatch expected, NoteClosureHearing request) {
        return change(id, expected, row -> {
            var now = clock.instant();
            var offered = row.hearingOfferedOn();
            var from = offered == null ? ChinaTime.dayOf(now) : offered;
            var until = row(HEARING, row, from)
                    .dueDate(from, calendar.edition().days())
                    .date();
            return row.hear(request.outcome(), request.note(), until, caller.actor(), now);
        });
    }

    @Transactional
    ClosureView decide(UUID id, IfMatch expected, DecideClosure request) {
        return change(id, expected, row -> {
            requireCounty();
            row.status().require(ClosureAction.DECISION);
            var now = clock.instant();
            if (!request.closed()) {
                var rejected = row.reject(request.opinion(), caller.actor(), now);
                stopOrderGoesOn(row);
                return rejected;
            }
            var decision = request.decisionNumber();
            if (decision == null) {
                throw new RuleViolation(ClosureProblem.CLOSURE_DECISION_MISSING);
            }
            var today = ChinaTime.dayOf(now);
            var bar = request.principalBar() == null ? PrincipalBar.FOR_YEARS : request.principalBar();
            return row.decide(
                    request.opinion(),
                    decision,
                    bar,
                    bar == PrincipalBar.FOR_LIFE
                            ? null
                            : row(BAR, row, today)
                                    .dueDate(today, calendar.edition().days())
                                    .date(),
                    request.principalId(),
                    caller.actor(),
                    now);
        });
    }

    @Transactional
    ClosureView execute(UUID id, IfMatch expected, ExecuteClosure request) {
        return change(id, expected, row -> {
            row.status().require(ClosureAction.EXECUTION);
            var visit = visits.begun(request.inspectionId());
            if (!visit.enterpriseId().equals(row.concernedId())) {
                throw new RuleViolation(ClosureProblem.CLOSURE_VISIT_OTHER, visit.number());
            }
            return row.execute(
                    visit.id(),
                    visits.conducted(visit.id()).begunOn(),
                    request.note(),
                    caller.actor(),
                    clock.instant());
        });
    }

    @Transactional
    ClosureView revokeLicences(UUID id, IfMatch expected, RevokeLicences request) {
        return change(id, expected, row -> row.revokeLicences(request.licences(), caller.actor(), clock.instant()));
    }

    @Transactional
    ClosureView end(UUID id, IfMatch expected, EndClosure request) {
        return change(id, expected, row -> {
            var by = caller.actor();
            var event = row.end(request.note(), by, clock.instant());
            var why = "企业已关闭（" + row.number() + "）";
            orders.windUp(row.concernedId(), why);
            powerCuts.windUp(row.concernedId(), why, by);
            measures.windUp(row.concernedId(), why, by);
            stopOrders.windUp(row.concernedId(), why, by);
            return event;
        });
    }

    /** Keeps others from its papers until the transaction ends. */
    private void hold(UUID id) {
        papers.hold(id);
    }

    private ClosureView change(UUID id, IfMatch expected, Function<Closure, ClosureEvent> verb) {
        hold(id);
        var row = rows.get(id, expected);
        changed(row, verb.apply(row));
        rows.flush(); // raises the version that the view shows
        return view(row);
    }

    private void changed(Closure row, ClosureEvent event) {
        outbox.append(event);
        tasks.follow(
                row, "closure-" + row.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private ClosureView view(Closure row) {
        return ClosureView.of(
                row,
                caller.scope().enterprises() == null ? row.timeline() : row.toldTimeline(),
                actions.among(row.actions(caller.subject())));
    }

    private void requireCounty() {
        if (caller.scope()
                .level()
                .filter(level -> level.compareTo(RegionLevel.COUNTY) > 0)
                .isPresent()) {
            throw new RuleViolation(ClosureProblem.CLOSURE_NOT_COUNTY);
        }
    }
}
