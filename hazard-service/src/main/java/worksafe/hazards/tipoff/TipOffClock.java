package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.tipoff.value.TipOffStatement;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Deadline;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** What the authority owes about a tip-off, and until when. It names no enterprise, so that none is told of its clocks. */
@ApplicationScoped
class TipOffClock {

    private static final String SUBJECT = "tip-off";
    private static final String TRIAGE = "tip-off-triage";
    private static final String HANDLING = "tip-off-handling";
    private static final String FIRST_CHECK = "tip-off-first-check";
    private static final String ANSWER = "tip-off-answer";

    private static final String TRIAGE_PERIOD = "tip-off.triage-period";
    private static final String HANDLING_PERIOD = "tip-off.handling-period";
    private static final String ACCIDENT_PERIOD = "tip-off.accident-period";
    private static final String FIRST_CHECK_PERIOD = "tip-off.accident-first-check";
    private static final String ANSWER_PERIOD = "tip-off.answer-period";
    private static final String EXTENSION = "tip-off.extension";

    private final Clocks clocks;
    private final PolicyBook policies;
    private final Calendar calendar;

    TipOffClock(Clocks clocks, PolicyBook policies, Calendar calendar) {
        this.clocks = clocks;
        this.policies = policies;
        this.calendar = calendar;
    }

    /** It lies before an authority, which is to take it up or say why not. */
    void received(TipOff tipOff, Instant from) {
        start(tipOff, TRIAGE, TRIAGE_PERIOD, from);
    }

    void triaged(TipOff tipOff, Instant now) {
        meet(tipOff, TRIAGE, now);
    }

    /** It was taken up, and is to be handled; whether an accident was concealed is looked into at once. */
    void accepted(TipOff tipOff, Instant now) {
        triaged(tipOff, now);
        var concealed = tipOff.statement().matter() == TipOffStatement.Matter.CONCEALED_ACCIDENT;
        start(tipOff, HANDLING, concealed ? ACCIDENT_PERIOD : HANDLING_PERIOD, now);
        if (concealed) {
            start(tipOff, FIRST_CHECK, FIRST_CHECK_PERIOD, now);
        }
    }

    void reported(TipOff tipOff, Instant now) {
        meet(tipOff, FIRST_CHECK, now);
    }

    void verified(TipOff tipOff, Instant now) {
        start(tipOff, ANSWER, ANSWER_PERIOD, now);
    }

    void handled(TipOff tipOff, Instant now) {
        meet(tipOff, HANDLING, now);
    }

    void answered(TipOff tipOff, Instant now) {
        meet(tipOff, ANSWER, now);
    }

    /** The day by which it is to be handled now. */
    LocalDate handledBy(TipOff tipOff) {
        return clocks.deadline(duty(tipOff, HANDLING))
                .map(Deadline::lastDay)
                .orElseThrow(() -> new RuleViolation(HazardProblem.TIP_OFF_NO_CLOCK));
    }

    /** The last day to which that may be extended. */
    LocalDate extendableTo(TipOff tipOff, Instant now) {
        return policies.evaluate(EXTENSION, tipOff.region(), tipOff.sector(), ChinaTime.dayOf(now))
                .result()
                .dueDate(handledBy(tipOff), calendar.edition().days())
                .date();
    }

    void extended(TipOff tipOff, LocalDate until, Instant now) {
        var duty = duty(tipOff, HANDLING);
        clocks.missFirst(duty, now);
        clocks.cancel(duty, "办理期限延长");
        var row = policies.evaluate(EXTENSION, tipOff.region(), tipOff.sector(), ChinaTime.dayOf(now))
                .result();
        clocks.start(ClockStart.until(
                        until, duty, debtor(tipOff), PolicyBasis.of(row).ofClock(), now)
                .about(tipOff.number()));
    }

    private void start(TipOff tipOff, String kind, String code, Instant from) {
        policies.edition()
                .find(code, tipOff.region(), tipOff.sector(), ChinaTime.dayOf(from))
                .ifPresent(answer -> clocks.start(ClockStart.by(answer, duty(tipOff, kind), debtor(tipOff), from)
                        .about(tipOff.number())));
    }

    private void meet(TipOff tipOff, String kind, Instant now) {
        var duty = duty(tipOff, kind);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, now);
        }
    }

    private static ClockStart.Debtor debtor(TipOff tipOff) {
        return ClockStart.Debtor.authority(tipOff.region(), tipOff.sector(), null, null);
    }

    private static Duty duty(TipOff tipOff, String kind) {
        return new Duty(SUBJECT, tipOff.id(), kind);
    }
}
