package worksafe.platform.duties.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Suspension;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.calendar.Calendar.Edition;
import worksafe.platform.duties.clock.ClockStart.DebtorSide;
import worksafe.platform.duties.clock.Clocks.Deputised;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;

/** One duty with its date. */
@Entity
@Table(name = "clock")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class Clock extends VersionedRow {

    @Column(name = "kind")
    private String kind;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "sector")
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "enterprise_id")
    private @Nullable UUID enterpriseId;

    @Column(name = "subject_name")
    private @Nullable String subjectName;

    @Column(name = "side")
    @Enumerated(EnumType.STRING)
    private DebtorSide side;

    @Column(name = "assignee")
    private @Nullable String assignee;

    @Embedded
    private ClockStart.Basis basis;

    @Embedded
    private ClockTerm term;

    @Column(name = "suspensions")
    private String suspensions = "";

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "provisional")
    private boolean provisional;

    @Column(name = "calendar_revision")
    private @Nullable Long calendarRevision;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private ClockState state = ClockState.RUNNING;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @Column(name = "missing")
    private @Nullable String missing;

    @Embedded
    private ClockNotices notices = ClockNotices.NONE;

    // When the sweep looks next is no change that anybody is told.
    @Column(name = "look_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant lookAt;

    @Column(name = "owed", insertable = false, updatable = false)
    private boolean owed;

    @Column(name = "due_soon", insertable = false, updatable = false)
    private boolean dueSoon;

    /** Why a clock that was missed was not late: what was done in time was entered after its day. */
    private static final String ENTERED_AFTERWARDS = "期限届满前已办理，届满后录入或办结";

    /** Why a clock stands still while something is missing. */
    private static final String RETURNED = "退回补正";

    protected Clock() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // whoever calls it sets the rest
    private Clock(UUID id, RegionCode region) {
        super(id, region);
    }

    /** Where and when a verb is used. */
    record Moment(String context, Instant at) {}

    static Created<Clock> start(UUID id, ClockStart start, Edition calendar, Moment now) {
        var clock = new Clock(id, start.debtor().region());
        clock.kind = start.duty().kind();
        clock.subjectType = start.duty().subjectType();
        clock.subjectId = start.duty().subjectId();
        clock.subjectName = start.subjectName();
        clock.sector = start.debtor().sector();
        clock.enterpriseId = start.debtor().enterpriseId();
        clock.side = start.debtor().side();
        clock.assignee = start.debtor().assignee();
        clock.basis = start.basis();
        clock.term = ClockTerm.of(start);
        clock.term.deadline(List.of(), calendar).ifPresent(clock::moveTo);
        clock.lookAt = ClockLadder.firstLook(clock.dueAt);
        clock.calendarRevision = clock.term.dependsOnCalendar() ? calendar.revision() : null;
        return new Created<>(
                clock,
                new ClockEvent.Started(now.context(), clock.facts(1), ChinaTime.dayOf(start.startedAt()), now.at()));
    }

    /** The duty was done at that moment, which decides whether that was late, whenever it is entered. */
    ClockEvent.Met meet(Instant when, Moment now) {
        var met = state.to(ClockState.MET);
        if (state == ClockState.MISSED && !isLate(when)) {
            reason = ENTERED_AFTERWARDS;
        }
        state = met;
        finishedAt = when;
        missing = null;
        lookAt = null;
        return new ClockEvent.Met(now.context(), facts(version() + 1), ChinaTime.dayOf(when), isLate(when), now.at());
    }

    /** The last moment has passed. A provisional date may still move, so it cannot be missed. */
    ClockEvent.Missed miss(Moment now) {
        var missed = state.to(ClockState.MISSED);
        if (!isOverdue(now.at())) {
            throw new IllegalStateException("clock " + id() + " is not overdue");
        }
        state = missed;
        retryAt = null;
        lookAt = dueAt;
        return new ClockEvent.Missed(now.context(), facts(version() + 1), now.at());
    }

    /** Days do not count from that day on. */
    ClockEvent.Suspended suspend(LocalDate from, String why, Moment now) {
        return suspend(from, why, List.of(), now);
    }

    /**
     * It is returned for completion: days do not count until what is missing is there (退回补正).
     *
     * @param lacking what is missing, one thing each
     */
    ClockEvent.Suspended returned(LocalDate from, List<String> lacking, Moment now) {
        if (side != DebtorSide.AUTHORITY || lacking.isEmpty()) {
            throw new IllegalArgumentException("an authority returns what lacks something: " + side + ", " + lacking);
        }
        return suspend(from, RETURNED, lacking, now);
    }

    private ClockEvent.Suspended suspend(LocalDate from, String why, List<String> lacking, Moment now) {
        var suspended = state.to(ClockState.SUSPENDED);
        if (term.period() == null) {
            throw new RuleViolation(DutyProblem.CLOCK_FIXED);
        }
        var all = Suspensions.begun(suspensions, from, term.startedOn(), lastDay());
        state = suspended;
        suspensions = Suspensions.write(all);
        reason = why;
        missing = lacking.isEmpty() ? null : String.join("\n", lacking);
        lookAt = null;
        return new ClockEvent.Suspended(
                now.context(), facts(version() + 1), from, why, lacking.isEmpty() ? null : lacking, now.at());
    }

    /** Days count again from that day on; what was lost is added at the end. */
    ClockEvent.Resumed resume(LocalDate on, Edition calendar, Moment now) {
        var running = state.to(ClockState.RUNNING);
        var all = new ArrayList<>(Suspensions.read(suspensions));
        var open = all.removeLast();
        if (on.isBefore(open.from())) {
            throw new RuleViolation(
                    DutyProblem.CLOCK_SUSPENSION_OUTSIDE, open.from().toString(), on.toString());
        }
        if (on.isAfter(open.from())) {
            all.add(new Suspension(open.from(), on));
        }
        state = running;
        suspensions = Suspensions.write(all);
        reason = null;
        missing = null;
        term.deadline(all, calendar).ifPresent(this::moveTo);
        lookAt = ClockLadder.firstLook(dueAt);
        calendarRevision = term.dependsOnCalendar() ? calendar.revision() : null;
        return new ClockEvent.Resumed(now.context(), facts(version() + 1), on, now.at());
    }

    /** The duty fell away. */
    ClockEvent.Cancelled cancel(String why, Moment now) {
        var cancelled = state.to(ClockState.CANCELLED);
        state = cancelled;
        finishedAt = now.at();
        reason = why;
        missing = null;
        lookAt = null;
        return new ClockEvent.Cancelled(now.context(), facts(version() + 1), why, now.at());
    }

    /** Counts anew by a later calendar; empty when the date stays and is as certain as before. */
    Optional<ClockEvent.Rescheduled> recount(Edition calendar, Moment now) {
        if (state != ClockState.RUNNING && state != ClockState.SUSPENDED) {
            throw new IllegalStateException("clock " + id() + " is " + state + " and does not count");
        }
        calendarRevision = calendar.revision();
        var before = lastDay();
        var wasProvisional = provisional;
        term.deadline(Suspensions.read(suspensions), calendar).ifPresent(this::moveTo);
        if (state == ClockState.RUNNING && !before.equals(lastDay())) {
            lookAt = ClockLadder.firstLook(dueAt);
        }
        return before.equals(lastDay()) && wasProvisional == provisional
                ? Optional.empty()
                : Optional.of(new ClockEvent.Rescheduled(now.context(), facts(version() + 1), before, now.at()));
    }

    /**
     * The official of the authority that owes it is this one from now on; nothing happens where it is already.
     *
     * @throws RuleViolation when an enterprise owes it, or nothing is owed any more
     */
    Optional<ClockEvent.Assigned> assign(String account, Moment now) {
        if (side != DebtorSide.AUTHORITY) {
            throw new RuleViolation(DutyProblem.CLOCK_NOT_OF_AUTHORITY);
        }
        if (!state.isOwed()) {
            throw new RuleViolation(DutyProblem.CLOCK_NOT_OWED);
        }
        if (account.equals(assignee)) {
            return Optional.empty();
        }
        assignee = account;
        return Optional.of(new ClockEvent.Assigned(now.context(), facts(version() + 1), now.at()));
    }

    /** Announces what the ladder says, if it is time and was not done; notes when to look again. */
    Optional<ClockEvent> announce(ClockLadder ladder, Moment now) {
        var steps = switch (state) {
            // A provisional day may be past without being missed, and is not near then either.
            case RUNNING ->
                now.at().isBefore(dueAt) ? ladder.before(lastDay(), term.startedAt()) : List.<AnnouncedStep>of();
            case MISSED -> ladder.after(lastDay(), dueAt);
            case SUSPENDED, MET, CANCELLED -> List.<AnnouncedStep>of();
        };
        lookAt = ClockLadder.nextLook(steps, now.at());
        return notices.latest(steps, now.at()).map(step -> {
            notices = notices.with(step, dueAt, now.at());
            return ClockEvent.of(step, now, facts(version() + 1));
        });
    }

    /** Sets the clock aside after its announcement failed. */
    void tryAgain(Instant when) {
        retryAt = when;
    }

    /** Puts off what could not be announced. */
    void lookAgain(Instant when) {
        lookAt = when;
    }

    boolean isOverdue(Instant now) {
        return !provisional && !now.isBefore(dueAt);
    }

    ClockMissed missed(Instant now) {
        return new ClockMissed(id(), duty(), region(), sector, enterpriseId, dueAt, now);
    }

    Duty duty() {
        return new Duty(subjectType, subjectId, kind);
    }

    ClockState state() {
        return state;
    }

    Instant dueAt() {
        return dueAt;
    }

    Deadline deadline() {
        return new Deadline(dueAt, provisional);
    }

    /** @param names of enterprises, by id */
    ClockView view(String what, Map<UUID, String> names) {
        return view(what, names, Set.of());
    }

    /** @param deputised for whom whoever looks acts */
    ClockView view(String what, Map<UUID, String> names, Set<Deputised> deputised) {
        var acting = deputised.stream()
                .anyMatch(other -> other.account().equals(assignee) && other.covers(region(), sector));
        return new ClockView(
                id(),
                version(),
                kind,
                what,
                subjectType,
                subjectId,
                subjectName,
                enterpriseId,
                enterpriseId == null ? null : names.get(enterpriseId),
                region().toString(),
                sector,
                side,
                assignee,
                acting ? assignee : null,
                ClockView.Basis.of(basis),
                term.startedOn(),
                term.period(),
                Suspensions.read(suspensions).stream()
                        .map(ClockView.Suspended::of)
                        .toList(),
                lastDay(),
                dueAt,
                provisional,
                state,
                finishedAt,
                state == ClockState.MET && finishedAt != null ? isLate(finishedAt) : null,
                reason,
                missing == null ? List.of() : missing.lines().toList(),
                dueSoon,
                notices.steps().stream()
                        .map(step -> ClockView.Announced.of(step, region()))
                        .toList());
    }

    /** Whether an official is to do it, and another one than that account. */
    boolean isOfAnother(String account) {
        return assignee != null && !assignee.equals(account);
    }

    String kind() {
        return kind;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    @Nullable
    UUID enterpriseId() {
        return enterpriseId;
    }

    private LocalDate lastDay() {
        return deadline().lastDay();
    }

    private boolean isLate(Instant when) {
        return !provisional && !when.isBefore(dueAt);
    }

    private void moveTo(Deadline deadline) {
        dueAt = deadline.end();
        provisional = deadline.provisional();
    }

    private ClockFacts facts(long revision) {
        return new ClockFacts(
                id(),
                revision,
                kind,
                subjectType,
                subjectId,
                enterpriseId,
                region(),
                sector,
                side,
                assignee,
                lastDay(),
                provisional,
                ClockFacts.Basis.of(basis),
                state);
    }
}
