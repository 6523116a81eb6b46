package worksafe.inspections.delegation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.delegation.DelegationFeature.COMMENCED;
import static worksafe.inspections.delegation.DelegationFeature.DELEGATIONS;
import static worksafe.inspections.delegation.DelegationFeature.ENDED;
import static worksafe.inspections.delegation.DelegationFeature.PUBLISHED;
import static worksafe.inspections.delegation.DelegationFeature.aDelegation;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DelegationResourceTest {

    /** Towns of no other test. */
    private static final String ORDERING = "320281171000";

    private static final String ENTRUSTED = "320281172000";
    private static final String ASSIGNED = "320281173000";
    private static final String RACING = "320281179000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY, "approver-of-delegations");

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("delegations", new DelegationFeature()).tests();
    }

    private UUID inForce(String mode, String town, String power) {
        var id = created(supervisor, DELEGATIONS, aDelegation(mode, town, power, true));
        act(approver, DELEGATIONS, id, "publication", PUBLISHED).then().statusCode(200);
        act(approver, DELEGATIONS, id, "commencement", COMMENCED).then().statusCode(200);
        return id;
    }

    private static Response asked(String town, String power) {
        return given().auth()
                .oauth2(Tokens.ofEnterprise(UUID.fromString("0198f4a0-0000-7000-8000-000000000000")))
                .queryParam("region", town)
                .queryParam("sector", "EMERGENCY")
                .queryParam("power", power)
                .get(ROOT + "delegated-powers");
    }

    @Test
    void townMayInspectByLawAndOrderByDelegationAlone() {
        assertThat(asked(ENTRUSTED, "INSPECTION").jsonPath().getBoolean("mayExercise"))
                .isTrue();
        var before = asked(ENTRUSTED, "SIMPLE_PENALTY").jsonPath();
        assertThat(before.getBoolean("mayExercise")).isFalse();
        assertThat(before.getString("basis.clause")).contains("第二十三条");

        var id = inForce("ENTRUSTED", ENTRUSTED, "SIMPLE_PENALTY");

        var after = asked(ENTRUSTED, "SIMPLE_PENALTY").jsonPath();
        assertThat(after.getBoolean("mayExercise")).isTrue();
        assertThat(after.getString("warrant.inNameOf")).isEqualTo("京口区应急管理局");
        act(approver, DELEGATIONS, id, "termination", ENDED).then().statusCode(200);
        assertThat(asked(ENTRUSTED, "SIMPLE_PENALTY").jsonPath().getBoolean("mayExercise"))
                .isFalse();
    }

    @Test
    void assignedPowerBearsTheTownsNameAndIsEvaluated() {
        var id = inForce("ASSIGNED", ASSIGNED, "URGENT_DISPOSAL");

        assertThat(asked(ASSIGNED, "URGENT_DISPOSAL").jsonPath().getString("warrant.inNameOf"))
                .isEqualTo("象山街道办事处");
        assertThat(TestDatabase.column(
                        "select kind from clock where subject_id = ? and state = 'RUNNING' order by kind", id))
                .containsExactly("delegation-evaluation", "delegation-term");
        assertProblem(
                act(
                        approver,
                        DELEGATIONS,
                        published("ENTRUSTED", ASSIGNED, "URGENT_DISPOSAL"),
                        "commencement",
                        COMMENCED),
                409,
                "delegation-overlaps");
    }

    @Test
    void ofTwoDelegationsThatCommenceAtOnceOneDoes() throws Exception {
        var papers = List.of(
                published("ENTRUSTED", RACING, "SIMPLE_PENALTY"), published("ENTRUSTED", RACING, "SIMPLE_PENALTY"));
        var tags = papers.stream()
                .map(id -> get(supervisor, DELEGATIONS, id).header("ETag"))
                .toList();
        var ready = new CountDownLatch(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = Stream.of(0, 1)
                    .map(i -> both.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return act(approver, DELEGATIONS, papers.get(i), "commencement", tags.get(i), COMMENCED)
                                .statusCode();
                    }))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    private UUID published(String mode, String town, String power) {
        var id = created(supervisor, DELEGATIONS, aDelegation(mode, town, power, true));
        act(approver, DELEGATIONS, id, "publication", PUBLISHED).then().statusCode(200);
        return id;
    }

    @Test
    void townOrdersByADelegationInTheNameThatItDemands() {
        var enterprise = RegistryEvents.registered(ORDERING.substring(0, 9) + "201", Sector.EMERGENCY);
        var team = inspector();
        var visit = started(enterprise, team, inspector());
        var finding = created(team.token(), FINDINGS, aFinding(visit));
        var ofTown = Tokens.of("supervisor", ORDERING, "supervisor-of-town");

        assertProblem(create(ofTown, ORDERS, anOrder(visit, inDays(10), finding)), 422, "delegation-power-missing");

        var unused = inForce("ENTRUSTED", ORDERING, "RECTIFICATION_ORDER");
        var order = create(ofTown, ORDERS, anOrder(visit, inDays(10), finding));
        assertThat(order.statusCode()).as(order.asString()).isEqualTo(201);
        assertThat(order.jsonPath().getString("warrant.inNameOf")).isEqualTo("京口区应急管理局");
        var paper = """
                {"authority": "%s", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院"}""";
        var id = UUID.fromString(order.jsonPath().getString("id"));
        assertProblem(act(ofTown, ORDERS, id, "paper", paper.formatted("象山街道办事处")), 422, "delegation-other-name");
        act(ofTown, ORDERS, id, "paper", paper.formatted("京口区应急管理局")).then().statusCode(200);
    }
}
