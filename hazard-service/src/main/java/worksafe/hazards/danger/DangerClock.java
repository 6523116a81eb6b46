package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** The legal clock of a danger: to be put right and closed by the end of its due date. */
@ApplicationScoped
class DangerClock {

    /** The kind of duty; its title is the message {@code clock-danger-rectification}. */
    static final String KIND = "danger-rectification";

    private static final String REPLACED = "整改期限另定";
    private static final String DISMISSED = "经核实不构成隐患";

    private final Clocks clocks;

    DangerClock(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Keeps the sweep from the danger's clock until the transaction ends. Called before the danger is locked, because
     * the sweep takes the two in that order, clock and danger.
     */
    void hold(UUID dangerId) {
        var unused = clocks.deadline(duty(dangerId));
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

    /**
     * Makes the clock agree with the danger, whatever was just done about it: running until its due date, met as of the
     * moment when it was put right, however long the re-check took, or cancelled because there was no danger.
     */
    void follow(Danger danger) {
        var duty = duty(danger.id());
        switch (danger.status()) {
            case REPORTED, RECTIFYING, RECTIFIED, ACCEPTED -> run(duty, danger);
            case CLOSED -> clocks.meet(duty, danger.rectifiedAt());
            case DISMISSED -> clocks.cancel(duty, DISMISSED);
        }
    }

    /** Starts the danger's clock anew: its time limit is another one, although the policy named both. */
    void restart(Danger danger) {
        var duty = duty(danger.id());
        if (clocks.deadline(duty).isPresent()) {
            clocks.cancel(duty, REPLACED);
        }
        clocks.start(start(duty, danger));
    }

    /** Ends the clock of a danger that was dismissed because it is gone, which is not to say that there was none. */
    void release(Danger danger, String reason) {
        clocks.cancel(duty(danger.id()), reason);
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

    private static ClockStart start(Duty duty, Danger danger) {
        var limit = danger.timeLimit();
        var debtor = new ClockStart.Debtor(danger.region(), danger.sector(), danger.enterpriseId());
        var basis = limit.basis().ofClock();
        var start = switch (limit.origin()) {
            case POLICY -> byPolicy(danger, limit, duty, debtor, basis);
            case PLAN, RECHECK, REOPENING, ORDER ->
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
