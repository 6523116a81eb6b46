package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.DangerRequests.ConfirmDangerRecheck;
import worksafe.hazards.danger.DangerRequests.RecheckDanger;
import worksafe.hazards.danger.DangerRequests.RectifyDanger;
import worksafe.hazards.danger.DangerRequests.RefuseDanger;
import worksafe.hazards.danger.DangerRequests.RegradeDanger;
import worksafe.hazards.danger.DangerRequests.ReportDanger;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerLink;
import worksafe.hazards.danger.value.DangerLink.LinkKind;
import worksafe.hazards.danger.value.PendingRecheck;
import worksafe.hazards.danger.value.Recheck.Reopening;
import worksafe.hazards.danger.value.RectificationPlan;
import worksafe.hazards.danger.value.Regrading;
import worksafe.hazards.determination.Determinations;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.officials.Officials;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a danger, each one transaction: load, act, append, let the clock follow. */
@ApplicationScoped
class DangerOperations {

    private final Dangers dangers;
    private final PaperNumbers numbers;
    private final EnterpriseSnapshots enterprises;
    private final DangerPolicies policies;
    private final Determinations determinations;
    private final DangerClock dangerClock;
    private final DangerHolds holds;
    private final Instance<DangerLink> links;
    private final AllowedActions allowed;
    private final DangerAudit audit;
    private final Attachments attachments;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Officials officials;
    private final Caller caller;
    private final InstantSource clock;

