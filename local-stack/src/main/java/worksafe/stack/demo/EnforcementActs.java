package worksafe.stack.demo;

import java.time.InstantSource;
import worksafe.kernel.ChinaTime;

/**
 * What authorities do beside the draw, at one enterprise that was not drawn: plan and visit, punish and stop, investigate an accident
 * and who answers for it, run a campaign, delegate a power, hand a case to the police, assess a town.
 */
final class EnforcementActs {

    private final Participants participants;
    private final Narrator narrator;
    private final InstantSource clock;

    EnforcementActs(Participants participants, Narrator narrator, InstantSource clock) {
        this.participants = participants;
        this.narrator = narrator;
        this.clock = clock;
    }

    /**
     * Plays all of it.
     *
     * @param enterprise whose visits are counted nowhere else in the demonstration
     * @return path of the assessment, which the government confirms later
     */
    String play(ArrivalAct.Place place, DrawAct.Drawn drawn, String enterprise) {
        var today = ChinaTime.dayOf(clock.instant());
        var team = DemoTeam.of(participants, drawn);
        new PlanAct(participants, narrator).play(place, enterprise, today);
        var found = new FieldVisitAct(participants, narrator, clock, team).play(enterprise);
        new PenaltyAct(participants, narrator, team).play(enterprise, found.equipment(), today);
        new StopAct(participants, narrator, team).play(enterprise, found, today);
        var accidents = new AccidentAct(participants, narrator, clock);
        var accident = accidents.play(enterprise, today);
        new AccountabilityAct(participants, narrator).play(enterprise, place.sector(), accident, today);
        accidents.close(accident);
        new CampaignAct(participants, narrator).play(enterprise, today);
        new DelegationAct(participants, narrator).play(place, enterprise, today);
        new TransferAct(participants, narrator, team).play(enterprise, place.sector(), found.inspection(), today);
        return new AssessmentAct(participants, narrator).play(place, accident, today);
    }

    /** What had to wait for its days. */
    void later(String assessment) {
        new AssessmentAct(participants, narrator).confirm(assessment);
    }
}
