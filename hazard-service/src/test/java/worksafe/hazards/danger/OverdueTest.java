package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aReopening;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.list;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The legal clock of a danger: started, replaced, met, cancelled, and missed. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class OverdueTest {

    private static final String COUNTY = "320281000000";

    private final String inspector = Tokens.of("inspector", COUNTY);
    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private UUID danger;

    @BeforeEach
    void aDanger() {
        enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        danger = reported(owner, enterprise, "GENERAL");
    }

    @Test
    void clockRunsFromTheReport() throws SQLException {
        assertThat(clocks()).containsExactly("RUNNING|" + inDays(15) + "|15 CALENDAR_DAYS");
    }

    @Test
    void clockRunsFromTheDayOnWhichItWasFound() throws SQLException {
        var late = DangerApi.aReport(enterprise, "GENERAL")
                .replaceFirst("\\{", "{\"happenedAt\": \"" + inDays(-4) + "T10:00:00+08:00\",");
        var answer = DangerApi.report(owner, late);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        danger = UUID.fromString(answer.jsonPath().getString("id"));
        assertThat(answer.jsonPath().getString("happenedAt")).isEqualTo(inDays(-4) + "T10:00:00+08:00");
        assertThat(answer.jsonPath().getString("reportedAt")).startsWith(inDays(0));
        assertThat(clocks()).containsExactly("RUNNING|" + inDays(11) + "|15 CALENDAR_DAYS");
    }

    @ParameterizedTest
    @CsvSource({"1, fact-in-future", "-16, fact-too-old"})
    void whatIsStillToComeOrTooLongAgoIsNotReported(int days, String code) {
        assertProblem(
                DangerApi.report(
                        owner,
                        DangerApi.aReport(enterprise, "GENERAL")
                                .replaceFirst("\\{", "{\"happenedAt\": \"" + inDays(days) + "T10:00:00+08:00\",")),
                422,
                code);
    }

    @Test
    void whatWasPutRightInTimeAndEnteredAfterItsDayIsNotLate() throws SQLException {
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        foundDaysAgo();
        runOut();
        PassingTime.sweepClocks();
        assertThat(announced("danger-overdue")).isEqualTo(1);

        var late = act(
                owner,
                danger,
                "rectification",
                EVIDENCE.replaceFirst("\\{", "{\"happenedAt\": \"" + inDays(-2) + "T16:00:00+08:00\","));
        assertThat(late.statusCode()).as(late.asString()).isEqualTo(200);
        assertThat(late.jsonPath().getBoolean("rectifiedOnTime")).isTrue();
        assertThat(late.jsonPath().getString("overdueSince")).isNotNull();
        DangerApi.recheck(inspector, danger, PASSED).then().statusCode(200);

        assertThat(last("danger-closed")).contains("\"onTime\":true");
        assertThat(last("clock-met")).contains("\"late\":false");
        try (var database = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            database,
                            "select reason from clock where subject_id = ? and state = 'MET'"
                                    + " and kind = 'danger-rectification'",
                            danger))
                    .containsExactly("期限届满前已办理，届满后录入或办结");
        }
    }

    @Test
    void planReplacesTheClock() throws SQLException {
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);

        assertThat(clocks()).containsExactly("CANCELLED|" + inDays(15) + "|15 CALENDAR_DAYS", "RUNNING|" + inDays(10));
    }

    @Test
    void planForTheSameDayLeavesTheClockRunning() throws SQLException {
        act(owner, danger, "plan", aPlan(inDays(15))).then().statusCode(200);

        assertThat(clocks()).containsExactly("RUNNING|" + inDays(15) + "|15 CALENDAR_DAYS");
    }

    @Test
    void closureMeetsTheClock() throws SQLException {
        close();

        assertThat(clocks()).last().isEqualTo("MET|" + inDays(10));
    }

    @Test
    void dismissalCancelsTheClock() throws SQLException {
        act(supervisor, danger, "dismissal", REASON).then().statusCode(200);

        assertThat(clocks()).containsExactly("CANCELLED|" + inDays(15) + "|15 CALENDAR_DAYS");
    }

    @Test
    void reopeningStartsAnotherClock() throws SQLException {
        close();
        act(supervisor, danger, "reopening", aReopening(inDays(10))).then().statusCode(200);

        assertThat(clocks()).last().isEqualTo("RUNNING|" + inDays(10));
    }

    @Test
    void missedClockMakesItOverdueAndIsToldOnce() throws SQLException {
        runOut();

        PassingTime.sweepClocks();
        assertThat(get(owner, danger).jsonPath().getString("overdueSince")).isNotNull();
        var view = get(owner, danger);
        assertThat(view.jsonPath().getString("status")).isEqualTo("REPORTED");
        assertThat(view.jsonPath().getList("timeline.kind", String.class)).containsExactly("REPORTED", "OVERDUE");
        assertThat(view.jsonPath().getMap("timeline[1]")).doesNotContainKeys("by", "byName", "side");
        assertThat(view.header("ETag")).isEqualTo("\"v2\"");
        assertThat(list(owner, "overdue=true").jsonPath().getList("items.id", String.class))
                .containsExactly(danger.toString());

        // Two more sweeps find nothing new.
        PassingTime.sweepClocks();
        PassingTime.sweepClocks();
        assertThat(announced("danger-overdue")).isEqualTo(1);
        assertThat(announced("clock-missed")).isEqualTo(1);
    }

    @Test
    void whatWasPutRightInTimeIsClosedOnTimeHoweverLateItIsRechecked() throws SQLException {
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        runOut();
        PassingTime.sweepClocks();
        assertThat(announced("clock-missed")).isEqualTo(1);

        DangerApi.recheck(inspector, danger, PASSED).then().statusCode(200);

        assertThat(last("danger-closed")).contains("\"onTime\":true");
        assertThat(last("clock-met")).contains("\"late\":false");
    }

    @Test
    void overdueDangerCanStillBePutRightAndClosed() throws SQLException {
        runOut();
        PassingTime.sweepClocks();
        assertThat(announced("danger-overdue")).isEqualTo(1);

        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        var closed = DangerApi.recheck(inspector, danger, PASSED);

        assertThat(closed.jsonPath().getString("status")).isEqualTo("CLOSED");
        assertThat(last("danger-planned")).contains("\"dueDate\":\"" + inDays(-1) + "\"");
        assertThat(last("danger-closed")).contains("\"onTime\":false");
        assertThat(last("clock-met")).contains("\"late\":true");
    }

    @Test
    void whatWasPutRightTooLateIsToldOverdueBeforeItIsToldClosed() throws SQLException {
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        runOutUnswept();
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);

        var closed = DangerApi.recheck(inspector, danger, PASSED);

        assertThat(closed.header("ETag")).isEqualTo("\"v6\"");
        assertThat(closed.jsonPath().getList("timeline.kind", String.class))
                .containsExactly(
                        "REPORTED",
                        "PLANNED",
                        "RECTIFIED",
                        "OVERDUE",
                        "RECHECK_PROPOSED",
                        "RECHECK_CONFIRMED",
                        "CLOSED");
        assertThat(last("danger-overdue")).contains("\"revision\":4").contains("\"status\":\"RECTIFIED\"");
        assertThat(last("danger-closed")).contains("\"revision\":6").contains("\"onTime\":false");
    }

    @Test
    void whatAnInspectorFoundIsForTheAuthorityToReCheckInTime() throws SQLException {
        var found = DangerApi.report(
                inspector, DangerApi.aReport(enterprise, "GENERAL").replace("\"SELF_CHECK\"", """
                                "INSPECTION", "finding": {"legalBasis": "《安全生产法》第三十六条", "requirement": "立即更换",
                                "penaltyClause": "《安全生产法》第九十九条"}"""));
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(201);
        danger = UUID.fromString(found.jsonPath().getString("id"));
        assertThat(rechecks()).isEmpty();
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);

        var owed = given().auth()
                .oauth2(inspector)
                .get("/api/v1/hazards/clocks?assignee=me&kind=danger-recheck&subjectId=" + danger)
                .jsonPath();
        assertThat(owed.getList("items")).hasSize(1);
        assertThat(owed.getString("items[0].side")).isEqualTo("AUTHORITY");
        assertThat(owed.getString("items[0].what")).isEqualTo("隐患整改复查");
        assertThat(owed.getString("items[0].dueDate")).isEqualTo(inDays(10));
        assertThat(owed.getString("items[0].basis.clause")).contains("第十七条第二款");
        DangerApi.recheck(Tokens.of("supervisor", COUNTY), danger, DangerApi.FAILED)
                .then()
                .statusCode(200);

        assertThat(rechecks()).containsExactly("MET");
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        assertThat(rechecks()).containsExactly("MET", "RUNNING");
        DangerApi.recheck(supervisor, danger, PASSED).then().statusCode(200);
        assertThat(rechecks()).containsExactly("MET", "MET");
    }

    @Test
    void whatAnEnterpriseFindsAndPutsRightItselfIsNoDutyOfTheAuthority() throws SQLException {
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);

        assertThat(rechecks()).isEmpty();
    }

    private List<String> rechecks() throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    database,
                    "select state from clock where subject_id = ? and kind = 'danger-recheck' order by id",
                    danger);
        }
    }

    private void close() {
        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        DangerApi.recheck(inspector, danger, PASSED).then().statusCode(200);
    }

    /** Turns back the calendar: all that happened so far happened three days ago, and was due yesterday. */
    private void runOut() throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    database,
                    "update danger set due_date = ?::date, rectified_at = rectified_at - interval '3 days' where id ="
                            + " ?",
                    inDays(-1),
                    danger);
            TestDatabase.execute(
                    database,
                    "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                            + " where subject_id = ? and state = 'RUNNING'",
                    inDays(0),
                    danger);
        }
    }

    /** Reported five days ago, so that something can have been put right since. */
    private void foundDaysAgo() throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    database, "update danger set reported_at = reported_at - interval '5 days' where id = ?", danger);
            TestDatabase.execute(
                    database,
                    "update danger_step set occurred_at = occurred_at - interval '5 days' where danger_id = ?",
                    danger);
        }
    }

    /** As above, with the clock set aside, so that the sweep does not come to it. */
    private void runOutUnswept() throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    database,
                    "update clock set retry_at = now() + interval '1 hour' where subject_id = ? and state = 'RUNNING'",
                    danger);
        }
        runOut();
    }

    private List<String> clocks() throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    database,
                    "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date,"
                            + " period) from clock where subject_id = ? and kind = 'danger-rectification' order by id",
                    danger);
        }
    }

    private int announced(String event) throws SQLException {
        return events(event).size();
    }

    private String last(String event) throws SQLException {
        return events(event).getLast();
    }

    private List<String> events(String event) throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    database,
                    "select data from outbox where type = ? and data like ? order by position",
                    "worksafe.hazards." + event + ".v1",
                    "%" + danger + "%");
        }
    }
}
