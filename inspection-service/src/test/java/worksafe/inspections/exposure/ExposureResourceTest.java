package worksafe.inspections.exposure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.danger.HazardEvents.changed;
import static worksafe.inspections.danger.HazardEvents.deliver;
import static worksafe.inspections.danger.HazardEvents.event;
import static worksafe.inspections.exposure.ExposureFeature.CONFIRMED;
import static worksafe.inspections.exposure.ExposureFeature.DONE;
import static worksafe.inspections.exposure.ExposureFeature.EXPOSURES;
import static worksafe.inspections.exposure.ExposureFeature.anExposure;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;
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
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ExposureResourceTest {

    private static final String DANGER_NUMBER = "\"dangerNumber\": \"YH320281-2026-900042\"";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("exposures", new ExposureFeature(enterprise)).tests();
    }

    @Test
    void exposureIsFollowedUpUntilAnotherConfirmsThatItIsDone() {
        var id = created(supervisor, EXPOSURES, anExposure(enterprise));
        assertThat(tasks(id)).containsExactly("exposure-follow-up");
        act(supervisor, EXPOSURES, id, "progress", "{\"note\": \"已约谈\"}").then().statusCode(200);
        act(supervisor, EXPOSURES, id, "completion", DONE).then().statusCode(200);
        assertThat(tasks(id)).containsExactly("exposure-confirmation");

        assertProblem(act(supervisor, EXPOSURES, id, "confirmation", CONFIRMED), 422, "exposure-same-person");
        act(
                        Tokens.of("approver", COUNTY, "approver-9"),
                        EXPOSURES,
                        id,
                        "confirmation",
                        CONFIRMED.replace("true", "false"))
                .then()
                .statusCode(200);
        assertThat(tasks(id)).containsExactly("exposure-follow-up");
        act(Tokens.ofEnterprise(enterprise), EXPOSURES, id, "completion", DONE)
                .then()
                .statusCode(200);
        act(supervisor, EXPOSURES, id, "confirmation", CONFIRMED).then().statusCode(200);

        var exposure = get(supervisor, EXPOSURES, id).jsonPath();
        assertThat(exposure.getString("status")).isEqualTo("CLOSED");
        assertThat(exposure.getList("timeline.kind", String.class))
                .containsExactly("OPENED", "PROGRESS", "REPORTED", "RETURNED", "REPORTED", "CLOSED");
        assertThat(tasks(id)).isEmpty();
        assertThat(announced("exposure-progressed", id)).hasSize(4);
        assertThat(announced("exposure-closed", id)).hasSize(1);
        assertThat(announced("clock-met", id)).hasSize(1);
    }

    @Test
    void doneWithoutEvidenceIsRefused() {
        var id = created(supervisor, EXPOSURES, anExposure(enterprise));

        assertThat(act(supervisor, EXPOSURES, id, "completion", "{\"evidence\": \" \"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void missedDayIsNotedAndStays() {
        var id = created(supervisor, EXPOSURES, anExposure(enterprise));
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        assertThat(get(supervisor, EXPOSURES, id).jsonPath().getString("overdueSince"))
                .isNotNull();
        assertThat(list(supervisor, EXPOSURES, "overdue=true&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
    }

    @Test
    void placeIsExposedWithoutAnEnterpriseAndWithinTheOwnReachOnly() {
        var place = anExposure(enterprise)
                .replace(
                        "\"enterpriseId\": \"" + enterprise + "\"",
                        "\"region\": \"320281102000\", \"sector\": \"EMERGENCY\"");
        var id = created(supervisor, EXPOSURES, place);

        assertThat(get(supervisor, EXPOSURES, id).jsonPath().getString("about")).isEqualTo("PLACE");
        assertThat(get(Tokens.ofEnterprise(enterprise), EXPOSURES, id).statusCode())
                .isEqualTo(404);
        assertProblem(
                create(supervisor, EXPOSURES, place.replace("320281102000", "320282102000")),
                422,
                "outside-jurisdiction");
        assertProblem(
                act(supervisor, EXPOSURES, id, "paper", "{\"authority\": \"江阴市应急管理局\"}"),
                422,
                "exposure-without-enterprise");
        assertThat(create(supervisor, EXPOSURES, place.replace("\"sector\": \"EMERGENCY\",", ""))
                        .statusCode())
                .isEqualTo(400);
        var withDanger = create(supervisor, EXPOSURES, place.replace("\"title\"", DANGER_NUMBER + ", \"title\""));
        assertThat(withDanger.statusCode()).isEqualTo(400);
        assertThat(withDanger.asString()).contains("/dangerNumber");
    }

    @Test
    void dangerIsToldByItsNumber() {
        var id = created(
                supervisor, EXPOSURES, anExposure(enterprise).replace("\"title\"", DANGER_NUMBER + ", \"title\""));

        assertThat(get(supervisor, EXPOSURES, id).jsonPath().getString("about")).isEqualTo("DANGER");
        assertThat(announced("exposure-opened", id)).singleElement().asString().contains("YH320281-2026-900042");
    }

    @Test
    void dangerOfAnotherEnterpriseIsNotExposed() {
        var other = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        deliver(changed(
                event("reported", UUID.randomUUID(), UUID.randomUUID(), other),
                "YH320281-2026-000042",
                "YH320281-2026-900043"));
        var number = DANGER_NUMBER.replace("900042", "900043") + ", \"title\"";

        assertProblem(
                create(supervisor, EXPOSURES, anExposure(enterprise).replace("\"title\"", number)),
                422,
                "exposure-danger-other");
        assertThat(create(supervisor, EXPOSURES, anExposure(other).replace("\"title\"", number))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void dayLongAgoIsNoneOfAnExposure() {
        assertProblem(
                create(supervisor, EXPOSURES, anExposure(enterprise).replace(inDays(0), "1900-01-01")),
                422,
                "fact-too-old");
    }

    @Test
    void whatAVisitFoundIsExposedOfItsEnterprise() {
        var visit = started(enterprise, inspector(), inspector());

        var id = created(
                supervisor,
                EXPOSURES,
                anExposure(enterprise).replace("\"enterpriseId\": \"" + enterprise, "\"inspectionId\": \"" + visit));

        var exposure = get(supervisor, EXPOSURES, id).jsonPath();
        assertThat(exposure.getString("enterpriseId")).isEqualTo(enterprise.toString());
        assertThat(exposure.getString("about")).isEqualTo("INSPECTION");
    }

    @Test
    void publicReadsNothingBeforeTwoPeopleHaveIt() {
        var id = created(supervisor, EXPOSURES, anExposure(enterprise));
        act(supervisor, EXPOSURES, id, "paper", "{\"authority\": \"江阴市应急管理局\"}")
                .then()
                .statusCode(200);
        var paper = get(supervisor, EXPOSURES, id).jsonPath().getString("paperId");

        assertThat(given().get("/api/v1/inspections/public/publications")
                        .jsonPath()
                        .getList("items.title", String.class))
                .doesNotContain("液氨储罐区长期带病运行");
        act(Tokens.of("approver", COUNTY), EXPOSURES, id, "withdrawal", "{\"reason\": \"问题不存在\"}")
                .then()
                .statusCode(200);
        assertThat(get(supervisor, "papers", UUID.fromString(paper)).jsonPath().getString("status"))
                .isEqualTo("WITHDRAWN");
        assertThat(get(supervisor, EXPOSURES, id).jsonPath().getString("paperId"))
                .isNull();
        assertThat(announced("exposure-progressed", id))
                .singleElement()
                .asString()
                .contains("PAPER_DRAWN_UP");
    }

    @Test
    void paperThatIsWithdrawnAloneIsTold() {
        var id = created(supervisor, EXPOSURES, anExposure(enterprise));
        act(supervisor, EXPOSURES, id, "paper", "{\"authority\": \"江阴市应急管理局\"}")
                .then()
                .statusCode(200);
        var paper = UUID.fromString(get(supervisor, EXPOSURES, id).jsonPath().getString("paperId"));

        act(supervisor, "papers", paper, "withdrawal", "{\"reason\": \"文书有误\"}")
                .then()
                .statusCode(200);

        assertThat(announced("exposure-progressed", id))
                .satisfiesExactly(
                        event -> assertThat(event).contains("PAPER_DRAWN_UP"),
                        event -> assertThat(event).contains("PAPER_WITHDRAWN"));
    }

    @Test
    void figureCountsWhatIsNotDone() {
        var unused = created(supervisor, EXPOSURES, anExposure(enterprise));

        assertThat(TestDatabase.column("select figure_differences('exposures')"))
                .containsExactly("0");
        var told = given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/figures/exposures-open?period="
                        + inDays(0).substring(0, 4));
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.jsonPath().getLong("total.numerator")).isPositive();
        var rows = given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get(told.jsonPath().getString("total.numeratorList") + "&total=exact");
        assertThat(rows.jsonPath().getLong("total")).isEqualTo(told.jsonPath().getLong("total.numerator"));
    }

    private List<String> tasks(UUID id) {
        return given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/tasks?subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
