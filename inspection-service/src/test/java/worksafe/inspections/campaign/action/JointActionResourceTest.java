package worksafe.inspections.campaign.action;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.campaign.action.JointActionFeature.ACTIONS;
import static worksafe.inspections.campaign.action.JointActionFeature.anAction;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.campaign.CampaignFeature;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class JointActionResourceTest {

    private static final String TOWN = "320281102000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("joint actions", new JointActionFeature()).tests();
    }

    @Test
    void actionBelongsToACampaignThatRuns() {
        var running = new CampaignFeature(COUNTY).running();
        var id = created(supervisor, ACTIONS, anAction(inDays(0), TOWN, "\"campaignId\": \"" + running + "\", "));

        assertThat(get(supervisor, ACTIONS, id).jsonPath().getString("campaignId"))
                .isEqualTo(running.toString());
    }

    @Test
    void dayAndTownsMustBePossible() {
        assertProblem(create(supervisor, ACTIONS, anAction(inDays(1), TOWN, "")), 422, "joint-action-to-come");
        assertProblem(create(supervisor, ACTIONS, anAction(inDays(-400), TOWN, "")), 422, "joint-action-too-old");
        assertProblem(create(supervisor, ACTIONS, anAction(inDays(0), "320282100000", "")), 422, "joint-action-town");
        assertProblem(
                create(supervisor, ACTIONS, anAction(inDays(0), TOWN, "").replace("\"units\": 46", "\"units\": 2")),
                422,
                "joint-action-counts");
    }
}
