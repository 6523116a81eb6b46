package worksafe.inspections.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.assessment.AssessmentFeature.ASSESSMENTS;
import static worksafe.inspections.assessment.AssessmentFeature.GOVERNMENT;
import static worksafe.inspections.assessment.AssessmentFeature.TOWN;
import static worksafe.inspections.assessment.AssessmentFeature.anAssessment;
import static worksafe.inspections.assessment.AssessmentFeature.graded;
import static worksafe.inspections.assessment.AssessmentFeature.marked;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.cost.RoundTrips;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AssessmentResourceTest {

    /** Where no other test assesses. */
    private static final String OTHER_TOWN = "320281118000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY);

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("assessments", new AssessmentFeature()).tests();
    }

    @Test
    void placeIsAssessedOnceAYear() {
        var body = anAssessment("320281120000", 2026);
        var unused = created(supervisor, ASSESSMENTS, body);

        assertProblem(create(supervisor, ASSESSMENTS, body), 409, "assessment-exists");
    }

    @Test
    void ownPlaceIsNotAssessed() {
        assertProblem(create(supervisor, ASSESSMENTS, anAssessment(COUNTY, 2026)), 422, "assessment-own-place");
        assertProblem(create(supervisor, ASSESSMENTS, anAssessment("320282000000", 2026)), 422, "outside-jurisdiction");
        var id = AssessmentFeature.in("CHECKED");
        assertProblem(
                act(Tokens.of("approver", TOWN), ASSESSMENTS, id, "score", graded("GOOD", "40", "30", "29")),
                422,
                "assessment-not-issuer");
    }

    @Test
    void negativeMarksAndMissingItemsAreRefused() {
        var id = AssessmentFeature.in("RUNNING");
        var town = Tokens.of("supervisor", TOWN);
        assertThat(act(town, ASSESSMENTS, id, "self-report", marked("-1", "1", "1"))
                        .statusCode())
                .isEqualTo(400);
        assertProblem(
                act(town, ASSESSMENTS, id, "self-report", marked("41", "1", "1")), 422, "assessment-marks-outside");
        assertProblem(
                create(supervisor, ASSESSMENTS, anAssessment(TOWN, 2026).replace("PILOT_PROMOTION", "OTHER")),
                422,
                "assessment-item-missing");
        assertProblem(create(supervisor, ASSESSMENTS, anAssessment(TOWN, 2001)), 422, "assessment-day-outside");
    }

    @Test
    void missedReportIsAFactAndLateObjectionIsRefused() {
        var running = AssessmentFeature.in("RUNNING");
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                running);
        PassingTime.sweepClocks();
        assertThat(get(supervisor, ASSESSMENTS, running).jsonPath().getString("overdueSince"))
                .isNotNull();

        var scored = AssessmentFeature.unopposed();
        assertProblem(
                act(Tokens.of("supervisor", TOWN), ASSESSMENTS, scored, "objection", "{\"reason\": \"材料已报\"}"),
                422,
                "assessment-objection-late");
        assertProblem(
                act(GOVERNMENT, ASSESSMENTS, AssessmentFeature.in("SCORED"), "confirmation", "{\"opinion\": \"审定\"}"),
                422,
                "assessment-objection-open");
    }

    @Test
    void confirmedResultIsToldToOthersAlsoAsATable() {
        var id = AssessmentFeature.unopposed();
        act(GOVERNMENT, ASSESSMENTS, id, "confirmation", "{\"opinion\": \"审定\"}")
                .then()
                .statusCode(200);
        var year = get(supervisor, ASSESSMENTS, id).jsonPath().getInt("year");

        var told = given().auth()
                .oauth2(supervisor)
                .get(ROOT + "assessment-results?system=ECONOMIC_SOCIAL&region=" + TOWN + "&year=" + year);
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.jsonPath().getList("items.id", String.class)).containsExactly(id.toString());
        assertThat(told.jsonPath().getString("items[0].grade")).isEqualTo("GOOD");
        assertThat(told.jsonPath().getString("items[0].share")).startsWith("96");
        assertThat(told.jsonPath().getBoolean("items[0].vetoed")).isFalse();
        assertThat(told.jsonPath().getString("items[0].weight")).isNull();
        var table = given().auth()
                .oauth2(supervisor)
                .get(ROOT + "assessment-results?format=csv&region=" + TOWN + "&year=" + year);
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.asString()).contains("华士镇人民政府");
        assertThat(announced("assessment-confirmed", id)).hasSize(1);
    }

    @Test
    void manyResultsTakeAsManyStatementsAsOne() {
        TestDatabase.execute(
                "insert into assessment (id, version, number, region, issued_in, year, body, document, report_due, status,"
                        + " full_marks, marks, grade, scored_by, object_until, objected, issued_at, confirmed_at)"
                        + " select uuidv7(), 1, 'KH-MANY-' || y, ?, 320281000000, y, '长泾镇人民政府', '澄安委5号', '2026-01-15',"
                        + " 'CONFIRMED', 100, 90, 'GOOD', 'approver-0001', '2026-02-01', false, now(), now()"
                        + " from generate_series(2071, 2090) y",
                Long.parseLong(OTHER_TOWN));
        TestDatabase.execute(
                "insert into control_indicator (id, version, number, region, issued_in, year, measure, title, unit, issuer,"
                        + " document, limit_value, status, issued_at)"
                        + " select uuidv7(), 1, 'KZ-MANY-' || y || m, ?, 320281000000, y, m, '指标', '起', '市安委会', '澄安委3号', 5,"
                        + " 'IN_FORCE', now() from generate_series(2071, 2090) y,"
                        + " unnest(array['DEATHS', 'GENERAL_ACCIDENTS', 'OTHER']) m",
                Long.parseLong(OTHER_TOWN));
        TestDatabase.execute(
                "insert into veto (id, version, number, region, year, ground, accident_number, grade, subject, body, told,"
                        + " decided_in, status, bars_from, bars_until, triggered_at)"
                        + " values (uuidv7(), 1, 'FJ-MANY', ?, 2072, 'CONCEALMENT', 'SG-2', 'GENERAL', 'AUTHORITY', '长泾镇',"
                        + " '瞒报', 320281000000, 'IN_FORCE', '2072-01-01', '2072-12-31', now())",
                Long.parseLong(OTHER_TOWN));

        var one = RoundTrips.warm(8, () -> assertThat(results("&year=2072")).hasSize(1));
        var many = RoundTrips.warm(8, () -> assertThat(results("&limit=20")).hasSize(20));

        assertThat(many).isEqualTo(one);
        var told = results("&limit=20");
        assertThat(told).extracting(result -> result.get("indicators")).containsOnly(3);
        assertThat(told).extracting(result -> result.get("indicatorsUnknown")).containsOnly(1);
        assertThat(told)
                .filteredOn(result -> Boolean.TRUE.equals(result.get("vetoed")))
                .extracting(result -> result.get("year"))
                .containsExactly(2072);
    }

    private List<Map<String, Object>> results(String more) {
        return given().auth()
                .oauth2(supervisor)
                .get(ROOT + "assessment-results?region=" + OTHER_TOWN + more)
                .jsonPath()
                .getList("items");
    }

    @Test
    void vetoInForceBarsTheExcellentGrade() {
        var id = AssessmentFeature.in("CHECKED");
        var year = get(supervisor, ASSESSMENTS, id).jsonPath().getInt("year");
        TestDatabase.execute(
                "insert into veto (id, version, number, region, year, ground, accident_number, grade, subject, body, told,"
                        + " decided_in, status, bars_from, bars_until, triggered_at)"
                        + " values (uuidv7(), 1, ?, ?, ?, 'CONCEALMENT', 'SG-1', 'GENERAL', 'AUTHORITY', '华士镇', '瞒报',"
                        + " 320281000000, 'IN_FORCE', '2026-01-01', '2026-12-31', now())",
                "FJ-" + id,
                Long.parseLong(TOWN),
                year);

        assertProblem(
                act(approver, ASSESSMENTS, id, "score", graded("EXCELLENT", "40", "30", "29")),
                422,
                "assessment-vetoed");
        act(approver, ASSESSMENTS, id, "score", graded("GOOD", "40", "30", "29"))
                .then()
                .statusCode(200);
        assertThat(UUID.fromString(get(supervisor, ASSESSMENTS, id).jsonPath().getString("id")))
                .isEqualTo(id);
    }
}
