package worksafe.inspections.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.campaign.CampaignFeature.APPROVED;
import static worksafe.inspections.campaign.CampaignFeature.CAMPAIGNS;
import static worksafe.inspections.campaign.CampaignFeature.SUMMED_UP;
import static worksafe.inspections.campaign.CampaignFeature.aCampaign;
import static worksafe.inspections.campaign.CampaignFeature.aPlan;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class CampaignResourceTest {

    private static final String STRIKE = "\"unlicensed\": [\"PRODUCTION\"], \"means\": [\"LEGAL\"], \"criteria\": [%s], ";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY, "approver-of-campaigns");

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("campaigns", new CampaignFeature("321181000000")).tests();
    }

    @Test
    void planWithoutAllPartsIsNotApproved() {
        var plan = aPlan("").replace("\"goal\": \"三项制度健全\", ", "");
        var id = created(supervisor, CAMPAIGNS, aCampaign("GUIDANCE", plan));

        assertProblem(act(approver, CAMPAIGNS, id, "decision", APPROVED), 422, "campaign-part-missing");
    }

    @Test
    void specialCampaignIsApprovedByTheGovernmentOrTheSuperior() {
        var plan = aPlan(STRIKE.formatted("\"ACCIDENTS_FREQUENT\""));
        var id = created(supervisor, CAMPAIGNS, aCampaign("STRIKE_ILLEGAL", plan));

        assertProblem(act(approver, CAMPAIGNS, id, "decision", """
                {"decision": "APPROVED", "approvedBy": "HEAD", "opinion": "同意"}"""), 422, "campaign-superior-needed");
        var approved = act(approver, CAMPAIGNS, id, "decision", APPROVED).jsonPath();
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        assertThat(approved.getString("figures[0].criterion")).isEqualTo("ACCIDENTS_FREQUENT");
        assertThat(approved.getString("figures[0].clause")).contains("系统缺省值");
    }

    @Test
    void pilotHasFourPhasesAndIsSummedUpInTheThird() {
        var id = created(supervisor, CAMPAIGNS, aCampaign("PILOT", aPlan("")));
        assertProblem(act(approver, CAMPAIGNS, id, "decision", APPROVED), 422, "campaign-phases");
        assertProblem(create(supervisor, CAMPAIGNS, aCampaign("PARADE", aPlan(""))), 422, "campaign-kind-unknown");

        var pilot = new CampaignFeature(COUNTY).pilot();
        assertProblem(act(supervisor, CAMPAIGNS, pilot, "summary", SUMMED_UP), 422, "campaign-summary-early");
        act(supervisor, CAMPAIGNS, pilot, "phase", "").then().statusCode(200);
        act(supervisor, CAMPAIGNS, pilot, "phase", "").then().statusCode(200);
        act(supervisor, CAMPAIGNS, pilot, "summary", SUMMED_UP).then().statusCode(200);
        assertThat(TestDatabase.column(
                        "select state from clock where subject_id = ? and kind = 'campaign-phase'", pilot))
                .containsOnly("MET");
    }

    @Test
    void criteriaAreCountedForAPlace() {
        var figures = list(supervisor, "campaign-criteria", "").jsonPath();

        assertThat(figures.getList("criterion", String.class))
                .containsExactly("ACCIDENTS_FREQUENT", "DANGERS_PROMINENT", "VIOLATIONS_UNCEASING");
        assertThat(figures.getList("threshold", Integer.class)).containsExactly(3, 5, 5);
        assertProblem(
                list(supervisor, "campaign-criteria", "region=320282000000"), 422, "outside-jurisdiction");
    }
}
