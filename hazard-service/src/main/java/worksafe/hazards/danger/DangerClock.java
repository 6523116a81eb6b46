package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/**
 * The legal clocks of a danger: it is to be put right and closed by the end of its due date; and where an authority is to
 * look at it, to be re-checked within a period from the report that it was put right.
 */
@ApplicationScoped
class DangerClock {

    /** The kind of duty; its title is the message {@code clock-danger-rectification}. */
    static final String KIND = "danger-rectification";

    private static final String REPLACED = "整改期限另定";
    private static final String DISMISSED = "经核实不构成隐患";

    /** The kind of the authority's duty; its title is the message {@code clock-danger-recheck}. */
    private static final String RECHECK = "danger-recheck";

    private final Clocks clocks;
    private final DangerPolicies policies;
    private final DangerTasks tasks;
    private final OpenApplications applications;

    DangerClock(Clocks clocks, DangerPolicies policies, DangerTasks tasks, OpenApplications applications) {
        this.clocks = clocks;
        this.policies = policies;
        this.tasks = tasks;
        this.applications = applications;
    }

    /**
     * Keeps the sweep from the danger's clock until the transaction ends. Called before the danger is locked, because
     * the sweep takes the two in that order, clock and danger; and first from those of the application for more time, which may
     * end with what is done.
     */
    void hold(UUID dangerId) {
        applications.hold(DangerExtensions.CODE, dangerId);
        var unused = clocks.deadline(duty(dangerId));
        var unusedToo = clocks.deadline(recheckOf(dangerId));
    }

    /**
     * Tells that a danger was put right too late, where the sweep has not come to it yet, before it is struck off: whoever
     * listens would otherwise hear of the missed day last.
     */
    void missFirst(Danger danger) {
        switch (danger.status()) {
            case RECTIFIED, ACCEPTED -> clocks.missFirst(duty(danger.id()), danger.rectifiedAt());
            case REPORTED, RECTIFYING, CLOSED, DISMISSED -> {}
        }
    }

    /** Tells that a day was missed before that moment, where the sweep has not come to it yet. */
    void missBefore(UUID dangerId, Instant now) {
        clocks.missFirst(duty(dangerId), now);
    }

    /**
     * Makes the clock agree with the danger, whatever was just done about it: running until its due date, met as of the
     * moment when it was put right, however long the re-check took, or cancelled because there was no danger. What waits for
     * people follows behind it, with the days of the clocks.
     */
    void follow(Danger danger) {
        followRecheck(danger);
        var duty = duty(danger.id());
        switch (danger.status()) {
            case REPORTED, RECTIFYING, RECTIFIED, ACCEPTED -> run(duty, danger);
            case CLOSED -> clocks.meet(duty, danger.rectifiedAt());
            case DISMISSED -> clocks.cancel(duty, DISMISSED);
        }
        followTasks(danger);
    }

    private void followTasks(Danger danger) {
        tasks.follow(
                danger,
                danger.status() == DangerStatus.RECTIFIED
                        ? clocks.deadline(recheckOf(danger.id()))
                                .map(Deadline::lastDay)
                                .orElse(null)
                        : null);
    }

    /**
     * The authority's clock runs while its re-check is waited for, and is met by it, whatever was found. What an enterprise
     * checks itself comes to the authority with its missed day.
     */
    private void followRecheck(Danger danger) {
        var duty = recheckOf(danger.id());
        var owed = clocks.deadline(duty).isPresent();
        switch (danger.status()) {
            case RECTIFIED -> {
                if (!owed && danger.isForAuthority()) {
                    startRecheck(duty, danger);
                }
            }
            case RECTIFYING, ACCEPTED, CLOSED -> {
                if (owed) {
                    clocks.meet(duty, danger.lastStepAt());
                }
            }
            case REPORTED, DISMISSED -> {}
        }
    }

    /** Its day was missed: what an enterprise checked itself comes to the authority. */
    void overdue(Danger danger) {
        followRecheck(danger);
        followTasks(danger);
    }

    private void startRecheck(Duty duty, Danger danger) {
        var from = danger.lastStepAt();
        var debtor = ClockStart.Debtor.authority(
                danger.region(), danger.sector(), danger.enterpriseId(), danger.inspectedBy());
        policies.recheck(danger, ChinaTime.dayOf(from))
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty, debtor, from)
                        .about(danger.number() + " " + danger.observation().title())));
    }

    /** Starts the danger's clock anew: its time limit is another one, although the policy named both. */
    void restart(Danger danger) {
        var duty = duty(danger.id());
        if (clocks.deadline(duty).isPresent()) {
            clocks.cancel(duty, REPLACED);
        }
        clocks.start(start(duty, danger));
        followTasks(danger);
    }

    /** Ends the clock of a danger that was dismissed because it is gone, which is not to say that there was none. */
    void release(Danger danger, String reason) {
        clocks.cancel(duty(danger.id()), reason);
        followTasks(danger);
    }

    private void run(Duty duty, Danger danger) {
        var running = clocks.deadline(duty);
        if (running.isPresent()) {
            // By the policy the clock counts for itself; a calendar published since may have moved it, rightly.
            if (danger.timeLimit().origin() == TimeLimit.LimitOrigin.POLICY
                    || running.get().lastDay().equals(danger.timeLimit().dueDate())) {
                return;
            }
            clocks.cancel(duty, REPLACED);
        }
        clocks.start(start(duty, danger));
    }

    private static Duty duty(UUID dangerId) {
        return new Duty("danger", dangerId, KIND);
    }

    private static Duty recheckOf(UUID dangerId) {
        return new Duty("danger", dangerId, RECHECK);
    }

    private static ClockStart start(Duty duty, Danger danger) {
        var limit = danger.timeLimit();
        var debtor = ClockStart.Debtor.enterprise(danger.region(), danger.sector(), danger.enterpriseId());
        var basis = limit.basis().ofClock();
        var start = switch (limit.origin()) {
            case POLICY -> byPolicy(danger, limit, duty, debtor, basis);
            case PLAN, RECHECK, REOPENING, ORDER, EXTENSION, REGRADING ->
                ClockStart.until(limit.dueDate(), duty, debtor, basis, danger.lastStepAt());
        };
        return start.about(danger.number() + " " + danger.observation().title());
    }

    private static ClockStart byPolicy(
            Danger danger, TimeLimit limit, Duty duty, ClockStart.Debtor debtor, ClockStart.Basis basis) {
        var period = LegalPeriod.parse(limit.basis().period());
        var start = ClockStart.within(period, duty, debtor, basis, danger.foundAt());
        // Days that a calendar counts end on a working day anyway; what ends later than any others was moved by a day
        // off.
        var counted = period.dueDate(ChinaTime.dayOf(danger.foundAt()), WorkingCalendar.shipped());
        return limit.dueDate().isAfter(counted.date()) ? start.rollingToWorkingDay() : start;
    }
}
