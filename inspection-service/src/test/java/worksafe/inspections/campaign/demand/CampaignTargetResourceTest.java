package worksafe.inspections.campaign.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.campaign.CampaignFeature.CAMPAIGNS;
import static worksafe.inspections.campaign.demand.CampaignTargetFeature.ACCEPTED;
import static worksafe.inspections.campaign.demand.CampaignTargetFeature.REPLIED;
import static worksafe.inspections.campaign.demand.CampaignTargetFeature.TARGETS;
import static worksafe.inspections.campaign.demand.CampaignTargetFeature.aTarget;
import static worksafe.inspections.campaign.demand.CampaignTargetFeature.ofEnterprise;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.campaign.CampaignFeature;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class CampaignTargetResourceTest {

    private static final String TOWN = "320281174000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private UUID campaign;

    @BeforeEach
    void aCampaignThatRuns() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        campaign = new CampaignFeature(COUNTY).running();
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("campaign targets", new CampaignTargetFeature(enterprise, campaign))
                .tests();
    }

    @Test
    void townRepliesItselfAndSomebodyElseReviews() {
        var id = created(supervisor, TARGETS, aTarget(campaign, "\"region\": \"" + TOWN + "\""));
        assertThat(ids(list(supervisor, TARGETS, "campaignId=" + campaign + "&status=ASKED")))
                .containsExactly(id);

        assertProblem(act(supervisor, TARGETS, id, "reply", REPLIED), 422, "campaign-target-other-place");
        var ofTown = Tokens.of("supervisor", TOWN, "supervisor-of-town");
        assertProblem(
                act(ofTown, TARGETS, id, "reply", REPLIED.replace(", \"12\"", "")), 422, "campaign-target-answers");
        act(ofTown, TARGETS, id, "reply", REPLIED).then().statusCode(200);
        assertProblem(
                act(Tokens.of("supervisor", COUNTY, "supervisor-of-town"), TARGETS, id, "review", ACCEPTED),
                422,
                "campaign-target-same-person");
        act(supervisor, TARGETS, id, "review", ACCEPTED).then().statusCode(200);
        assertThat(ids(list(supervisor, TARGETS, "campaignId=" + campaign + "&status=ASKED")))
                .isEmpty();
    }

    @Test
    void replyEndsTheClockAndItsReturnStartsItAgain() {
        var id = created(supervisor, TARGETS, aTarget(campaign, ofEnterprise(enterprise)));
        assertThat(clocks(id)).containsExactly("RUNNING");
        act(Tokens.ofEnterprise(enterprise), TARGETS, id, "reply", REPLIED)
                .then()
                .statusCode(200);
        assertThat(clocks(id)).containsExactly("MET");

        act(supervisor, TARGETS, id, "review", """
                {"accepted": false, "opinion": "缺少自查记录"}""").then().statusCode(200);

        assertThat(clocks(id)).containsExactly("MET", "RUNNING");
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column("select state from clock where subject_id = ? order by id", id);
    }

    @Test
    void enterprisesOfATradeAreAskedOnceAndEachReceiptIsAssessed() {
        var chemicals = List.of(Trade.HAZARDOUS_CHEMICALS_PRODUCTION);
        var first = RegistryEvents.registered("320281177201", Sector.EMERGENCY, chemicals);
        var second = RegistryEvents.registered("320281177202", Sector.EMERGENCY, chemicals);
        var other = RegistryEvents.registered("320281177202", Sector.EMERGENCY);
        var lesson = """
                {"campaignId": "%s", "trade": "HAZARDOUS_CHEMICALS", "region": "320281177000",
                 "task": "学习“3·12”事故通报并排查同类隐患", "questions": ["是否已传达学习", "查出同类隐患数"]}""".formatted(campaign);

        var asked = create(supervisor, "campaign-targets/trade", lesson);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        assertThat(asked.jsonPath().getInt("asked")).isEqualTo(2);
        assertThat(create(supervisor, "campaign-targets/trade", lesson)
                        .jsonPath()
                        .getInt("asked"))
                .as("who was asked before is passed over")
                .isZero();
        assertThat(asked(""))
                .containsExactlyInAnyOrder(first.toString(), second.toString())
                .doesNotContain(other.toString());

        var owner = Tokens.ofEnterprise(first);
        var id = ids(list(owner, TARGETS, "campaignId=" + campaign)).getFirst();
        act(owner, TARGETS, id, "reply", REPLIED).then().statusCode(200);
        act(supervisor, TARGETS, id, "review", ACCEPTED).then().statusCode(200);
        assertThat(asked("&status=ASKED")).containsExactly(second.toString());
    }

    @Test
    void tradeOrSectorIsNamed() {
        var refused = create(supervisor, "campaign-targets/trade", """
                {"campaignId": "%s", "task": "学习事故通报"}""".formatted(campaign));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains("/trade");
    }

    private List<String> asked(String more) {
        return list(supervisor, TARGETS, "campaignId=" + campaign + more)
                .jsonPath()
                .getList("items.enterpriseId", String.class);
    }

    @Test
    void campaignIsNotSummedUpBeforeAllHaveReplied() {
        var id = created(supervisor, TARGETS, aTarget(campaign, ofEnterprise(enterprise)));
        var summary = """
                {"experience": "部门联动", "gaps": "力量不足", "proposals": "常态巡查"}""";
        assertProblem(act(supervisor, CAMPAIGNS, campaign, "summary", summary), 422, "campaign-targets-open");

        act(supervisor, TARGETS, id, "withdrawal", "{\"reason\": \"企业已关闭\"}")
                .then()
                .statusCode(200);

        act(supervisor, CAMPAIGNS, campaign, "summary", summary).then().statusCode(200);
    }
}
