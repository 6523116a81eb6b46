package worksafe.inspections.keylist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.keylist.KeyEntryFeature.ENTRIES;
import static worksafe.inspections.keylist.KeyEntryFeature.LISTED;
import static worksafe.inspections.keylist.KeyEntryFeature.REASONS;
import static worksafe.inspections.keylist.KeyEntryFeature.act;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class KeyEntryResourceTest {

    private static final String COUNTY = "320405000000";
    private static final String TOWN = "320405101000";
    private static final String VILLAGE = "320405101201";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY);

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("key-entries", new KeyEntryFeature()).tests();
    }

    @Test
    void enterpriseIsListedFollowedUpLookedAtAndRemoved() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        TestDatabase.execute(
                "insert into visit_ground (id, region, sector, enterprise_id, ground, subject_id, number, revision, since)"
                        + " values (uuidv7(), ?, 'EMERGENCY', ?, 'MAJOR_DANGER', uuidv7(), 'YH1', 1, current_date)",
                Long.parseLong(VILLAGE),
                enterprise);
        var id = created(supervisor, ENTRIES, anEnterprise(enterprise));
        assertThat(entry(id).getInt("majorDangers")).isEqualTo(1);
        assertProblem(create(supervisor, ENTRIES, anEnterprise(enterprise)), 409, "key-subject-listed");
        act(approver, id, "decision", LISTED).then().statusCode(200);
        act(
                        supervisor,
                        id,
                        "follow-up",
                        "{\"kind\": \"TRACKING\", \"doneOn\": \"" + inDays(0) + "\", \"note\": \"跟踪检查\"}")
                .then()
                .statusCode(200);
        act(supervisor, id, "look", "{" + REASONS + "}").then().statusCode(200);

        assertThat(entry(id).getString("followUps[0].kind")).isEqualTo("TRACKING");
        assertThat(announced("clock-met", id)).hasSize(1);
        assertThat(grounds(enterprise)).containsExactly("KEY_LISTED open", "MAJOR_DANGER open");
        act(approver, id, "removal", "{\"reason\": \"企业已停产拆除\"}").then().statusCode(200);
        assertThat(grounds(enterprise)).containsExactly("KEY_LISTED over", "MAJOR_DANGER open");
        assertThat(announced("clock-cancelled", id)).hasSize(1);
        assertThat(announced("key-entry-removed", id))
                .singleElement()
                .asString()
                .doesNotContain(enterprise.toString());
        var again = created(supervisor, ENTRIES, anEnterprise(enterprise));
        assertThat(entry(again).getString("status")).isEqualTo("PROPOSED");
    }

    /** A new entry has none yet, so that the contract of features cannot see them. */
    @Test
    void followUpsLieBehindTheWallOfTheirEntryAndStay() throws SQLException {
        var id = KeyEntryFeature.listed(COUNTY);
        act(
                        supervisor,
                        id,
                        "follow-up",
                        "{\"kind\": \"GUIDANCE\", \"doneOn\": \"" + inDays(0) + "\", \"note\": \"上门指导\"}")
                .then()
                .statusCode(200);

        assertThat(followUps(Intruder.in(COUNTY), id)).containsExactly("上门指导");
        assertThat(followUps(Intruder.in("320404000000"), id)).isEmpty();
        assertThat(followUps(Intruder.ofSectors(COUNTY, Sector.TRANSPORT), id)).isEmpty();
        assertThat(announced("key-entry-progressed", id)).hasSize(2);
        Wall.assertNoRight(Intruder.in("000000000000"), "update key_entry_follow_up set note = '—'");
        Wall.assertNoRight(Intruder.in("000000000000"), "delete from key_entry_follow_up");
    }

    private static List<String> followUps(Scope scope, UUID id) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return TestDatabase.column(app, "select note from key_entry_follow_up where entry_id = ?", id);
        }
    }

    @Test
    void townListsVillagesTradesAndUnitsAndNoOtherTown() {
        var town = Tokens.of("supervisor", TOWN);
        var village = """
                {"region": "%s", "sector": "EMERGENCY", "subjectKind": "VILLAGE", "place": "%s", "title": "样例村", %s}""".formatted(TOWN, VILLAGE, REASONS);
        var unused = created(town, ENTRIES, village);

        assertProblem(
                create(town, ENTRIES, village.replace("VILLAGE", "TOWN").replace(VILLAGE, TOWN)),
                422,
                "key-subject-level");
        assertProblem(create(town, ENTRIES, village.replace(VILLAGE, "320405102201")), 422, "key-subject-elsewhere");
        assertProblem(create(town, ENTRIES, village.replace(TOWN, "320405102000")), 422, "outside-jurisdiction");
        assertThat(create(town, ENTRIES, village.replace("\"title\": \"样例村\", ", ""))
                        .asString())
                .contains("/subjectKind");
        var elsewhere = RegistryEvents.registered("320405102201", Sector.EMERGENCY);
        assertProblem(
                create(supervisor, ENTRIES, anEnterprise(elsewhere).replace(COUNTY, TOWN)),
                422,
                "key-subject-elsewhere");
    }

    @Test
    void tradeIsListedByACounty() {
        var id = created(supervisor, ENTRIES, """
                {"region": "%s", "sector": "EMERGENCY", "subjectKind": "TRADE", "trade": "HAZARDOUS_CHEMICALS",
                 "title": "危险化学品", %s}""".formatted(COUNTY, REASONS));

        assertThat(entry(id).getString("trade")).isEqualTo("HAZARDOUS_CHEMICALS");
        assertThat(entry(id).getMap("$")).doesNotContainKey("majorDangers");
    }

    @Test
    void missedLookIsNotedAndStays() {
        var id = KeyEntryFeature.listed(COUNTY);
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        assertThat(entry(id).getString("overdueSince")).isNotNull();
    }

    @Test
    void lookThatComesTooLateIsToldBehindWhatWasMissed() {
        var id = KeyEntryFeature.listed(COUNTY);
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        act(supervisor, id, "look", "{" + REASONS + "}").then().statusCode(200);

        assertThat(entry(id).getString("overdueSince")).isNull();
        assertThat(entry(id).getList("timeline.kind", String.class)).endsWith("OVERDUE", "LOOKED_AT");
    }

    private static List<String> grounds(UUID enterprise) {
        return TestDatabase.column(
                "select ground || case when until is null then ' open' else ' over' end from visit_ground"
                        + " where enterprise_id = ? order by ground",
                enterprise);
    }

    private static String anEnterprise(UUID enterprise) {
        return """
                {"region": "%s", "sector": "EMERGENCY", "subjectKind": "ENTERPRISE", "enterpriseId": "%s", %s}""".formatted(COUNTY, enterprise, REASONS);
    }

    private JsonPath entry(UUID id) {
        var answer = given().auth().oauth2(supervisor).get(ROOT + ENTRIES + "/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
