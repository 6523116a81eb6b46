package worksafe.inspections.assessment.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.assessment.indicator.IndicatorFeature.INDICATORS;
import static worksafe.inspections.assessment.indicator.IndicatorFeature.anIndicator;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class IndicatorResourceTest {

    private static final String TOWN = "320281124000";
    private static final String SECOND_TOWN = "320281125000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("indicators", new IndicatorFeature()).tests();
    }

    @Test
    void whatIsSpreadIsNeverMoreThanThereIs() {
        var whole = created(supervisor, INDICATORS, anIndicator(COUNTY, "DEATHS", 5, ""));
        var from = ", \"parentId\": \"" + whole + "\"";
        var part = created(supervisor, INDICATORS, anIndicator(TOWN, "DEATHS", 3, from));
        assertProblem(
                create(supervisor, INDICATORS, anIndicator(SECOND_TOWN, "DEATHS", 3, from)),
                422,
                "indicator-spread-too-much");
        var second = created(supervisor, INDICATORS, anIndicator(SECOND_TOWN, "DEATHS", 2, from));
        assertThat(get(supervisor, INDICATORS, whole).jsonPath().getInt("spread"))
                .isEqualTo(5);
        assertProblem(
                act(supervisor, INDICATORS, second, "revision", "{\"value\": 3, \"reason\": \"调增\"}"),
                422,
                "indicator-spread-too-much");
        assertThat(get(supervisor, INDICATORS, second).jsonPath().getInt("value"))
                .isEqualTo(2);
        assertProblem(
                act(supervisor, INDICATORS, whole, "revision", "{\"value\": 4, \"reason\": \"调减\"}"),
                422,
                "indicator-spread-too-much");
        assertProblem(
                act(supervisor, INDICATORS, whole, "withdrawal", "{\"reason\": \"x\"}"), 422, "indicator-is-spread");
        act(supervisor, INDICATORS, part, "revision", "{\"value\": 2, \"reason\": \"调减\"}")
                .then()
                .statusCode(200);
        assertProblem(
                act(
                        Tokens.of("supervisor", TOWN),
                        INDICATORS,
                        part,
                        "revision",
                        "{\"value\": 1, \"reason\": \"自行调减\"}"),
                422,
                "assessment-not-issuer");
        assertThat(list(supervisor, INDICATORS, "parentId=" + whole).jsonPath().getList("items.id", String.class))
                .containsExactlyInAnyOrder(part.toString(), second.toString());
    }

    @Test
    void negativeValueIsRefused() {
        assertThat(create(supervisor, INDICATORS, anIndicator(TOWN, "DEATHS", -1, ""))
                        .statusCode())
                .isEqualTo(400);
        assertProblem(
                create(supervisor, INDICATORS, anIndicator("320282000000", "DEATHS", 1, "")),
                422,
                "outside-jurisdiction");
    }

    @Test
    void confirmedDeathsCountAndWhatIsBeyondIsProposedOnceAndTakenUp() {
        var town = "320281126000";
        var id = created(supervisor, INDICATORS, anIndicator(town, "DEATHS", 0, ""));
        assertThat(get(supervisor, INDICATORS, id).jsonPath().getString("state"))
                .isEqualTo("WITHIN");
        var accidents = created(supervisor, INDICATORS, anIndicator(town, "GENERAL_ACCIDENTS", 100, ""));
        for (int i = 0; i < 3; i++) {
            accident(town, 1);
        }

        var told = get(supervisor, INDICATORS, id).jsonPath();
        assertThat(told.getLong("actual")).isEqualTo(3);
        assertThat(told.getString("state")).isEqualTo("EXCEEDED");
        assertThat(get(supervisor, INDICATORS, accidents).jsonPath().getLong("actual"))
                .isEqualTo(3);
        var listed = list(supervisor, INDICATORS, "region=" + town).jsonPath();
        assertThat(listed.getList("items.actual", Integer.class)).containsExactly(3, 3);
        assertThat(listed.getList("items.state", String.class)).containsExactlyInAnyOrder("EXCEEDED", "WITHIN");
        act(Tokens.of("supervisor", town), INDICATORS, id, "explanation", "{\"explanation\": \"均为道路事故\"}")
                .then()
                .statusCode(200);
        PassingTime.run("indicators-beyond");
        PassingTime.run("indicators-beyond");

        var proposals = list(supervisor, "matter-proposals", "region=" + town).jsonPath();
        assertThat(proposals.getList("items.cause", String.class))
                .containsExactlyInAnyOrder("INDICATOR_BEYOND", "FREQUENT_ACCIDENTS");
        assertThat(announced("matter-proposed", UUID.fromString(proposals.getString("items[0].id"))))
                .hasSize(1);
        var first = UUID.fromString(proposals.getString("items[0].id"));
        var second = UUID.fromString(proposals.getString("items[1].id"));
        var matter = created(supervisor, "matters", interview(town, first));
        assertThat(get(supervisor, "matter-proposals", first).jsonPath().getString("status"))
                .isEqualTo("TAKEN_UP");
        assertThat(get(supervisor, "matters", matter).jsonPath().getString("proposalId"))
                .isEqualTo(first.toString());
        assertProblem(create(supervisor, "matters", interview(town, first)), 422, "matter-proposal-unfit");
        act(supervisor, "matter-proposals", second, "dismissal", "{\"reason\": \"责任不在本辖区\"}")
                .then()
                .statusCode(200);
        assertProblem(
                act(supervisor, "matter-proposals", second, "dismissal", "{\"reason\": \"再次\"}"),
                409,
                "illegal-transition");
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .get(ROOT + "tasks?subjectId=" + second)
                        .jsonPath()
                        .getList("items.kind"))
                .isEmpty();
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "320282000000"))
                        .get(ROOT + "matter-proposals/" + second)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void authorityThatMissesItsDutiesTooOftenIsProposedToBeTakenToTask() {
        var town = "320281127000";
        var objecting = "320281128000";
        for (int i = 0; i < 5; i++) {
            missed(town, "order-recheck");
            missed(objecting, "assessment-objection");
        }

        PassingTime.run("matter-proposals");

        var proposals = list(supervisor, "matter-proposals", "region=" + town).jsonPath();
        assertThat(proposals.getList("items.cause", String.class)).containsExactly("MISSED_DUTIES");
        assertThat(proposals.getString("items[0].explanation")).contains("5 件");
        assertThat(list(supervisor, "matter-proposals", "region=" + objecting)
                        .jsonPath()
                        .getList("items"))
                .as("the level above owes these")
                .isEmpty();
    }

    private static void missed(String town, String kind) {
        TestDatabase.execute(
                "insert into clock (id, version, kind, subject_type, subject_id, region, sector, policy_code, source, clause,"
                        + " started_at, fixed_day, rolls, suspensions, due_at, provisional, state, side, force, certainty,"
                        + " announced) values (uuidv7(), 1, ?, 'order', uuidv7(), ?, 'EMERGENCY',"
                        + " 'order.recheck-period', '令', '条', now() - interval '9 days', current_date - 2, false, '',"
                        + " now() - interval '1 day', false, 'MISSED', 'AUTHORITY', 'RULE', 'CERTAIN', '')",
                kind,
                Long.parseLong(town));
    }

    private static String interview(String town, UUID proposal) {
        return """
                {"kind": "INTERVIEW", "cause": "INDICATOR_BEYOND", "region": "%s", "sector": "EMERGENCY", "body": "镇政府",
                 "post": "镇长", "title": "约谈", "text": "超过时序进度", "demand": "制定措施", "proposalId": "%s"}""".formatted(town, proposal);
    }

    /** A confirmed general accident, as the table of accidents has it. */
    private static void accident(String town, int deaths) {
        TestDatabase.execute(
                "insert into accident (id, version, number, unit_name, region, sector, status, title, kind, road_traffic,"
                        + " occurred_at, occurred_on, known_at, site, course, source, reported_at, reported_by, told, near_miss,"
                        + " grade, deaths, missing, serious_injuries, minor_injuries, loss_fen, toll_until, late, omitted,"
                        + " falsified, concealed, historic, regraded, taken_over, by_unit, investigator, extended_days,"
                        + " appraisal_days, approval_extended, confirmed_on, confirmed_by)"
                        + " values (uuidv7(), 1, 'SG-' || uuidv7(), '某厂', ?, 'EMERGENCY', 'CONFIRMED', '坠落', 'FALL', false,"
                        + " now(), ?::date, now(), '车间', '坠落', 'DUTY_DESK', now(), 'c', true, false, 'GENERAL', ?, 0, 0, 0, 0,"
                        + " ?::date, false, false, false, false, false, false, false, false, ?, 0, 0, false, ?::date, 's')",
                Long.parseLong(town),
                inDays(0),
                deaths,
                inDays(30),
                Long.parseLong(COUNTY),
                inDays(0));
    }
}
