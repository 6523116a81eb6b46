package worksafe.hazards.danger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.DangerEvent.DangerAccepted;
import worksafe.hazards.danger.DangerEvent.DangerClosed;
import worksafe.hazards.danger.DangerEvent.DangerDismissed;
import worksafe.hazards.danger.DangerEvent.DangerExtended;
import worksafe.hazards.danger.DangerEvent.DangerOverdue;
import worksafe.hazards.danger.DangerEvent.DangerPlanned;
import worksafe.hazards.danger.DangerEvent.DangerRecheckFailed;
import worksafe.hazards.danger.DangerEvent.DangerRectified;
import worksafe.hazards.danger.DangerEvent.DangerRefused;
import worksafe.hazards.danger.DangerEvent.DangerRegraded;
import worksafe.hazards.danger.DangerEvent.DangerReopened;
import worksafe.hazards.danger.DangerEvent.DangerReported;
import worksafe.hazards.danger.DangerEvent.DangerRescheduled;
import worksafe.hazards.danger.DangerPolicies.ExtensionRule;
import worksafe.hazards.danger.DangerPolicies.PlanRule;
import worksafe.hazards.danger.DangerPolicies.RecheckRule;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerClosure;
import worksafe.hazards.danger.value.DangerExtension;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerRechecked;
import worksafe.hazards.danger.value.DangerRecurrence;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.hazards.danger.value.Evidence;
import worksafe.hazards.danger.value.OrderedDay;
import worksafe.hazards.danger.value.PendingRecheck;
import worksafe.hazards.danger.value.Provenance;
import worksafe.hazards.danger.value.Recheck;
import worksafe.hazards.danger.value.Recheck.Reopening;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.hazards.danger.value.RectificationPlan;
import worksafe.hazards.danger.value.RectificationRefusal;
import worksafe.hazards.danger.value.Regrading;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.hazards.determination.Determinations.Judged;
import worksafe.hazards.determination.DeterminedBy;
import worksafe.kernel.Accounts;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.figures.definition.FigureOutcome;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.FactTime.FactProblem;

/**
 * A hidden danger (隐患) from its report to its end. Each verb first asks whether it is legal now and right, changes
 * something only then, and returns the event that tells it; see the package for the whole life.
 */
@Entity
@Table(name = "danger")
class Danger extends EnterpriseRow {

    private String number;

    @Column(updatable = false)
    private long regionAtEvent;

    @Embedded
    private DangerObservation observation;

    @Embedded
    private @Nullable Provenance provenance;

    @Enumerated(EnumType.STRING)
    private DangerStatus status;

    @Embedded
    private TimeLimit timeLimit;

    /** The order whose day the time limit is, or was until a later one was named. */
    private @Nullable UUID orderId;

    /** The day that the order wants it put right by, as last heard, whatever day the time limit is now. */
    private @Nullable LocalDate orderedUntil;

    private @Nullable Instant overdueSince;

    /** When it was written down that the enterprise refuses, under this time limit. */
    private @Nullable Instant refusedAt;

    /** The day that held before the first extension of this time limit. */
    private @Nullable LocalDate extendedFrom;

    @Embedded
    private @Nullable RectificationPlan plan;

    /** By what it became a major danger, where that was determined after its report. */
    @Embedded
    private @Nullable DeterminedBy determination;

    /** What the first of two found when they looked again, while the second has not said so; his words are in the timeline. */
    @Enumerated(EnumType.STRING)
    private Recheck.@Nullable RecheckResult recheckResult;

    /** The later day that goes with it. */
    private @Nullable LocalDate recheckLimit;

    private Instant reportedAt;

    /** When it was found, where it was reported afterwards. */
    private @Nullable Instant happenedAt;

    private @Nullable Instant rectifiedAt;
    private @Nullable Instant closedAt;

    /** As what figures count it; the database says so, lists filter by it. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable FigureOutcome outcome;

    /** As what it counts by its day, its closure, what came before it and its re-checks; the same. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable LocalDate reportedOn;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable Integer alikeDays;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable DangerClosure closure;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable DangerRecurrence recurrence;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable DangerRechecked rechecked;

    /** Whether it came to an authority once: its day was missed, or an authority found it not put right or took it up again. */
    private boolean takenOver;

    /** Whether it is the enterprise's own; the database says so as {@link #isForAuthority} does, lists show and filter it. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable Boolean internal;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "danger_step", joinColumns = @JoinColumn(name = "danger_id"))
    @OrderColumn(name = "position")
    private List<DangerStep> timeline = new ArrayList<>();

    protected Danger() {} // for Hibernate

    private Danger(
            Identity identity,
            ActiveEnterprise enterprise,
            DangerObservation observation,
            @Nullable Provenance provenance,
            TimeLimit timeLimit,
            FactTime when) {
        super(identity.id(), enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        number = identity.number();
        regionAtEvent = enterprise.region().value();
        this.observation = observation;
        this.provenance = provenance;
        status = DangerStatus.REPORTED;
        this.timeLimit = timeLimit;
        reportedAt = when.enteredAt();
        happenedAt = when.earlier();
    }

    /**
     * What a danger is called.
     *
     * @param id for machines
     * @param number for people and papers, for example {@code YH320281-2026-000123}
     */
    record Identity(UUID id, String number) {

        /** The series of the numbers of dangers (隐患). */
        static final String SERIES = "YH";
    }

