package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import worksafe.inspections.draw.Draw;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;

/** That the result of a draw is owed to the public, from the last day of its visits on. */
@ApplicationScoped
class DrawClocks {

    private static final String PERIOD = "draw.disclosure-period";

    /** Its title is the message {@code clock-draw-disclosure}. */
    private static final String DISCLOSURE = "draw-disclosure";

    private final Clocks clocks;
    private final PolicyBook policies;

    DrawClocks(Clocks clocks, PolicyBook policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** It was opened: what came out is disclosed within the period, where the book says one. */
    void opened(Draw draw, Instant now) {
        var last = ChinaTime.startOf(draw.rules().visits().until());
        policies.edition()
                .find(PERIOD, draw.authority(), draw.sector(), ChinaTime.dayOf(now))
                .ifPresent(answer -> clocks.start(ClockStart.by(
                                answer,
                                duty(draw),
                                Debtor.authority(draw.authority(), draw.sector(), null, null),
                                last.isAfter(now) ? last : now)
                        .about(draw.rules().plan())));
    }

    /** It was disclosed; one that was opened before anybody counted owes nothing. */
    void disclosed(Draw draw, Instant now) {
        var duty = duty(draw);
        if (clocks.deadline(duty).isPresent()) {
            clocks.meet(duty, now);
        }
    }

    private static Duty duty(Draw draw) {
        return new Duty("draw", draw.id(), DISCLOSURE);
    }
}
