package worksafe.platform.duties.clock;

import jakarta.persistence.Column;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.DueDate;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PeriodUnit;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Suspension;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.calendar.Calendar.Edition;
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

    @Column(name = "policy_code")
    private String policyCode;

    @Column(name = "source")
    private String source;

    @Column(name = "clause")
    private String clause;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "period")
    private @Nullable String period;

    @Column(name = "fixed_day")
    private @Nullable LocalDate fixedDay;

    @Column(name = "rolls")
    private boolean rolls;

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

    @Column(name = "owed", insertable = false, updatable = false)
    private boolean owed;

    /** Why a clock that was missed was not late: what was done in time was entered after its day. */
    private static final String ENTERED_AFTERWARDS = "期限届满前已办理，届满后录入或办结";

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
        clock.policyCode = start.basis().policyCode();
        clock.source = start.basis().source();
        clock.clause = start.basis().clause();
        clock.startedAt = start.startedAt();
        var length = start.period();
        clock.period = length == null ? null : length.toString();
        clock.fixedDay = start.lastDay();
        clock.rolls = start.rolls();
        clock.compute(List.of(), calendar).ifPresent(clock::moveTo);
        clock.calendarRevision = clock.dependsOnCalendar() ? calendar.revision() : null;
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
        return new ClockEvent.Missed(now.context(), facts(version() + 1), now.at());
    }

    /** Days do not count from that day on. */
    ClockEvent.Suspended suspend(LocalDate from, String why, Moment now) {
        var suspended = state.to(ClockState.SUSPENDED);
        if (period == null) {
            throw new RuleViolation(DutyProblem.CLOCK_FIXED);
        }
        if (from.isBefore(ChinaTime.dayOf(startedAt)) || from.isAfter(lastDay())) {
            throw new RuleViolation(
                    DutyProblem.CLOCK_SUSPENSION_OUTSIDE,
                    ChinaTime.dayOf(startedAt).toString(),
                    lastDay().toString());
        }
        var earlier = Suspensions.read(suspensions);
        if (!earlier.isEmpty() && !isAfter(from, earlier.getLast())) {
            throw new RuleViolation(
                    DutyProblem.CLOCK_SUSPENSION_OUTSIDE,
                    String.valueOf(earlier.getLast().until()),
                    lastDay().toString());
        }
        var all = new ArrayList<>(earlier);
        all.add(new Suspension(from, null));
        state = suspended;
        suspensions = Suspensions.write(all);
        reason = why;
        return new ClockEvent.Suspended(now.context(), facts(version() + 1), from, why, now.at());
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
        compute(all, calendar).ifPresent(this::moveTo);
        calendarRevision = dependsOnCalendar() ? calendar.revision() : null;
        return new ClockEvent.Resumed(now.context(), facts(version() + 1), on, now.at());
    }

    /** The duty fell away. */
    ClockEvent.Cancelled cancel(String why, Moment now) {
        var cancelled = state.to(ClockState.CANCELLED);
        state = cancelled;
        finishedAt = now.at();
        reason = why;
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
        compute(Suspensions.read(suspensions), calendar).ifPresent(this::moveTo);
        return before.equals(lastDay()) && wasProvisional == provisional
                ? Optional.empty()
                : Optional.of(new ClockEvent.Rescheduled(now.context(), facts(version() + 1), before, now.at()));
    }

    /** Sets the clock aside after its announcement failed. */
    void tryAgain(Instant when) {
        retryAt = when;
    }

    boolean isOverdue(Instant now) {
        return !provisional && !now.isBefore(dueAt);
    }

    ClockMissed missed(Instant now) {
        return new ClockMissed(
                id(), new Duty(subjectType, subjectId, kind), region(), sector, enterpriseId, dueAt, now);
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
                new ClockView.Basis(policyCode, source, clause),
                ChinaTime.dayOf(startedAt),
                period,
                Suspensions.read(suspensions).stream()
                        .map(ClockView.Suspended::of)
                        .toList(),
                lastDay(),
                dueAt,
                provisional,
                state,
                finishedAt,
                state == ClockState.MET && finishedAt != null ? isLate(finishedAt) : null,
                reason);
    }

    String kind() {
        return kind;
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

    private static boolean isAfter(LocalDate day, Suspension suspension) {
        var until = suspension.until();
        return until != null && !day.isBefore(until);
    }

    /** A period in working days, or one whose end moves to a working day. */
    private boolean dependsOnCalendar() {
        return period != null && (rolls || LegalPeriod.parse(period).unit() == PeriodUnit.WORKING_DAYS);
    }

    /** Empty while a suspension lasts that the period has reached: then there is no end to name. */
    private Optional<Deadline> compute(List<Suspension> standing, Edition calendar) {
        if (fixedDay != null) {
            return Optional.of(new Deadline(ChinaTime.endOf(fixedDay), false));
        }
        var length = LegalPeriod.parse(String.valueOf(period));
        if (!rolls || length.unit() == PeriodUnit.HOURS) {
            return length.deadline(startedAt, standing, calendar.days());
        }
        WorkingCalendar days = calendar.days();
        return length.dueDate(ChinaTime.dayOf(startedAt), standing, days)
                .map(due -> due.movedToWorkingDay(days))
                .map(DueDate::deadline);
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
                lastDay(),
                provisional,
                new ClockFacts.Basis(policyCode, clause),
                state);
    }
}