    /**
     * Enters a danger.
     *
     * @param timeLimit what the policy allows for its grade, from the day on which it was found
     * @param when it was found
     * @throws RuleViolation when an enterprise reports what it did not find itself
     */
    static Created<Danger> report(
            Identity identity,
            ActiveEnterprise enterprise,
            DangerObservation observation,
            TimeLimit timeLimit,
            Actor by,
            FactTime when) {
        return report(identity, enterprise, observation, null, timeLimit, by, when);
    }

    /**
     * As above, of another context's fact.
     *
     * @param provenance which fact; absent where somebody entered the danger by hand
     */
    static Created<Danger> report(
            Identity identity,
            ActiveEnterprise enterprise,
            DangerObservation observation,
            @Nullable Provenance provenance,
            TimeLimit timeLimit,
            Actor by,
            FactTime when) {
        if (by.side() == Actor.ActorSide.ENTERPRISE && observation.source() != DangerSource.SELF_CHECK) {
            throw new RuleViolation(HazardProblem.SOURCE_NOT_SELF_CHECK, observation.source(), DangerSource.SELF_CHECK);
        }

        var danger = new Danger(identity, enterprise, observation, provenance, timeLimit, when);
        danger.timeline.add(DangerStep.of(DangerStep.StepKind.REPORTED, when, by, null));
        return new Created<>(
                danger,
                new DangerReported(
                        danger.facts(danger.version(), when.earlier()),
                        observation.cause(),
                        timeLimit.dueDate(),
                        when.enteredAt(),
                        by.subject(),
                        when.enteredAt()));
    }

    /**
     * Takes over the plan of its rectification; from now on the plan's day is the time limit.
     *
     * @param rule what the policy book asks of it
     * @throws RuleViolation when the plan's day is past or later than allowed, or it lacks the precautions that the rule asks
     *     for
     */
    DangerPlanned plan(RectificationPlan proposed, PlanRule rule, Actor by, Instant now) {
        var rectifying = status.by(DangerAction.PLAN, DangerStatus.RECTIFYING);
        var limit = timeLimit.plannedFor(proposed.timeLimit(), ChinaTime.dayOf(now));
        var ground = rule.ground();
        if (rule.precautionsRequired() && ground != null && proposed.emergencyPlan() == null) {
            throw RuleViolation.byLaw(ground, HazardProblem.EMERGENCY_PLAN_MISSING);
        }

        status = rectifying;
        plan = proposed;
        var first = extendedFrom; // a plan within what was given earns no more of it
        limitTo(limit);
        extendedFrom = first;
        timeline.add(DangerStep.of(DangerStep.StepKind.PLANNED, now, by));
        return new DangerPlanned(
                changed(),
                proposed.goal(),
                proposed.responsible(),
                proposed.fundsFen(),
                proposed.measures(),
                limit.dueDate(),
                proposed.emergencyPlan(),
                by.subject(),
                now);
    }

    /** Takes the report that it was put right at that moment. */
    DangerRectified rectify(Evidence evidence, Actor by, Instant now) {
        return rectify(evidence, by, FactTime.now(now));
    }

    /**
     * Takes the report that it was put right, perhaps before it is entered.
     *
     * @throws RuleViolation when that lies before it was found, sent back or taken up again
     */
    DangerRectified rectify(Evidence evidence, Actor by, FactTime when) {
        var rectified = status.by(DangerAction.RECTIFICATION, DangerStatus.RECTIFIED);
        var done = when.since(demandedAt());

        status = rectified;
        rectifiedAt = done.at();
        timeline.add(DangerStep.rectified(done, by, evidence));
        return new DangerRectified(
                changed(done), done.at(), by.subject(), timeLimit.dueDate(), evidence.description(), done.enteredAt());
    }

    /** Since when it has been there to be put right: its finding, or when it was last sent back or taken up again. */
    private Instant demandedAt() {
        return timeline.reversed().stream()
                .filter(step -> switch (step.kind()) {
                    case REPORTED, RECHECK_FAILED, REOPENED -> true;
                    default -> false;
                })
                .findFirst()
                .map(DangerStep::at)
                .orElse(reportedAt);
    }

    /**
     * Takes the result of the re-check: closed or accepted by its grade when passed, back to be rectified when failed.
     *
     * @throws RuleViolation when the same person reported the rectification, or the new time limit is past
     */
    DangerEvent recheck(Recheck recheck, Actor by, Instant now) {
        return recheck(recheck, RecheckRule.ONE, by, FactTime.now(now));
    }

    /**
     * As above, perhaps before it is entered, and by one alone: where a second looked, he has to confirm it.
     *
     * @param rule how many of an authority look
     * @throws RuleViolation also when that lies before the rectification, when too few looked, the enterprise itself where an
     *     authority has to, or the new day is later than that of its order
     * @see #proposeRecheck
     */
    DangerEvent recheck(Recheck recheck, RecheckRule rule, Actor by, FactTime when) {
        if (recheck.second() != null) {
            throw new IllegalArgumentException("to be confirmed by its second: " + id());
        }
        return rechecked(recheck, rule, by, when);
    }

    private DangerEvent rechecked(Recheck recheck, RecheckRule rule, Actor by, FactTime when) {
        return switch (recheck.result()) {
            case FAILED -> failRecheck(recheck, rule, by, when);
            case PASSED ->
                switch (observation.grade()) {
                    case GENERAL -> passRecheck(recheck, rule, by, when);
                    case MAJOR -> accept(recheck, rule, by, when);
                };
        };
    }

