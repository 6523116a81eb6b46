package worksafe.inspections.allowance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.REASON;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** How many visits a year brings, at enterprises of a town that has published two as the most. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class VisitAllowancesTest {

    private static final String TOWN = "320281108000";
    private static final String CAPPED = "320281108001";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;

    /** A document: it binds the authorities themselves. */
    @BeforeAll
    static void atMostTwoAYear() throws SQLException {
        try (var owning = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owning,
                    "insert into policy_definition (code, combination) values ('inspection.yearly-cap', 'NEAREST')"
                            + " on conflict do nothing");
            TestDatabase.execute(
                    owning,
                    "insert into policy (id, code, region, parameters, valid_from, source, clause, created_at, created_by,"
                            + " version, force, certainty) values (uuidv7(), 'inspection.yearly-cap', ?, '{\"value\":2}',"
                            + " date '2025-06-30', '样例镇涉企行政检查年度频次上限公告', '一', now(), 'x', 1, 'DOCUMENT', 'CERTAIN')",
                    Long.parseLong(TOWN));
        }
    }

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(CAPPED, Sector.EMERGENCY);
    }

    @Test
    void whereNothingWasPublishedNothingIsRefused() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        for (int i = 0; i < 3; i++) {
            assertThat(plan(routine()).statusCode()).isEqualTo(200);
        }

        assertThat(allowance().getInt("counted")).isEqualTo(3);
        assertThat(allowance().getMap("$")).doesNotContainKeys("cap", "ground");
    }

    @Test
    void routineVisitBeyondTheCapIsRefusedWithCountVisitsAndRow() {
        var first = routine();
        plan(first).then().statusCode(200);
        plan(routine()).then().statusCode(200);
        var third = routine();

        var refused = plan(third);

        assertProblem(refused, 422, "inspection-over-cap");
        assertThat(refused.jsonPath().getString("detail"))
                .contains(
                        "检查 2 次",
                        "上限 2 次",
                        get(supervisor, VISITS, first).jsonPath().getString("number"));
        assertThat(refused.jsonPath().getMap("ground"))
                .containsEntry("source", "样例镇涉企行政检查年度频次上限公告")
                .containsEntry("force", "DOCUMENT");
        assertThat(get(supervisor, VISITS, third).jsonPath().getString("status"))
                .isEqualTo("ASSIGNED");
        assertThat(allowance().getInt("cap")).isEqualTo(2);
        assertThat(allowance().getList("visits")).hasSize(2);
    }

    @Test
    void whatALeadAsksForGoesBeyondAndCounts() {
        plan(routine()).then().statusCode(200);
        plan(routine()).then().statusCode(200);

        var tipOff = created(supervisor, VISITS, aVisit(enterprise, inspector(), inspector()));

        assertThat(plan(tipOff).statusCode()).isEqualTo(200);
        assertThat(allowance().getInt("counted")).isEqualTo(3);
        assertProblem(plan(routine()), 422, "inspection-over-cap");
    }

    @Test
    void visitsThatGoTogetherCountOnce() {
        var lead = routine();
        plan(lead).then().statusCode(200);
        plan(routine()).then().statusCode(200);

        var along = created(supervisor, VISITS, joint(lead));

        assertThat(plan(along).statusCode()).isEqualTo(200);
        assertThat(allowance().getInt("counted")).isEqualTo(2);
        // What was beyond the cap already does not keep anybody from going along.
        plan(created(supervisor, VISITS, aVisit(enterprise, inspector(), inspector())))
                .then()
                .statusCode(200);
        assertThat(plan(created(supervisor, VISITS, joint(lead))).statusCode()).isEqualTo(200);
        assertThat(allowance().getInt("counted")).isEqualTo(3);
        assertProblem(create(supervisor, VISITS, joint(along)), 422, "inspection-joint-other");
        act(supervisor, VISITS, lead, "cancellation", REASON).then().statusCode(200);
        assertThat(allowance().getInt("counted")).isEqualTo(3);
    }

    @Test
    void visitCalledOffLeavesItsPlaceToAnother() {
        var first = routine();
        plan(first).then().statusCode(200);
        plan(routine()).then().statusCode(200);

        act(supervisor, VISITS, first, "cancellation", REASON).then().statusCode(200);

        assertThat(plan(routine()).statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoPlannedAtOnceForTheLastPlaceOneIs() throws Exception {
        plan(routine()).then().statusCode(200);
        var one = routine();
        var other = routine();
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(Stream.of(one, other)
                    .map(id -> (Callable<Integer>) () -> {
                        together.await();
                        return plan(id).statusCode();
                    })
                    .toList());

            assertThat(answers.get(0).get() + answers.get(1).get()).isEqualTo(200 + 422);
        }
        assertThat(allowance().getInt("counted")).isEqualTo(2);
    }

    @Test
    void enterpriseDoesNotAskHowOftenItWillBeVisited() {
        var refused =
                given().auth().oauth2(Tokens.ofEnterprise(enterprise)).get(ROOT + "visit-allowances/" + enterprise);

        assertProblem(refused, 403, "forbidden");
    }

    private UUID routine() {
        return created(supervisor, VISITS, keyObject());
    }

    private String keyObject() {
        return aVisit(enterprise, inspector(), inspector()).replace("TIP_OFF", "KEY_OBJECT");
    }

    private String joint(UUID lead) {
        return keyObject().replaceFirst("\\{", "{\"jointWith\": \"" + lead + "\",");
    }

    private Response plan(UUID visit) {
        return act(supervisor, VISITS, visit, "plan", PLAN);
    }

    private JsonPath allowance() {
        var answer = given().auth().oauth2(supervisor).get(ROOT + "visit-allowances/" + enterprise);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
