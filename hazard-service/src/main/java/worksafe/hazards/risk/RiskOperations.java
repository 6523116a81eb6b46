package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.hazards.risk.method.RiskScaleQueries;
import worksafe.hazards.risk.picture.RiskCoverQueries;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a risk point, each one transaction: load, act, append, let the clock follow. */
@ApplicationScoped
class RiskOperations {

    /** Of the numbers of risk points. */
    private static final String SERIES = "FX";

    private final RiskPoints points;
    private final RiskPolicies policies;
    private final RiskScaleQueries scales;
    private final RiskClock riskClock;
    private final RiskTasks tasks;
    private final RiskCoverQueries lists;
    private final EnterpriseSnapshots enterprises;
    private final PaperNumbers numbers;
    private final Attachments attachments;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    RiskOperations(
            RiskPoints points,
            RiskPolicies policies,
            RiskScaleQueries scales,
            RiskClock riskClock,
            RiskTasks tasks,
            RiskCoverQueries lists,
            EnterpriseSnapshots enterprises,
            PaperNumbers numbers,
            Attachments attachments,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.points = points;
        this.policies = policies;
        this.scales = scales;
        this.riskClock = riskClock;
        this.tasks = tasks;
        this.lists = lists;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.attachments = attachments;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Registers a risk point once, however often the request comes. */
    @Transactional
    RiskView register(IdempotencyKey key, RiskRequests.RegisterRiskPoint request) {
        return idempotency.once(
                key,
                "registerRiskPoint",
                request,
                RiskView.class,
                before -> points.get(before.id()),
                () -> register(request));
    }

    private RiskView register(RiskRequests.RegisterRiskPoint request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var particulars = request.particulars();
        lists.require(enterprise.id(), particulars.covers());
        var number = numbers.next(SERIES, enterprise.region(), now);
        var created = RiskPoint.register(Uuid7.next(clock), number, enterprise, particulars, caller.actor(), now);
        var point = created.aggregate();
        points.persist(point);
        outbox.append(created.event());
        tasks.follow(point, "risk-point-registered");
        return view(point);
    }

    @Transactional
    RiskView get(UUID id) {
        return view(points.get(id));
    }

    @Transactional
    RiskView assess(UUID id, IfMatch expected, RiskRequests.AssessRiskPoint request) {
        var factors = request.factors();
        var point = held(id, expected);
        var when = policies.when(request.happenedAt(), clock.instant(), point.region(), point.sector());
        point.lastAskedAt().ifPresent(before -> {
            var unused = when.since(before);
        });
        var at = when.at();
        var day = when.day();
        var scale = scales.scale(request.method(), point.region(), point.sector(), day);
        var verdict = scale.judge(factors);
        var lec = request.method() == RiskMethod.LEC;
        var by = caller.actor();
        var assessment = new RiskAssessment(
                request.method(),
                factors.getFirst(),
                verdict.meanings().getFirst(),
                request.exposure(),
                lec ? verdict.meanings().get(1) : null,
                factors.getLast(),
                verdict.meanings().getLast(),
                verdict.score(),
                verdict.colour(),
                verdict.threshold(),
                request.grounds(),
                at,
                by.subject(),
                by.name(),
                scale.basis());
        var warned = policies.isWarned(verdict.colour(), point.region(), point.sector(), day);
        var next = policies.due(RiskDue.Origin.PERIOD, point.region(), point.sector(), day);
        riskClock.missFirst(point, at);
        outbox.append(point.assess(assessment, warned, next, by, when));
        riskClock.assessed(point, at);
        return followed(point, "risk-point-assessed");
    }

    @Transactional
    RiskView control(UUID id, IfMatch expected, RiskRequests.ControlRiskPoint request) {
        var point = points.get(id, expected);
        attach(request.signFileIds(), RiskFiles.SIGN, id);
        attach(request.cardFileIds(), RiskFiles.CARD, id);
        var sign = !attachments.of(RiskFiles.SIGN, id).isEmpty();
        var card = !attachments.of(RiskFiles.CARD, id).isEmpty();
        outbox.append(point.control(request.measures(), levels(point), sign, card, caller.actor(), clock.instant()));
        return followed(point, "risk-point-controlled");
    }

    private void attach(@Nullable List<UUID> files, String kind, UUID id) {
        if (files != null && !files.isEmpty()) {
            attachments.attach(files, kind, id);
        }
    }

    @Transactional
    RiskView change(UUID id, IfMatch expected, RiskRequests.ChangeRiskPoint request) {
        var point = held(id, expected);
        var particulars = request.particulars();
        lists.require(point.enterpriseId(), particulars.covers());
        var until = request.change().asksForAssessment() && point.due().isPresent()
                ? policies.due(RiskDue.Origin.CHANGE, point.region(), point.sector(), today())
                : null;
        outbox.append(
                point.change(request.change(), particulars, request.reason(), until, caller.actor(), clock.instant()));
        riskClock.follow(point, clock.instant());
        return followed(point, "risk-point-changed");
    }

    @Transactional
    RiskView challenge(UUID id, IfMatch expected, String reason) {
        var point = held(id, expected);
        var until = policies.due(RiskDue.Origin.CHALLENGE, point.region(), point.sector(), today());
        outbox.append(point.challenge(reason, until, caller.actor(), clock.instant()));
        riskClock.follow(point, clock.instant());
        return followed(point, "risk-point-challenged");
    }

    @Transactional
    RiskView retire(UUID id, IfMatch expected, String reason) {
        var point = held(id, expected);
        outbox.append(point.retire(reason, caller.actor(), clock.instant()));
        riskClock.follow(point, clock.instant());
        return followed(point, "risk-point-retired");
    }

    /** A clock ran out: the risk was not assessed again in time. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(RiskClock.KIND)) {
            var point = points.get(missed.duty().subjectId());
            point.miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                tasks.follow(point, "risk-point-overdue");
                points.flush(); // what is done too late needs the next version
            });
        }
    }

    private RiskPoint held(UUID id, IfMatch expected) {
        riskClock.hold(id);
        return points.get(id, expected);
    }

    private RiskView followed(RiskPoint point, String verb) {
        tasks.follow(point, verb);
        points.flush(); // raises the version that the view shows
        return view(point);
    }

    private RiskView view(RiskPoint point) {
        return RiskView.of(
                point,
                levels(point),
                attachments.of(RiskFiles.SIGN, point.id()),
                attachments.of(RiskFiles.CARD, point.id()),
                allowed.among(point.actions(caller.subject())));
    }

    private List<RiskLevel> levels(RiskPoint point) {
        return point.colour()
                .map(colour -> policies.levels(colour, point.region(), point.sector(), today()))
                .orElse(List.of());
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