    /**
     * Takes down what the first of two found, in place of what was taken down before. It counts once the second has confirmed
     * it, until when the danger stays as it is.
     *
     * @throws RuleViolation as where one re-checks alone
     */
    PendingRecheck proposeRecheck(Recheck found, RecheckRule rule, Actor by, FactTime when) {
        status.require(DangerAction.RECHECK);
        var second = Objects.requireNonNull(found.second(), "second");
        requireRecheckers(found, rule, by, when);
        requireWithinOrder(found.newTimeLimit());
        var checked = when.since(rectifiedAt());
        var unused = renewed(found.newTimeLimit(), TimeLimit.LimitOrigin.RECHECK, checked);

        recheckResult = found.result();
        recheckLimit = found.newTimeLimit();
        timeline.add(DangerStep.of(DangerStep.StepKind.RECHECK_PROPOSED, checked, by, found.opinion())
                .with(second));
        return new PendingRecheck(found, by, second, checked.at());
    }

    /** The re-check that waits for the word of the second; empty while none does. */
    Optional<PendingRecheck> pendingRecheck() {
        var result = recheckResult;
        return result == null
                ? Optional.empty()
                : timeline.reversed().stream()
                        .filter(step -> step.kind() == DangerStep.StepKind.RECHECK_PROPOSED)
                        .findFirst()
                        .map(step -> pending(result, step));
    }

    private PendingRecheck pending(Recheck.RecheckResult result, DangerStep step) {
        var second = Objects.requireNonNull(step.second());
        var opinion = Objects.requireNonNull(step.note());
        return new PendingRecheck(
                new Recheck(result, opinion, recheckLimit, second),
                Objects.requireNonNull(step.by()),
                second,
                step.at());
    }

    /**
     * The second of two says whether it is so. Where it is, the re-check is made, at that moment; otherwise it is to be
     * looked at anew.
     *
     * @return empty where it is not
     * @throws RuleViolation when nothing waits for that, or not for that account; and whatever forbids the re-check itself
     */
    Optional<DangerEvent> confirmRecheck(boolean agreed, String opinion, RecheckRule rule, Actor by, Instant now) {
        status.require(DangerAction.RECHECK_CONFIRMATION);
        var pending = pendingRecheck().orElseThrow(() -> new RuleViolation(HazardProblem.RECHECK_NOT_PENDING, number));
        if (!isSecond(pending, by)) {
            throw new RuleViolation(
                    HazardProblem.RECHECK_NOT_SECOND,
                    by.name(),
                    pending.second().name());
        }
        if (!agreed) {
            settleRecheck();
            timeline.add(DangerStep.of(DangerStep.StepKind.RECHECK_NOT_CONFIRMED, now, by, opinion));
            return Optional.empty();
        }
        var found = pending.found();
        var when = FactTime.now(now);
        requireRecheckers(found, rule, pending.by(), when);
        var unused = renewed(found.newTimeLimit(), TimeLimit.LimitOrigin.RECHECK, when);

        timeline.add(DangerStep.of(DangerStep.StepKind.RECHECK_CONFIRMED, now, by, opinion));
        return Optional.of(rechecked(found, rule, pending.by(), when));
    }

    private static boolean isSecond(PendingRecheck pending, Actor by) {
        return by.side() == pending.by().side()
                && Accounts.same(pending.second().account(), by.subject());
    }

    /** What people of the enterprise found among themselves waits for nobody once the danger is the authority's. */
    private void settleOwnRecheck() {
        pendingRecheck()
                .filter(pending -> pending.by().side() == Actor.ActorSide.ENTERPRISE)
                .ifPresent(_ -> settleRecheck());
    }

    private void settleRecheck() {
        recheckResult = null;
        recheckLimit = null;
    }

    /** Another than who put it right, and of an authority as many as the policy says; inside the enterprise one of its own. */
    private void requireRecheckers(Recheck recheck, RecheckRule rule, Actor by, FactTime when) {
        requireOther(SeparatedAct.DANGER_RECHECKED, by);
        requireJudge(by, when.enteredAt());
        if (by.side() == Actor.ActorSide.ENTERPRISE && recheck.newTimeLimit() != null) {
            throw new RuleViolation(HazardProblem.RECHECK_LIMIT_INSIDE, number);
        }
        var second = recheck.second();
        if (second == null) {
            rule.requireOneEnough(by);
            return;
        }
        if (Accounts.same(second.account(), by.subject())) {
            throw new RuleViolation(HazardProblem.RECHECK_SECOND_SAME, second.name());
        }
        requireOther(SeparatedAct.DANGER_RECHECKED, new Actor(second.account(), second.name(), by.side()));
    }

    /** @throws RuleViolation when the enterprise judges what an authority has to */
    private void requireJudge(Actor by, Instant now) {
        if (!mayJudge(by, ChinaTime.dayOf(now))) {
            throw new RuleViolation(HazardProblem.DANGER_FOR_AUTHORITY, number);
        }
    }

    private boolean mayJudge(Actor by, LocalDate today) {
        return by.side() == Actor.ActorSide.AUTHORITY || (!isForAuthority() && !today.isAfter(timeLimit.dueDate()));
    }

