package worksafe.inspections.compulsion.power;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.compulsion.power.PowerCutFeature.POWER_CUTS;
import static worksafe.inspections.compulsion.power.PowerCutFeature.aCut;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
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
import worksafe.inspections.measure.MeasureApi;
import worksafe.inspections.stop.StopOrderApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Power cuts through the API. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PowerCutResourceTest {

    private final String inspector = Tokens.of("inspector", COUNTY);
    private UUID enterprise;
    private UUID order;
    private PowerCutFeature feature;

    @BeforeEach
    void aStopOrderThatIsDisobeyed() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        order = StopOrderApi.disobeyed(enterprise);
        PowerCutFeature.aMajorDanger(enterprise);
        feature = new PowerCutFeature(enterprise, order);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("power cuts", feature).tests();
    }

    @Test
    void everyConditionIsAskedFor() {
        var obeying = StopOrderApi.served(enterprise);

        refused(aCut(obeying), "power-cut-not-disobeyed");
        refused(aCut(order).replace("false", "true"), "power-cut-residents");
        refused(aCut(order).replace("770042", "999999"), "power-cut-no-major-danger");
        refused(
                aCut(order).replace("\"stopOrderId\"", "\"measureId\": \"" + order + "\", \"stopOrderId\""),
                "power-cut-one-decision");
        assertThat(create(inspector, POWER_CUTS, aCut(order).replace("储罐持续超压，仍在进料。", " "))
                        .statusCode())
                .isEqualTo(400);
    }

    private void refused(String body, String slug) {
        assertProblem(create(inspector, POWER_CUTS, body), 422, slug);
    }

    @Test
    void enterpriseAndSupplierAreToldBeforeAndTheSupplyIsRestoredAsSoonAsItObeys() {
        var id = feature.approved();
        assertThat(get(Tokens.ofEnterprise(enterprise), POWER_CUTS, id).statusCode())
                .isEqualTo(404);
        assertThat(tasks(id)).containsExactly("power-cut-papers");

        var cut = feature.cut();
        assertThat(get(Tokens.ofEnterprise(enterprise), POWER_CUTS, cut)
                        .jsonPath()
                        .getList("timeline.kind", String.class))
                .containsExactly("NOTICED", "PAPER_DRAWN_UP", "SUPPLIER_TOLD", "CUT");
        assertThat(tasks(cut)).isEmpty();
        act(inspector, "stop-orders", order, "obedience", "{\"note\": \"已停产\"}")
                .then()
                .statusCode(200);
        assertThat(tasks(cut)).containsExactly("power-cut-restoration");
        act(inspector, POWER_CUTS, cut, "restoration", PowerCutFeature.DONE)
                .then()
                .statusCode(200);

        assertThat(tasks(cut)).isEmpty();
        assertThat(get(inspector, POWER_CUTS, cut).jsonPath().getString("status"))
                .isEqualTo("RESTORED");
    }

    @Test
    void whatIsNotUrgentWaitsForTheNoticeToPass() {
        var id = created(inspector, POWER_CUTS, aCut(order).replace("\"urgency\": \"随时可能泄漏\",", ""));
        act(Tokens.of("approver", COUNTY, "approver-1"), POWER_CUTS, id, "decision", """
                {"approved": true, "opinion": "批准"}""")
                .then()
                .statusCode(200);
        var second = Tokens.of("inspector", COUNTY, "inspector-0078");
        MeasureApi.paperServed(second, POWER_CUTS, id, inspector, second);
        MeasureApi.paperServed(second, POWER_CUTS, id, inspector, second);

        assertProblem(act(inspector, POWER_CUTS, id, "cut", PowerCutFeature.DONE), 422, "power-cut-too-early");
    }

    private static List<String> tasks(UUID id) {
        return list(Tokens.of("supervisor", COUNTY), "tasks", "subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
