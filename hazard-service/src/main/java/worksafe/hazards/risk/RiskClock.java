package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;

/** The clock of a risk point: until when it is to be assessed again, whatever asks for that. */
@ApplicationScoped
class RiskClock {

    /** The kind of duty; its title is the message {@code clock-risk-reassessment}. */
    static final String KIND = "risk-reassessment";

    private static final String SOONER = "须提前重新评估";
    private static final String RETIRED = "风险点已注销";

    private final Clocks clocks;

    RiskClock(Clocks clocks) {
        this.clocks = clocks;
    }

    /** Keeps the sweep from the clock until the transaction ends, before the risk point is locked. */
    void hold(UUID pointId) {
        var unused = clocks.deadline(duty(pointId));
    }

    /** It was assessed: what was owed is met, and the next time runs. */
    void assessed(RiskPoint point, Instant at) {
        var duty = duty(point.id());
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, at);
        }
        start(point, at);
    }

    /** Tells that the day was missed, where the sweep has not come to it yet, before what makes it right too late. */
    void missFirst(RiskPoint point, Instant at) {
        clocks.missFirst(duty(point.id()), at);
    }

    /** The day may be another one now. */
    void follow(RiskPoint point, Instant at) {
        var duty = duty(point.id());
        var owed = clocks.deadline(duty);
        if (point.due().isEmpty()) {
            if (owed.isPresent()) {
                clocks.cancel(duty, RETIRED);
            }
            return;
        }
        if (owed.isPresent()
                && point.due().orElseThrow().date().isBefore(owed.get().lastDay())) {
            clocks.cancel(duty, SOONER);
            start(point, at);
        }
    }

    private void start(RiskPoint point, Instant at) {
        var due = point.due().orElseThrow();
        var debtor = ClockStart.Debtor.enterprise(point.region(), point.sector(), point.enterpriseId());
        clocks.start(ClockStart.until(
                        due.date(), duty(point.id()), debtor, due.basis().ofClock(), at)
                .about(point.number() + " " + point.title()));
    }

    private static Duty duty(UUID pointId) {
        return new Duty("risk-point", pointId, KIND);
    }
}