    private DangerRecheckFailed failRecheck(Recheck recheck, RecheckRule rule, Actor by, FactTime when) {
        var rectifying = status.by(DangerAction.RECHECK, DangerStatus.RECTIFYING);
        requireRecheckers(recheck, rule, by, when);
        requireWithinOrder(recheck.newTimeLimit());
        var checked = when.since(rectifiedAt());
        var renewed = renewed(recheck.newTimeLimit(), TimeLimit.LimitOrigin.RECHECK, checked);

        status = rectifying;
        settleRecheck();
        takenOver |= by.side() == Actor.ActorSide.AUTHORITY;
        renewed.ifPresent(this::startAnew);
        timeline.add(DangerStep.of(DangerStep.StepKind.RECHECK_FAILED, checked, by, recheck.opinion())
                .with(recheck.second()));
        return new DangerRecheckFailed(
                changed(checked),
                checked.at(),
                by.subject(),
                recheck.opinion(),
                timeLimit.dueDate(),
                checked.enteredAt());
    }

    /** More time than an order gives, its extension alone gives. */
    private void requireWithinOrder(@Nullable LocalDate day) {
        var last = orderedUntil == null ? timeLimit.dueDate() : orderedUntil;
        if (day != null && orderId != null && day.isAfter(last)) {
            throw new RuleViolation(HazardProblem.DANGER_DAY_BEYOND_ORDER, day.toString(), number, last.toString());
        }
    }

    private DangerClosed passRecheck(Recheck recheck, RecheckRule rule, Actor by, FactTime when) {
        var closed = status.by(DangerAction.RECHECK, DangerStatus.CLOSED);
        requireRecheckers(recheck, rule, by, when);

        return end(closed, recheck.opinion(), by, recheck.second(), when.since(rectifiedAt()));
    }

    private DangerAccepted accept(Recheck recheck, RecheckRule rule, Actor by, FactTime when) {
        var accepted = status.by(DangerAction.RECHECK, DangerStatus.ACCEPTED);
        requireRecheckers(recheck, rule, by, when);

        var checked = when.since(rectifiedAt());

        status = accepted;
        settleRecheck();
        timeline.add(DangerStep.of(DangerStep.StepKind.ACCEPTED, checked, by, recheck.opinion())
                .with(recheck.second()));
        return new DangerAccepted(
                changed(checked),
                checked.at(),
                by.subject(),
                recheck.opinion(),
                timeLimit.dueDate(),
                checked.enteredAt());
    }

    /**
     * Strikes off a major danger.
     *
     * @throws RuleViolation when the same person reported, planned, rectified or re-checked it, or acted for the enterprise
     */
    DangerClosed close(String opinion, Actor by, Instant now) {
        var closed = status.by(DangerAction.CLOSURE, DangerStatus.CLOSED);
        requireOther(SeparatedAct.MAJOR_DANGER_CLOSED, by);

        return end(closed, opinion, by, null, FactTime.now(now));
    }

    /**
     * Lays it aside on somebody's word: a major danger on the word of two, the first of whom only proposes it.
     *
     * @return empty where it was proposed
     * @throws RuleViolation when the same person proposed it, or acted for the enterprise
     */
    Optional<DangerDismissed> layAside(String reason, Actor by, Instant now) {
        var unused = status.by(DangerAction.DISMISSAL, DangerStatus.DISMISSED);
        var act = dismissal();
        requireOther(act, by);
        requireJudge(by, now);
        if (act != SeparatedAct.MAJOR_DANGER_DISMISSAL_PROPOSED) {
            return Optional.of(dismiss(reason, by, now));
        }
        timeline.add(DangerStep.of(DangerStep.StepKind.DISMISSAL_PROPOSED, FactTime.now(now), by, reason));
        return Optional.empty();
    }

    /** Lays it aside for a fact: verification found no danger, or it is gone and nobody had taken it up. */
    DangerDismissed dismiss(String reason, Actor by, Instant now) {
        var dismissed = status.by(DangerAction.DISMISSAL, DangerStatus.DISMISSED);

        status = dismissed;
        timeline.add(DangerStep.of(DangerStep.StepKind.DISMISSED, now, by, reason));
        return new DangerDismissed(changed(), now, by.subject(), reason, now);
    }

    /**
     * Takes it up again after its closure, with a time limit of its own.
     *
     * @throws RuleViolation when the new time limit is past, or the same person acted for the enterprise
     */
    DangerReopened reopen(Reopening reopening, Actor by, Instant now) {
        var rectifying = status.by(DangerAction.REOPENING, DangerStatus.RECTIFYING);
        requireOther(SeparatedAct.DANGER_REOPENED, by);
        var renewed =
                timeLimit.renewedTo(reopening.newTimeLimit(), TimeLimit.LimitOrigin.REOPENING, ChinaTime.dayOf(now));

        status = rectifying;
        closedAt = null;
        takenOver = true;
        orderedUntil = orderId == null ? null : renewed.dueDate(); // the order is taken up again until then
        startAnew(renewed);
        timeline.add(DangerStep.of(DangerStep.StepKind.REOPENED, now, by, reopening.reason()));
        return new DangerReopened(changed(), now, by.subject(), reopening.reason(), renewed.dueDate(), now);
    }