    DangerOperations(
            Dangers dangers,
            PaperNumbers numbers,
            EnterpriseSnapshots enterprises,
            DangerPolicies policies,
            Determinations determinations,
            DangerClock dangerClock,
            DangerHolds holds,
            @Any Instance<DangerLink> links,
            AllowedActions allowed,
            DangerAudit audit,
            Attachments attachments,
            Outbox outbox,
            Idempotency idempotency,
            Officials officials,
            Caller caller,
            InstantSource clock) {
        this.dangers = dangers;
        this.numbers = numbers;
        this.enterprises = enterprises;
        this.policies = policies;
        this.determinations = determinations;
        this.dangerClock = dangerClock;
        this.holds = holds;
        this.links = links;
        this.allowed = allowed;
        this.audit = audit;
        this.attachments = attachments;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.officials = officials;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters a danger once, however often the request comes. */
    @Transactional
    DangerView report(IdempotencyKey key, ReportDanger request) {
        return idempotency.once(
                key,
                "reportDanger",
                request,
                DangerView.class,
                before -> dangers.get(before.id()),
                () -> report(request));
    }

    private DangerView report(ReportDanger request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var when = policies.when(request.happenedAt(), now, enterprise.region(), enterprise.sector());
        var limit = policies.allowed(request.grade(), enterprise, when.day());
        var number = numbers.next(Danger.Identity.SERIES, enterprise.region(), now);
        var identity = new Danger.Identity(Uuid7.next(clock), number);
        var created = Danger.report(identity, enterprise, request.observation(), limit, actor(), when);
        var danger = created.aggregate();
        dangers.persist(danger);
        outbox.append(created.event());
        attach(danger, request.fileIds());
        dangerClock.follow(danger);
        return view(danger);
    }

    @Transactional
    DangerView get(UUID id) {
        return view(dangers.get(id));
    }

    @Transactional
    DangerView plan(UUID id, IfMatch expected, RectificationPlan plan) {
        return change(
                id, expected, danger -> danger.plan(plan, policies.ofPlan(danger, today()), actor(), clock.instant()));
    }

    @Transactional
    DangerView rectify(UUID id, IfMatch expected, RectifyDanger request) {
        return change(
                id,
                expected,
                danger -> danger.rectify(request.evidence(), actor(), when(danger, request.happenedAt())),
                request.fileIds());
    }

    @Transactional
    DangerView recheck(UUID id, IfMatch expected, RecheckDanger request) {
        var found = request.recheck();
        var danger = held(id, expected);
        requireWithin(danger, found.newTimeLimit());
        holds.requireWithin(danger, found.newTimeLimit());
        var rule = policies.recheckers(danger, today());
        var when = when(danger, request.happenedAt());
        if (found.second() == null) {
            outbox.append(danger.recheck(found, rule, actor(), when));
        } else {
            var pending = danger.proposeRecheck(found, rule, actor(), when);
            requireOfficial(danger, pending);
            audit.record(DangerStep.StepKind.RECHECK_PROPOSED, danger);
        }
        attach(danger, request.fileIds());
        return followed(danger);
    }

    /** The second of two speaks, with whose word the re-check counts or is gone. */
    @Transactional
    DangerView confirmRecheck(UUID id, IfMatch expected, ConfirmDangerRecheck request) {
        var danger = held(id, expected);
        danger.pendingRecheck().ifPresent(pending -> {
            requireOfficial(danger, pending);
            if (request.agreed()) {
                holds.requireWithin(danger, pending.found().newTimeLimit()); // it may have been listed meanwhile
            }
        });
        danger.confirmRecheck(
                        request.agreed(),
                        request.opinion(),
                        policies.recheckers(danger, today()),
                        actor(),
                        clock.instant())
                .ifPresentOrElse(outbox::append, () -> audit.record(DangerStep.StepKind.RECHECK_NOT_CONFIRMED, danger));
        return followed(danger);
    }

    /** @throws RuleViolation when the day is later than for a danger that is found today */
    private void requireWithin(Danger danger, @Nullable LocalDate named) {
        if (named != null) {
            policies.allowed(danger.observation().grade(), danger.region(), danger.sector(), today())
                    .requireWithin(named);
        }
    }

    /**
     * Whom an authority sends as the second holds a post there that is competent for the danger; an enterprise's own people
     * stand in no roster.
     *
     * @throws RuleViolation 422 as the roster of officials says
     */
    private void requireOfficial(Danger danger, PendingRecheck pending) {
        if (pending.by().side() == Actor.ActorSide.AUTHORITY) {
            var unused = officials.require(pending.second().account(), danger.region(), danger.sector(), today());
        }
    }

    @Transactional
    DangerView close(UUID id, IfMatch expected, String opinion) {
        return change(id, expected, danger -> {
            holds.requireFree(danger, DangerAction.CLOSURE);
            return danger.close(opinion, actor(), clock.instant());
        });
    }

    @Transactional
    DangerView dismiss(UUID id, IfMatch expected, String reason) {
        var danger = held(id, expected);
        holds.requireFree(danger, DangerAction.DISMISSAL);
        danger.layAside(reason, actor(), clock.instant())
                .ifPresentOrElse(outbox::append, () -> audit.record(DangerStep.StepKind.DISMISSAL_PROPOSED, danger));
        return followed(danger);
    }

    @Transactional
    DangerView reopen(UUID id, IfMatch expected, Reopening reopening) {
        return change(id, expected, danger -> {
            requireWithin(danger, reopening.newTimeLimit());
            return danger.reopen(reopening, actor(), clock.instant());
        });
    }

    @Transactional
    DangerView refuse(UUID id, IfMatch expected, RefuseDanger request) {
        return change(
                id,
                expected,
                danger -> danger.refuse(request.refusal(), caller.is(Role.SUPERVISOR), actor(), clock.instant()),
                request.fileIds());
    }

    @Transactional
    DangerView regrade(UUID id, IfMatch expected, RegradeDanger request) {
        return change(id, expected, danger -> {
            holds.requireFree(danger, DangerAction.REGRADING);
            return danger.regrade(
                    regrading(request, danger),
                    policies.regraded(danger, request.grade(), today()),
                    actor(),
                    clock.instant());
        });
    }

    private Regrading regrading(RegradeDanger request, Danger danger) {
        var by = request.by();
        return new Regrading(
                request.grade(),
                by == null ? null : determinations.judge(by.standard(), by.clause(), danger, today()),
                request.reason());
    }

    /** Keeps the sweep from the danger's clocks until the transaction ends. */
    void hold(UUID id) {
        dangerClock.hold(id);
    }

    /**
     * Whether more time may be applied for, which changes nothing; the danger is locked, so that nobody applies twice at once.
     *
     * @throws NotFound when the enterprise has no such danger
     */
    @Transactional(TxType.MANDATORY)
    void requireExtendable(UUID id, UUID enterpriseId, DangerExtension asked, Instant at) {
        dangerClock.hold(id);
        var danger = dangers.lock(id);
        if (!danger.enterpriseId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        holds.requireOwnExtension(danger);
        var today = ChinaTime.dayOf(at);
        danger.requireExtendable(asked, policies.extension(danger, today), today);
    }

    /**
     * Whether what was applied for could be given then, which changes nothing; the danger is locked.
     *
     * @throws RuleViolation as {@link Danger#extend}
     */
    @Transactional(TxType.MANDATORY)
    void requireGrantable(UUID id, DangerExtension asked, Instant at) {
        dangerClock.hold(id);
        var danger = dangers.lock(id);
        holds.requireOwnExtension(danger);
        var today = ChinaTime.dayOf(at);
        danger.requireGrantable(asked, policies.extension(danger, today), today);
    }

    /** Why what was applied for cannot be given any more, for people; empty while it can. */
    @Transactional(TxType.MANDATORY)
    Optional<String> unextendable(UUID id, DangerExtension asked) {
        return dangers.get(id).unextendable(asked);
    }

    /** Gives the time that an application asked for. */
    @Transactional(TxType.MANDATORY)
    void extend(UUID id, DangerExtension asked, Danger.Granted granted, worksafe.platform.http.Actor by, Instant now) {
        dangerClock.hold(id);
        dangerClock.missBefore(id, now);
        var danger = dangers.lock(id);
        holds.requireOwnExtension(danger);
        outbox.append(danger.extend(
                asked,
                policies.extension(danger, ChinaTime.dayOf(now)),
                granted,
                new Actor(by.subject(), by.name(), Actor.ActorSide.AUTHORITY),
                now));
        dangerClock.follow(danger);
        dangers.flush();
    }

    private DangerView change(UUID id, IfMatch expected, Function<Danger, DangerEvent> verb) {
        return change(id, expected, verb, null);
    }

    private DangerView change(
            UUID id, IfMatch expected, Function<Danger, DangerEvent> verb, @Nullable List<UUID> files) {
        var danger = held(id, expected);
        outbox.append(verb.apply(danger));
        attach(danger, files);
        return followed(danger);
    }

    /** To the step that was just made. */
    private void attach(Danger danger, @Nullable List<UUID> files) {
        if (files != null && !files.isEmpty()) {
            dangers.flush(); // whose row the wall asks for
            attachments.attach(
                    files, Dangers.FILES, danger.id(), danger.timeline().size() - 1);
        }
    }

    private Danger held(UUID id, IfMatch expected) {
        dangerClock.hold(id);
        var danger = dangers.get(id, expected);
        dangerClock.missFirst(danger);
        return danger;
    }

    private DangerView followed(Danger danger) {
        dangerClock.follow(danger);
        dangers.flush(); // raises the version that the view shows
        return view(danger);
    }

    private DangerView view(Danger danger) {
        return DangerView.of(
                danger,
                attachments.of(Dangers.FILES, danger.id()),
                caller.scope().enterprises() != null,
                links(danger.id()),
                allowed.among(holds.among(danger, danger.actions(actor(), caller.is(Role.SUPERVISOR), today()))));
    }

    private Map<LinkKind, UUID> links(UUID id) {
        var found = new EnumMap<LinkKind, UUID>(LinkKind.class);
        for (var link : links) {
            link.linked(id).ifPresent(linked -> found.put(link.kind(), linked));
        }
        return found;
    }

    /** A clock ran out: its danger is overdue. In the transaction of the sweep, or of what was done too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DangerClock.KIND)) {
            var danger = dangers.get(missed.duty().subjectId());
            danger.miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                dangerClock.overdue(danger);
            });
        }
    }

    private FactTime when(Danger danger, @Nullable Instant happenedAt) {
        return policies.when(happenedAt, clock.instant(), danger.region(), danger.sector());
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private Actor actor() {
        var side = caller.scope().enterprises() != null ? Actor.ActorSide.ENTERPRISE : Actor.ActorSide.AUTHORITY;
        return new Actor(caller.subject(), caller.name(), side);
    }
}
