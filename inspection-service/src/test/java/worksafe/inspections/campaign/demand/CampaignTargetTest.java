package worksafe.inspections.campaign.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.COUNTY;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.DUE;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.LATER;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.OWNER;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.SUPERVISOR;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.TOWN;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.asked;
import static worksafe.inspections.campaign.demand.CampaignTargetFixtures.in;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.inspections.campaign.demand.CampaignTarget.Whom;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;

/** The rules of targets, without a container. */
class CampaignTargetTest {

    private static void refusedAs(CampaignTargetProblem problem, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    @Test
    void dayIsNotPastAndThePlaceIsTheCampaigns() {
        refusedAs(CampaignTargetProblem.CAMPAIGN_TARGET_DAY_PAST, () -> asked(TOWN, LocalDate.parse("2026-03-11")));
        refusedAs(
                CampaignTargetProblem.CAMPAIGN_TARGET_OUTSIDE,
                () -> asked(new Whom(RegionCode.of("320282102000"), null, null, null), DUE));
    }

    @Test
    void officeOfThePlaceRepliesItself() {
        var target = asked(TOWN, DUE).aggregate();

        refusedAs(
                CampaignTargetProblem.CAMPAIGN_TARGET_OTHER_PLACE,
                () -> target.reply(List.of("已健全", "12"), "已完成", COUNTY, SUPERVISOR, LATER));
    }

    @Test
    void eachQuestionIsAnswered() {
        var target = in(CampaignTargetStatus.ASKED);

        refusedAs(
                CampaignTargetProblem.CAMPAIGN_TARGET_ANSWERS,
                () -> target.reply(List.of("已健全"), "已完成", CampaignTargetFixtures.VILLAGE, OWNER, LATER));
    }

    @Test
    void whoRepliedDoesNotReview() {
        var target = in(CampaignTargetStatus.REPLIED);

        refusedAs(CampaignTargetProblem.CAMPAIGN_TARGET_SAME_PERSON, () -> target.accept("已完成", OWNER, LATER));
        assertThat(target.actions(OWNER.subject())).doesNotContain(CampaignTargetAction.REVIEW);
    }

    @Test
    void remindersAreCountedAndAReturnedReplyIsForgotten() {
        var target = in(CampaignTargetStatus.ASKED);
        var reminded = target.remind(null, SUPERVISOR, LATER);
        assertThat(reminded.step()).isEqualTo(CampaignTargetStep.REMINDED);
        assertThat(target.reminders()).isEqualTo(1);

        var replied = in(CampaignTargetStatus.REPLIED);
        var unused = replied.sendBack("缺少自查记录", SUPERVISOR, LATER);
        assertThat(replied.reply()).isEmpty();
    }
}