    /**
     * Notes that the time limit was missed; empty where that is known already.
     *
     * @param dueAt the first moment that was too late, as its clock counted it
     */
    Optional<DangerOverdue> miss(Instant dueAt) {
        if (overdueSince != null) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        takenOver = true;
        settleOwnRecheck();
        timeLimit = timeLimit.countedUntil(dueAt);
        timeline.add(DangerStep.overdue(dueAt));
        return Optional.of(new DangerOverdue(changed(), timeLimit.dueDate(), dueAt));
    }

    /**
     * Takes over the day that an order names, which replaces whatever day was named before; a later one does not replace that
     * of the plan for a major danger, as an order goes by the last of several plans. Empty where it did not: what has
     * ended, or is under that very order already, is left alone.
     */
    Optional<DangerRescheduled> order(OrderedDay order, Actor by, Instant at) {
        var keepsPlan = observation.grade() == DangerGrade.MAJOR
                && timeLimit.origin() == TimeLimit.LimitOrigin.PLAN
                && order.dueDate().isAfter(timeLimit.dueDate());
        var ordered = keepsPlan ? timeLimit : timeLimit.orderedBy(order);
        if (status.ended()) {
            return Optional.empty();
        }
        orderedUntil = order.dueDate();
        if (order.id().equals(orderId) && ordered.equals(timeLimit)) {
            return Optional.empty();
        }

        orderId = order.id();
        settleOwnRecheck();
        timeline.add(DangerStep.of(DangerStep.StepKind.ORDERED, at, by, order.title()));
        return Optional.of(reschedule(ordered, order, at));
    }

    /**
     * Gives up the day of an order that was withdrawn; empty where it did not. What was named after the order stays.
     *
     * @param policy what the policy allows, from the report on
     */
    Optional<DangerRescheduled> withdrawOrder(OrderedDay order, String reason, TimeLimit policy, Actor by, Instant at) {
        if (!order.id().equals(orderId) || status.ended()) {
            return Optional.empty();
        }

        orderId = null;
        orderedUntil = null;
        timeline.add(DangerStep.of(DangerStep.StepKind.ORDER_WITHDRAWN, at, by, reason));
        return Optional.of(reschedule(timeLimit.withoutOrder(policy), order, at));
    }

    /** The same day stays missed; another one is not missed yet. */
    private DangerRescheduled reschedule(TimeLimit limit, OrderedDay order, Instant at) {
        limitTo(limit);
        return new DangerRescheduled(
                changed(),
                limit.dueDate(),
                limit.origin(),
                overdueSince != null,
                order.id(),
                order.number(),
                order.title(),
                at);
    }

    /**
     * Notes another context's fact, once, where it is too late to dismiss the danger for it: what has been taken up is for
     * whoever supervises it to judge. Tells whether that was news.
     *
     * @param fact one that no event of ours tells
     */
    boolean note(DangerStep.StepKind fact, String words, Actor by, Instant at) {
        if (!fact.isNoted()) {
            throw new IllegalArgumentException(fact + " happens to a danger and is not just noted");
        }
        if (status.ended() || timeline.stream().anyMatch(step -> step.kind() == fact)) {
            return false;
        }

        timeline.add(DangerStep.of(fact, at, by, words));
        return true;
    }

    private DangerClosed end(
            DangerStatus closed, String opinion, Actor by, @Nullable RecheckPartner second, FactTime when) {
        status = closed;
        settleRecheck();
        closedAt = when.at();
        timeline.add(
                DangerStep.of(DangerStep.StepKind.CLOSED, when, by, opinion).with(second));
        return new DangerClosed(
                changed(when), when.at(), by.subject(), timeLimit.dueDate(), isRectifiedOnTime(), when.enteredAt());
    }

    private void startAnew(TimeLimit renewed) {
        timeLimit = renewed;
        overdueSince = null;
        refusedAt = null;
        extendedFrom = null;
    }

    /** The same day stays missed, and refused; another one is neither yet. */
    private void limitTo(TimeLimit limit) {
        if (limit.dueDate().equals(timeLimit.dueDate())) {
            timeLimit = limit;
        } else {
            startAnew(limit);
        }
    }

    private Optional<TimeLimit> renewed(@Nullable LocalDate day, TimeLimit.LimitOrigin by, FactTime when) {
        return Optional.ofNullable(day).map(named -> timeLimit.renewedTo(named, by, when.day()));
    }

    private boolean isRectifiedOnTime() {
        return !ChinaTime.dayOf(rectifiedAt()).isAfter(timeLimit.dueDate());
    }

    /**
     * Takes down that the enterprise refuses to put it right, which leaves everything as it is: it is for others to order.
     *
     * @param supervises whether that account supervises; the inspector who found it may as well
     * @throws RuleViolation when that was taken down under this time limit, or by whoever neither supervises nor found it,
     *     or when the demand is said to have reached it on a day on which it cannot have
     */
    DangerRefused refuse(RectificationRefusal refusal, boolean supervises, Actor by, Instant now) {
        status.require(DangerAction.REFUSAL);
        if (!isRefusalOf(by.subject(), supervises)) {
            throw new RuleViolation(HazardProblem.DANGER_REFUSAL_NOT_TEAM, by.name(), number);
        }
        if (refusedAt != null) {
            throw new RuleViolation(
                    HazardProblem.DANGER_REFUSAL_KNOWN,
                    number,
                    timeLimit.dueDate().toString());
        }
        var servedOn = refusal.service().servedOn();
        if (servedOn.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(FactProblem.FACT_IN_FUTURE, servedOn.toString());
        }
        var found = ChinaTime.dayOf(foundAt());
        if (servedOn.isBefore(found)) {
            throw new RuleViolation(FactProblem.FACT_BEFORE_CAUSE, servedOn.toString(), found.toString());
        }

        refusedAt = now;
        timeline.add(DangerStep.refused(now, by, refusal));
        var finding = observation.finding();
        return new DangerRefused(
                changed(),
                now,
                by.subject(),
                refusal.reason(),
                refusal.service().way(),
                servedOn,
                timeLimit.dueDate(),
                overdueSince != null,
                finding == null ? null : finding.legalBasis(),
                finding == null ? null : finding.requirement(),
                finding == null ? null : finding.penaltyClause(),
                orderId,
                now);
    }

