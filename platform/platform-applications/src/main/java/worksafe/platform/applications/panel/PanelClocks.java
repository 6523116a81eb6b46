package worksafe.platform.applications.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * Until when the opinions of a panel are there, which its convener sees to. It begins anew when another expert is named, who
 * has as long as the first had.
 */
@ApplicationScoped
class PanelClocks {

    private static final String OPINION = "panel-opinion";
    private static final String PERIOD = "panel.opinion-period";

    /** Why one ends before the opinions are there. */
    private static final String NAMED = "另行指定专家";

    private static final String DISSOLVED = "专家组解散";

    private final Clocks clocks;
    private final PolicyBook policies;

    PanelClocks(Clocks clocks, PolicyBook policies) {
        this.clocks = clocks;
        this.policies = policies;
    }

    /** Keeps the sweep away until the transaction ends; called before the panel is locked. */
    void hold(UUID panelId) {
        var unused = clocks.deadline(duty(panelId));
    }

    /**
     * Experts are waited for from now on, whoever was before.
     *
     * @return their last day
     */
    LocalDate start(UUID panelId, PanelSubject.Matter matter, Panel.Act act) {
        cancel(panelId, NAMED, act.at());
        var answer = policies.evaluate(PERIOD, matter.region(), matter.sector(), ChinaTime.dayOf(act.at()));
        var debtor = ClockStart.Debtor.authority(
                matter.region(),
                matter.sector(),
                matter.enterpriseId(),
                act.by().subject());
        clocks.start(ClockStart.by(answer, duty(panelId), debtor, act.at()).about(matter.title()));
        return clocks.deadline(duty(panelId)).orElseThrow().lastDay();
    }

    /** Makes the clock agree with the panel after a verb. */
    void follow(Panel panel, Instant at) {
        if (panel.status() == PanelStatus.DISSOLVED) {
            cancel(panel.id(), DISSOLVED, at);
        } else if (panel.awaited().isEmpty()
                && !panel.hasRecusalAsked()
                && clocks.deadline(duty(panel.id())).isPresent()) {
            clocks.meet(duty(panel.id()), at);
        }
    }

    private void cancel(UUID panelId, String reason, Instant at) {
        clocks.missFirst(duty(panelId), at);
        if (clocks.deadline(duty(panelId)).isPresent()) {
            clocks.cancel(duty(panelId), reason);
        }
    }

    private static Duty duty(UUID panelId) {
        return new Duty("panel", panelId, OPINION);
    }
}
