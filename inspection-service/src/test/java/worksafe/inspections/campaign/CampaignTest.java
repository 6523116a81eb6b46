package worksafe.inspections.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.campaign.CampaignFixtures.APPROVER;
import static worksafe.inspections.campaign.CampaignFixtures.LATER;
import static worksafe.inspections.campaign.CampaignFixtures.PHASES;
import static worksafe.inspections.campaign.CampaignFixtures.PILOT;
import static worksafe.inspections.campaign.CampaignFixtures.PLAN;
import static worksafe.inspections.campaign.CampaignFixtures.STRIKE;
import static worksafe.inspections.campaign.CampaignFixtures.SUPERVISOR;
import static worksafe.inspections.campaign.CampaignFixtures.approval;
import static worksafe.inspections.campaign.CampaignFixtures.drafted;
import static worksafe.inspections.campaign.CampaignFixtures.in;
import static worksafe.inspections.campaign.CampaignFixtures.plan;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.campaign.plan.CampaignKind;
import worksafe.inspections.campaign.plan.CampaignPlan;
import worksafe.inspections.campaign.plan.CampaignProblem;
import worksafe.inspections.campaign.plan.CriterionFigure.CriterionState;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;

/** The rules of campaigns, without a container. */
class CampaignTest {

    private static void refusedAs(CampaignProblem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    private static CampaignEvent approved(
            CampaignKind kind, CampaignPlan plan, CampaignApprovalBody body, @Nullable Integer dangers, Actor by) {
        return drafted(kind, plan, PHASES).aggregate().approve(kind, approval(body, dangers), "同意", by, LATER);
    }

    @Test
    void fivePartsAreAskedFor() {
        refusedAs(
                CampaignProblem.CAMPAIGN_PART_MISSING,
                () -> approved(
                        STRIKE,
                        plan(null, List.of("PRODUCTION"), List.of("DANGERS_PROMINENT")),
                        CampaignApprovalBody.GOVERNMENT,
                        7,
                        APPROVER));
    }

    @Test
    void strikeNamesWhatIsDoneWithoutALicence() {
        refusedAs(
                CampaignProblem.CAMPAIGN_UNLICENSED_MISSING,
                () -> approved(
                        STRIKE,
                        plan("取缔", List.of(), List.of("DANGERS_PROMINENT")),
                        CampaignApprovalBody.GOVERNMENT,
                        7,
                        APPROVER));
    }

    @Test
    void criterionThatTheFiguresDoNotBearOutIsRefused() {
        refusedAs(
                CampaignProblem.CAMPAIGN_CRITERION_UNMET,
                () -> approved(STRIKE, PLAN, CampaignApprovalBody.GOVERNMENT, 4, APPROVER));
    }

    @Test
    void figureThatNobodyCanCountIsUnknownAndRefusesNothing() {
        var campaign = drafted().aggregate();

        var unused = campaign.approve(STRIKE, approval(CampaignApprovalBody.SUPERIOR, null), "同意", APPROVER, LATER);

        assertThat(campaign.figures().getFirst().state()).isEqualTo(CriterionState.UNKNOWN);
    }

    @Test
    void ownHeadDoesNotApproveASpecialCampaign() {
        refusedAs(
                CampaignProblem.CAMPAIGN_SUPERIOR_NEEDED,
                () -> approved(STRIKE, PLAN, CampaignApprovalBody.HEAD, 7, APPROVER));
    }

    @Test
    void whoDraftedItDoesNotDecide() {
        refusedAs(
                CampaignProblem.CAMPAIGN_SAME_PERSON,
                () -> approved(STRIKE, PLAN, CampaignApprovalBody.GOVERNMENT, 7, SUPERVISOR));
    }

    @Test
    void pilotHasItsFourPhases() {
        refusedAs(CampaignProblem.CAMPAIGN_PHASES, () -> approved(PILOT, PLAN, CampaignApprovalBody.HEAD, 7, APPROVER));
    }

    @Test
    void nothingIsSummedUpWhileSomebodyHasNotReplied() {
        var campaign = in(CampaignStatus.RUNNING);

        refusedAs(
                CampaignProblem.CAMPAIGN_TARGETS_OPEN,
                () -> campaign.summarise(new CampaignSummation("好", "差", "改", "s"), 2, SUPERVISOR, LATER));
    }

    @Test
    void whoSummedItUpDoesNotCheckIt() {
        var campaign = in(CampaignStatus.SUMMARISED);

        refusedAs(
                CampaignProblem.CAMPAIGN_SUMMARY_SAME_PERSON,
                () -> campaign.accept(new CampaignAcceptance(null, null, null), "完成", SUPERVISOR, LATER));
    }

    @Test
    void lastPhaseHasNoNext() {
        var campaign = in(CampaignStatus.RUNNING);
        var unused = campaign.advance(SUPERVISOR, LATER);

        refusedAs(CampaignProblem.CAMPAIGN_LAST_PHASE, () -> campaign.advance(SUPERVISOR, LATER));
    }
}