    /**
     * Gives it another grade, as its supervisor determined. It is an authority's from then on. What becomes a major danger
     * while it is put right is planned anew: the plan was none of that kind. What one of two found when they looked again is
     * gone with the grade by which they looked. Its day moves only where the policy or the plan named it and it is not over.
     *
     * @param policy what the policy allows for that grade: for a major danger from its finding, for a general one from today
     * @throws RuleViolation when it has that grade already, or the same person reported it or called it a major one
     */
    DangerRegraded regrade(Regrading regrading, TimeLimit policy, Actor by, Instant now) {
        status.require(DangerAction.REGRADING);
        var former = observation.grade();
        if (regrading.to() == former) {
            throw new RuleViolation(HazardProblem.DANGER_GRADE_SAME, number, former);
        }
        requireOther(regradingAct(), by);
        var graver = regrading.to() == DangerGrade.MAJOR;
        var judged = regrading.judged();

        if (graver && status == DangerStatus.RECTIFYING) {
            status = status.by(DangerAction.REGRADING, DangerStatus.REPORTED);
            plan = null;
        }
        observation = observation.graded(regrading.to());
        determination = judged == null ? null : judged.by();
        takenOver = true;
        settleRecheck();
        if (isRegradingMovingDay(ChinaTime.dayOf(now))) {
            limitTo(timeLimit.regradedTo(policy, graver));
        }
        timeline.add(DangerStep.of(
                graver ? DangerStep.StepKind.GRADE_RAISED : DangerStep.StepKind.GRADE_LOWERED,
                now,
                by,
                Stream.concat(Stream.ofNullable(judged).map(Judged::words), Stream.of(regrading.reason()))
                        .collect(Collectors.joining("："))));
        return new DangerRegraded(
                changed(),
                former,
                determination == null ? null : determination.standard(),
                determination == null ? null : determination.clause(),
                regrading.reason(),
                timeLimit.dueDate(),
                overdueSince != null,
                by.subject(),
                now);
    }

    /** What an authority named, or gave, stays; and so does what was missed, or is put right already. */
    private boolean isRegradingMovingDay(LocalDate today) {
        var unnamed = switch (timeLimit.origin()) {
            case POLICY, PLAN, REGRADING -> orderId == null && extendedFrom == null;
            case RECHECK, REOPENING, ORDER, EXTENSION -> false;
        };
        return unnamed
                && status != DangerStatus.RECTIFIED
                && overdueSince == null
                && !timeLimit.dueDate().isBefore(today);
    }

    private SeparatedAct regradingAct() {
        return switch (observation.grade()) {
            case GENERAL -> SeparatedAct.DANGER_GRADE_RAISED;
            case MAJOR -> SeparatedAct.DANGER_GRADE_LOWERED;
        };
    }

    private boolean isRefusalOf(String account, boolean supervises) {
        var finder = inspectedBy();
        return supervises || (finder != null && Accounts.same(finder, account));
    }

    /**
     * Whether more time may be applied for, on that day.
     *
     * @throws RuleViolation when its day is an order's, or past, or the day asked for is no later one, or beyond what may be
     *     given, or the ground does not count
     */
    void requireExtendable(DangerExtension asked, ExtensionRule rule, LocalDate today) {
        status.requireToBePutRight();
        var due = timeLimit.dueDate();
        if (orderId != null) {
            throw new RuleViolation(HazardProblem.DANGER_EXTENSION_ORDERED, number);
        }
        if (overdueSince != null || today.isAfter(due)) {
            throw new RuleViolation(HazardProblem.DANGER_EXTENSION_LATE, due.toString());
        }
        rule.requireAskable(asked, due, today);
        requireLater(asked, rule, today);
    }

    /** What was given may not go further than what may be given at all, whatever held meanwhile. */
    private void requireLater(DangerExtension asked, ExtensionRule rule, LocalDate today) {
        var due = timeLimit.dueDate();
        if (!asked.until().isAfter(due) || asked.until().isBefore(today)) {
            throw new RuleViolation(
                    HazardProblem.DANGER_EXTENSION_NOT_LATER, asked.until().toString(), due.toString());
        }
        var latest = rule.latest(firstDue());
        if (asked.until().isAfter(latest)) {
            throw RuleViolation.byLaw(
                    LegalGround.of(rule.most()),
                    HazardProblem.DANGER_EXTENSION_BEYOND,
                    asked.until().toString(),
                    latest.toString());
        }
    }

    private LocalDate firstDue() {
        return extendedFrom == null ? timeLimit.dueDate() : extendedFrom;
    }

