package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.FAILED;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.report;
import static worksafe.hazards.danger.DangerApi.reported;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** How many dangers are put right in time, from the verbs to the list behind each number. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerFiguresTest {

    // A county of its own: other tests report dangers elsewhere.
    private static final String COUNTY = "320724000000";
    private static final String VILLAGE = "320724102005";
    private static final String REPORTS = "/api/v1/hazards/figure-reports";
    private static final String OTHER_VILLAGE = "320723102005";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String inspector = Tokens.of("inspector", COUNTY);
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @Test
    void dangersCountAsTheirClosureAndTheirDaySay() {
        var inTime = rectified("GENERAL");
        assertOutcome(inTime, "OWED");
        DangerApi.recheck(inspector, inTime, PASSED).then().statusCode(200);
        assertOutcome(inTime, "MET");
        var dismissed = reported(owner, enterprise, "GENERAL");
        assertOutcome(dismissed, "OWED");
        act(supervisor, dismissed, "dismissal", REASON).then().statusCode(200);
        assertThat(TestDatabase.column("select outcome from danger where id = ?", dismissed))
                .containsOnlyNulls();
        var late = missed();
        assertOutcome(late, "UNMET");
        act(owner, late, "rectification", EVIDENCE).then().statusCode(200);
        DangerApi.recheck(inspector, late, PASSED).then().statusCode(200);
        assertOutcome(late, "UNMET");
        var major = rectified("MAJOR");
        DangerApi.recheck(inspector, major, PASSED).then().statusCode(200);
        assertOutcome(major, "OWED");

        assertThat(TestDatabase.column("select figure_differences('danger-on-time')"))
                .containsExactly("0");
    }

    @Test
    void everyNumberLeadsToTheRowsBehindIt() {
        DangerApi.recheck(inspector, rectified("GENERAL"), PASSED).then().statusCode(200);
        var unused = missed();
        var unusedToo = reported(owner, enterprise, "MAJOR");
        for (var token : new String[] {supervisor, owner, Tokens.ofSector("supervisor", COUNTY, "EMERGENCY")}) {
            for (var day : new String[] {inDays(10), inDays(-1), inDays(365)}) {
                for (var by : new String[] {"", "&by=place", "&by=sector", "&by=grade"}) {
                    var told = figure(token, "?period=" + day.substring(0, 7) + by);
                    assertLists(token, told, "total");
                    for (int i = 0; i < told.getList("lines").size(); i++) {
                        assertLists(token, told, "lines[" + i + "]");
                    }
                }
            }
        }
        var thisYear = figure(owner, "?period=" + inDays(10).substring(0, 4));
        assertThat(thisYear.getLong("total.numerator")).isEqualTo(1);
        assertThat(thisYear.getString("target.value")).isEqualTo("100");
        assertThat(thisYear.getString("target.certainty")).isEqualTo("SYSTEM_DEFAULT");
    }

    @Test
    void figureFollowsAnEnterpriseThatMoves() {
        // One of another enterprise that stays, to learn in which month such a danger is due.
        var another = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var staying = reported(Tokens.ofEnterprise(another), another, "GENERAL");
        var due = LocalDate.parse(TestDatabase.column("select due_date::text from danger where id = ?", staying)
                .getFirst());
        var before = owed(COUNTY, due);
        var there = owed("320723000000", due);
        var unused = reported(owner, enterprise, "GENERAL");
        assertThat(owed(COUNTY, due)).isEqualTo(before + 1);

        RegistryEvents.relocated(enterprise, 2, OTHER_VILLAGE, Sector.EMERGENCY);

        assertThat(owed(COUNTY, due)).isEqualTo(before);
        assertThat(owed("320723000000", due)).isEqualTo(there + 1);
        assertThat(TestDatabase.column("select figure_differences('danger-on-time')"))
                .containsExactly("0");
    }

    @Test
    void compositionIsCountedByCauseAndLeadsToItsDangers() {
        var first = rectified("GENERAL");
        DangerApi.recheck(inspector, first, FAILED).then().statusCode(200);
        act(owner, first, "rectification", EVIDENCE).then().statusCode(200);
        DangerApi.recheck(inspector, first, PASSED).then().statusCode(200);
        var management = aReport(enterprise, "GENERAL").replace("UNSAFE_CONDITION", "MANAGEMENT_DEFECT");
        report(owner, management).then().statusCode(201);
        var dismissed = reported(owner, enterprise, "GENERAL");
        act(supervisor, dismissed, "dismissal", REASON).then().statusCode(200);

        assertThat(TestDatabase.column(
                        "select failed_rechecks || rechecked || recurrence || closure from danger"
                                + " where enterprise_id = ? and status <> 'DISMISSED' order by reported_at, id",
                        enterprise))
                .containsExactly("1FAILEDFIRSTCLOSED", "0AWAITEDAGAINMANAGEMENT_OPEN");
        assertThat(TestDatabase.column(
                        "select num_nonnulls(rechecked, recurrence, closure) from danger where id = ?", dismissed))
                .containsExactly("0");
        for (var code :
                List.of("danger-causes", "management-defects-closed", "danger-recurrence", "danger-recheck-failed")) {
            for (var token : List.of(supervisor, owner)) {
                for (var by : List.of("", "&by=cause", "&by=grade", "&by=place", "&by=sector")) {
                    var told = figure(code, token, "?period=" + inDays(0).substring(0, 4) + by);
                    assertLists(token, told, "total");
                    for (int i = 0; i < told.getList("lines").size(); i++) {
                        assertLists(token, told, "lines[" + i + "]");
                    }
                }
            }
        }
        var year = "?period=" + inDays(0).substring(0, 4);
        assertThat(figure("danger-causes", owner, year).getLong("total.numerator"))
                .isEqualTo(2);
        assertThat(figure("management-defects-closed", owner, year).getDouble("total.value"))
                .isEqualTo(0.0);
        assertThat(figure("danger-recurrence", owner, year).getDouble("total.value"))
                .isEqualTo(50.0);
        assertThat(figure("danger-recheck-failed", owner, year).getDouble("total.value"))
                .isEqualTo(100.0);
        for (var kept : List.of("danger-closure", "danger-recurrence", "danger-rechecked")) {
            assertThat(TestDatabase.column("select figure_differences(?)", kept))
                    .containsExactly("0");
        }
    }

    @Test
    void reportOfAMonthTellsDangersInTheTableOfTheStatistics() {
        var month = YearMonth.from(LocalDate.parse(inDays(0))).minusMonths(1);
        var late = missed();
        TestDatabase.execute(
                "update danger set due_date = ?::date where id = ?",
                month.atDay(2).toString(),
                late);

        given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", "report-" + late)
                .contentType("application/json")
                .body("{\"period\": \"" + month + "\"}")
                .post(REPORTS)
                .then()
                .statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> reports(month).size() == 1);
        var report = REPORTS + "/" + reports(month).getFirst();

        var table = given().auth().oauth2(supervisor).get(report + "/tables/hidden-dangers");
        assertThat(table.statusCode()).as(table.asString()).isEqualTo(200);
        var line = "items.find { it.figure == 'danger-on-time' && it.by == 'all' }.";
        assertThat(table.jsonPath().getLong(line + "denominator")).isPositive();
        assertThat(table.jsonPath().getString(line + "preceding.gap")).isEqualTo("NO_REPORT");
        assertThat(table.jsonPath().getString(line + "preceding.value")).isNull();
        assertThat(given().auth().oauth2(supervisor).get(report + "/pdf").statusCode())
                .isEqualTo(200);
    }

    private List<String> reports(YearMonth month) {
        return given().auth()
                .oauth2(supervisor)
                .get(REPORTS + "?period=" + month)
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void dangerOfTheSameMatterIsLookedForByIndex() {
        var plan = TestDatabase.column(
                "explain select 1 from danger where enterprise_id = ? and matter = 'x'"
                        + " and reported_at <= now() order by reported_at desc limit 1",
                enterprise);

        assertThat(String.join(" ", plan)).contains("ix_danger_matter");
    }

    private static long owed(String county, LocalDate due) {
        return figure(
                        Tokens.of("supervisor", county),
                        "?period=" + due.toString().substring(0, 7))
                .getLong("total.owed");
    }

    private static void assertLists(String token, JsonPath told, String line) {
        assertListed(token, told, line + ".numerator");
        assertListed(token, told, line + ".denominator");
        assertListed(token, told, line + ".owed");
    }

    private static void assertListed(String token, JsonPath told, String number) {
        var list = told.getString(number + "List");
        if (list != null) {
            var rows = given().auth().oauth2(token).urlEncodingEnabled(false).get(list + "&total=exact");
            assertThat(rows.statusCode()).as(list).isEqualTo(200);
            assertThat(rows.jsonPath().getLong("total")).as(list).isEqualTo(told.getLong(number));
        }
    }

    private static JsonPath figure(String token, String query) {
        return figure("danger-on-time", token, query);
    }

    private static JsonPath figure(String code, String token, String query) {
        var answer = given().auth().oauth2(token).get("/api/v1/hazards/figures/" + code + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static void assertOutcome(UUID danger, String outcome) {
        assertThat(TestDatabase.column("select outcome from danger where id = ?", danger))
                .containsExactly(outcome);
    }

    private UUID rectified(String grade) {
        var id = reported(owner, enterprise, grade);
        act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, id, "rectification", EVIDENCE).then().statusCode(200);
        return id;
    }

    /** Its day was yesterday, and the sweep has noticed. */
    private UUID missed() {
        var id = reported(owner, enterprise, "GENERAL");
        act(owner, id, "plan", aPlan(inDays(10))).then().statusCode(200);
        TestDatabase.execute("update danger set due_date = ?::date where id = ?", inDays(-1), id);
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);
        PassingTime.sweepClocks();
        return id;
    }
}