    /**
     * Whether what was applied for in time can be given on that day.
     *
     * @throws RuleViolation as {@link #extend}
     */
    void requireGrantable(DangerExtension asked, ExtensionRule rule, LocalDate today) {
        status.requireToBePutRight();
        if (orderId != null) {
            throw new RuleViolation(HazardProblem.DANGER_EXTENSION_ORDERED, number);
        }
        requireLater(asked, rule, today);
    }

    /** Why no more time can be given to it, whatever day comes, as the applicant reads it; empty while it can. */
    Optional<String> unextendable(DangerExtension asked) {
        return switch (status) {
            case RECTIFIED, ACCEPTED -> Optional.of("隐患已报告整改完成");
            case CLOSED -> Optional.of("隐患已销号");
            case DISMISSED -> Optional.of("隐患已排除");
            case REPORTED, RECTIFYING -> {
                if (orderId != null) {
                    yield Optional.of("隐患已被责令限期整改，延期须就指令申请");
                }
                yield asked.until().isAfter(timeLimit.dueDate())
                        ? Optional.empty()
                        : Optional.of("整改期限已另定为 " + timeLimit.dueDate() + "，不早于申请的日期");
            }
        };
    }

    /** That an application for more time was approved. */
    record Granted(UUID applicationId, String number, String opinion) {}

    /**
     * Gives the time that was applied for in time, perhaps after its day was missed.
     *
     * @throws RuleViolation when an order has named its day meanwhile, or the day asked for is no later one any more, or beyond
     *     what may be given
     */
    DangerExtended extend(DangerExtension asked, ExtensionRule rule, Granted granted, Actor by, Instant now) {
        requireGrantable(asked, rule, ChinaTime.dayOf(now));
        var first = firstDue();
        var former = timeLimit.dueDate();

        startAnew(timeLimit.extendedTo(asked.until(), rule.most()));
        extendedFrom = first;
        timeline.add(DangerStep.of(
                DangerStep.StepKind.EXTENDED,
                now,
                by,
                former + " → " + asked.until() + "：" + granted.number() + "：" + granted.opinion()));
        return new DangerExtended(
                changed(),
                former,
                asked.until(),
                asked.ground(),
                granted.applicationId(),
                granted.number(),
                by.subject(),
                now);
    }

    /**
     * What its status allows and that account may do: never the second of two acts that belong to two people.
     *
     * @param supervises whether that account supervises
     */
    Set<DangerAction> actions(Actor by, boolean supervises, LocalDate today) {
        return status.actions().stream()
                .filter(action -> switch (action) {
                    case REFUSAL -> refusedAt == null && isRefusalOf(by.subject(), supervises);
                    case RECHECK, DISMISSAL -> mayJudge(by, today);
                    case REGRADING -> by.side() == Actor.ActorSide.AUTHORITY;
                    case RECHECK_CONFIRMATION ->
                        mayJudge(by, today)
                                && pendingRecheck()
                                        .filter(pending -> isSecond(pending, by))
                                        .isPresent();
                    case PLAN, RECTIFICATION, CLOSURE, REOPENING -> true;
                })
                .filter(action -> separated(action)
                        .flatMap(act -> actsBefore(act, by).excluding(act, by.subject()))
                        .isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<SeparatedAct> separated(DangerAction action) {
        return switch (action) {
            case PLAN, RECTIFICATION, REFUSAL -> Optional.empty();
            case RECHECK, RECHECK_CONFIRMATION -> Optional.of(SeparatedAct.DANGER_RECHECKED);
            case CLOSURE -> Optional.of(SeparatedAct.MAJOR_DANGER_CLOSED);
            case DISMISSAL -> Optional.of(dismissal());
            case REOPENING -> Optional.of(SeparatedAct.DANGER_REOPENED);
            case REGRADING -> Optional.of(regradingAct());
        };
    }

    /** A major danger is dismissed by two, of whom the first proposes it. */
    private SeparatedAct dismissal() {
        if (observation.grade() == DangerGrade.GENERAL) {
            return SeparatedAct.DANGER_DISMISSED;
        }
        return timeline.stream().anyMatch(step -> step.kind() == DangerStep.StepKind.DISMISSAL_PROPOSED)
                ? SeparatedAct.MAJOR_DANGER_DISMISSED
                : SeparatedAct.MAJOR_DANGER_DISMISSAL_PROPOSED;
    }

    private void requireOther(SeparatedAct next, Actor by) {
        actsBefore(next, by).excluding(next, by.subject()).ifPresent(taken -> {
            if (next == SeparatedAct.DANGER_RECHECKED && taken == SeparatedAct.DANGER_RECTIFIED) {
                throw new RuleViolation(HazardProblem.RECHECK_BY_RECTIFIER, by.name());
            }
            if (taken == SeparatedAct.MAJOR_DANGER_ACCEPTED) {
                throw new RuleViolation(HazardProblem.CLOSURE_BY_RECHECKER, by.name());
            }
            throw new RuleViolation(HazardProblem.DANGER_SAME_PERSON, by.name(), taken);
        });
    }

    /**
     * Who took which step, in whatever round. Only the re-check of a general danger is for whoever did not put it right this
     * time: there the two may change places. Another acceptance or proposal replaces the one before. What is the enterprise's
     * own, another of its people judges.
     */
    private ActsTaken actsBefore(SeparatedAct next, Actor judge) {
        var acts = new ActsTaken()
                .and(SeparatedAct.MAJOR_DANGER_ACCEPTED, last(DangerStep.StepKind.ACCEPTED))
                .and(SeparatedAct.MAJOR_DANGER_ACCEPTED, secondAcceptor())
                .and(SeparatedAct.MAJOR_DANGER_DISMISSAL_PROPOSED, last(DangerStep.StepKind.DISMISSAL_PROPOSED));
        all(DangerStep.StepKind.REPORTED).forEach(by -> acts.and(SeparatedAct.DANGER_REPORTED, by.subject()));
        all(DangerStep.StepKind.PLANNED).forEach(by -> acts.and(SeparatedAct.DANGER_PLANNED, by.subject()));
        all(DangerStep.StepKind.GRADE_RAISED).forEach(by -> acts.and(SeparatedAct.DANGER_GRADE_RAISED, by.subject()));
        acts.and(SeparatedAct.DANGER_GRADE_LOWERED, last(DangerStep.StepKind.GRADE_LOWERED));
        if (next == SeparatedAct.DANGER_RECHECKED && observation.grade() == DangerGrade.GENERAL) {
            acts.and(SeparatedAct.DANGER_RECTIFIED, last(DangerStep.StepKind.RECTIFIED));
        } else {
            all(DangerStep.StepKind.RECTIFIED).forEach(by -> acts.and(SeparatedAct.DANGER_RECTIFIED, by.subject()));
        }
        if (judge.side() == Actor.ActorSide.AUTHORITY || isForAuthority()) {
            all(DangerStep.StepKind.values())
                    .filter(by -> by.side() == Actor.ActorSide.ENTERPRISE)
                    .forEach(by -> acts.and(SeparatedAct.DANGER_ACTED_FOR_ENTERPRISE, by.subject()));
        }
        return acts;
    }

    private @Nullable String secondAcceptor() {
        return timeline.stream()
                .filter(step -> step.kind() == DangerStep.StepKind.ACCEPTED)
                .reduce((_, later) -> later)
                .map(DangerStep::second)
                .map(RecheckPartner::account)
                .orElse(null);
    }

    /** Who took steps of those kinds, first to last. */
    private Stream<Actor> all(DangerStep.StepKind... kinds) {
        return timeline.stream()
                .filter(step -> List.of(kinds).contains(step.kind()))
                .map(DangerStep::by)
                .filter(Objects::nonNull);
    }

    private @Nullable String last(DangerStep.StepKind kind) {
        return all(kind).map(Actor::subject).reduce((_, later) -> later).orElse(null);
    }

    /** Whether an authority owes its re-check: it is major, ordered or taken over, or the enterprise did not find it itself. */
    boolean isForAuthority() {
        return observation.grade() == DangerGrade.MAJOR
                || observation.source() != DangerSource.SELF_CHECK
                || orderId != null
                || takenOver;
    }

    /** The account of the inspector who found it; absent where no inspector did. */
    @Nullable
    String inspectedBy() {
        return observation.source() == DangerSource.INSPECTION
                ? all(DangerStep.StepKind.REPORTED)
                        .filter(by -> by.side() == Actor.ActorSide.AUTHORITY)
                        .map(Actor::subject)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    String number() {
        return number;
    }

    RegionCode regionAtEvent() {
        return new RegionCode(regionAtEvent);
    }

    DangerObservation observation() {
        return observation;
    }

    /** The fact of another context that it came of, if any. */
    @Nullable
    Provenance provenance() {
        return provenance;
    }

    DangerStatus status() {
        return status;
    }

    TimeLimit timeLimit() {
        return timeLimit;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    /** When it was found, from which its time limit counts: when it was reported, unless somebody named another moment. */
    Instant foundAt() {
        return happenedAt == null ? reportedAt : happenedAt;
    }

    /** @throws IllegalStateException before it was ever reported as put right */
    Instant rectifiedAt() {
        if (rectifiedAt == null) {
            throw new IllegalStateException("never rectified: " + id());
        }
        return rectifiedAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Whether it was put right by the end of its due date, whenever that was entered; empty while it is not. */
    Optional<Boolean> rectifiedOnTime() {
        return switch (status) {
            case RECTIFIED, ACCEPTED, CLOSED -> Optional.of(isRectifiedOnTime());
            case REPORTED, RECTIFYING, DISMISSED -> Optional.empty();
        };
    }

    /** When something last happened to it. */
    Instant lastStepAt() {
        return timeline.getLast().at();
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    /** When it was written down that the enterprise refuses; empty while it does not, and once another day was named. */
    Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }

    /** By what it was determined as a major danger after its report; empty where it was not. */
    Optional<DeterminedBy> determination() {
        return Optional.ofNullable(determination);
    }

    @Nullable
    RectificationPlan plan() {
        return plan;
    }

    List<DangerStep> timeline() {
        return List.copyOf(timeline);
    }

    /** The facts under the version that the present change will have. */
    private DangerEvent.Facts changed() {
        return facts(version() + 1, null);
    }

    private DangerEvent.Facts changed(FactTime when) {
        return facts(version() + 1, when.earlier());
    }

    private DangerEvent.Facts facts(long revision, @Nullable Instant happened) {
        return new DangerEvent.Facts(
                id(),
                number,
                enterpriseId(),
                revision,
                observation.grade(),
                observation.title(),
                region(),
                sector(),
                status,
                provenance == null ? null : provenance.findingId(),
                happened);
    }
}
