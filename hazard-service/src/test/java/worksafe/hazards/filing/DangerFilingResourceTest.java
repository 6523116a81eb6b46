package worksafe.hazards.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.aReport;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.report;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.danger.DangerApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Filings, of a building enterprise's danger unless another is named: to the emergency department and to the building authority. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerFilingResourceTest {

    private static final String ROOT = "/api/v1/hazards/";
    private static final String FILINGS = "danger-filings";
    private static final String COUNTY = "320281000000";
    private static final String VILLAGE = "320281102005";

    private final String workSafety = Tokens.ofSector("supervisor", COUNTY, "EMERGENCY");
    private final String industry = Tokens.ofSector("supervisor", COUNTY, "HOUSING_CONSTRUCTION");
    private final String whole = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private UUID danger;
    private UUID filing;

    @BeforeEach
    void aMajorDanger() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.HOUSING_CONSTRUCTION, List.of(Trade.BUILDING_WORKS));
        owner = Tokens.ofEnterprise(enterprise);
        danger = reported(owner, enterprise, "MAJOR");
        filing = of(danger);
    }

    @Test
    void opensByItselfWithAClockForEachRecipient() {
        var read = get(owner, filing);

        assertThat(read.getString("status")).isEqualTo("OWED");
        assertThat(read.getList("awaited")).containsExactly("WORK_SAFETY", "INDUSTRY");
        assertThat(read.getList("allowedActions")).containsExactly("SUBMISSION");
        assertThat(clocks())
                .containsExactlyInAnyOrder(
                        "danger-filing-work-safety|RUNNING|" + inDays(3),
                        "danger-filing-industry|RUNNING|" + inDays(3));
        assertThat(tasks(owner)).containsExactly("danger-filing-submission|" + inDays(3));
        assertThat(announced()).containsExactly("danger-filing-opened");
    }

    @Test
    void ordinaryDangerIsNotFiled() {
        var general = reported(owner, enterprise, "GENERAL");

        assertThat(list(owner, "dangerId=" + general)).isEmpty();
    }

    @Test
    void eachOfficeReceivesForItself() {
        submitted();
        assertThat(clocks())
                .containsExactlyInAnyOrder(
                        "danger-filing-work-safety|MET|" + inDays(3), "danger-filing-industry|MET|" + inDays(3));
        assertThat(tasks(whole))
                .containsExactlyInAnyOrder(
                        "danger-filing-receipt-work-safety|null", "danger-filing-receipt-industry|null");
        assertThat(list(workSafety, "receivedByWorkSafety=false&status=FILED&dangerId=" + danger))
                .containsExactly(filing.toString());

        assertProblem(act(industry, "receipt", receipt("WORK_SAFETY")), 422, "danger-filing-not-yours");
        assertProblem(act(workSafety, "receipt", receipt("INDUSTRY")), 422, "danger-filing-not-yours");
        var first = ok(act(workSafety, "receipt", receipt("WORK_SAFETY")));
        assertThat(first.getString("status")).isEqualTo("FILED");
        assertThat(first.getString("workSafetyReceipt.receiptNumber")).isEqualTo("收〔2026〕37号");
        assertProblem(act(whole, "receipt", receipt("WORK_SAFETY")), 422, "danger-filing-recipient-known");

        var second = ok(act(industry, "receipt", receipt("INDUSTRY")));
        assertThat(second.getString("status")).isEqualTo("RECEIVED");
        assertThat(second.getList("timeline.kind")).containsExactly("OPENED", "FILED", "RECEIVED", "RECEIVED");
        assertThat(tasks(whole)).isEmpty();
        assertThat(announced())
                .containsExactly(
                        "danger-filing-opened", "danger-filed", "danger-filing-received", "danger-filing-received");
    }

    @Test
    void officeWithoutASectorReceivesForBoth() {
        submitted();
        ok(act(whole, "receipt", receipt("INDUSTRY")));
        assertThat(ok(act(whole, "receipt", receipt("WORK_SAFETY"))).getString("status"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void whatIsSentBackIsDueAnewToWhomItWasSentBackBy() {
        submitted();
        var returned = ok(act(workSafety, "return", """
                {"recipient": "WORK_SAFETY", "reason": "治理方案未写明时限"}"""));

        assertThat(returned.getString("status")).isEqualTo("RETURNED");
        assertThat(returned.getString("returnReason")).isEqualTo("治理方案未写明时限");
        assertThat(clocks())
                .containsExactlyInAnyOrder(
                        "danger-filing-work-safety|MET|" + inDays(3),
                        "danger-filing-industry|MET|" + inDays(3),
                        "danger-filing-work-safety|RUNNING|" + inDays(3));
        assertThat(submitted().getString("returnedBy")).isNull();
        ok(act(industry, "receipt", receipt("INDUSTRY")));
        ok(act(workSafety, "receipt", receipt("WORK_SAFETY")));
    }

    @Test
    void isShownToItsTwoOfficesAndItsEnterpriseAlone() throws SQLException {
        for (var token : List.of(workSafety, industry, whole, owner)) {
            assertThat(status(token)).isEqualTo(200);
            assertThat(list(token, "dangerId=" + danger)).containsExactly(filing.toString());
        }
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.HOUSING_CONSTRUCTION);
        for (var token : List.of(
                Tokens.ofSector("supervisor", COUNTY, "WATER"),
                Tokens.ofSector("supervisor", "320282000000", "EMERGENCY"),
                Tokens.ofSector("supervisor", "320282000000", "HOUSING_CONSTRUCTION"),
                Tokens.ofEnterprise(neighbour))) {
            assertThat(status(token)).isEqualTo(404);
            assertThat(list(token, "dangerId=" + danger)).isEmpty();
        }
        for (var scope : List.of(
                Scope.nothing(),
                Intruder.in("320282000000"),
                Intruder.ofSectors(COUNTY, Sector.EMERGENCY),
                Intruder.ofEnterprises(neighbour))) {
            try (var app = TestDatabase.asApp(scope)) {
                assertThat(TestDatabase.column(app, "select 1 from danger_filing where id = ?", filing))
                        .isEmpty();
                assertThat(TestDatabase.column(app, "select 1 from danger_filing_step where filing_id = ?", filing))
                        .isEmpty();
                assertThat(TestDatabase.execute(app, "update danger_filing set title = 'x' where id = ?", filing))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"submission, supervisor", "receipt, inspector", "return, approver", "receipt, enterprise"})
    void othersMayNot(String verb, String role) {
        var token = role.equals("enterprise") ? owner : Tokens.of(role, COUNTY);
        var body = verb.equals("submission")
                ? content("jzpd-2024-5", "第四条第（二）项")
                : verb.equals("receipt") ? receipt("INDUSTRY") : "{\"recipient\": \"INDUSTRY\", \"reason\": \"不全\"}";
        assertThat(act(token, verb, body).statusCode()).isEqualTo(403);
    }

    @Test
    void clauseOfAnotherTradeIsShownAsSuchAndOneThatIsNotThereRefused() {
        assertProblem(act(owner, "submission", content("mkpd-21", "第三条第（十八）项")), 422, "danger-determination-unknown");
        for (var standard : List.of("jzpd-2024-5", "jtpd-2023")) {
            assertProblem(act(owner, "submission", content(standard, "确实危险")), 422, "danger-determination-unknown");
        }

        var filed = ok(act(owner, "submission", content("mkpd-21", "第三条第（十七）项")));

        assertThat(filed.getBoolean("content.ofTrade")).isFalse();
        assertThat(list(whole, "ofTrade=false&dangerId=" + danger)).containsExactly(filing.toString());
        assertThat(list(whole, "ofTrade=true&dangerId=" + danger)).isEmpty();
    }

    @Test
    void standardThatNoRowHasIsTakenAndShownAsNoneOfItsTrades() {
        var filed = ok(act(owner, "submission", content("jtpd-2023", "第四条第（一）项")));

        assertThat(filed.getString("content.standard")).isEqualTo("jtpd-2023");
        assertThat(filed.getBoolean("content.ofTrade")).isFalse();
    }

    @Test
    void ownStandardIsOfTheTradeAndAnUnknownTradeHasNone() {
        assertThat(submitted().getBoolean("content.ofTrade")).isTrue();
        var plain = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        filing = of(reported(Tokens.ofEnterprise(plain), plain, "MAJOR"));

        var filed = ok(act(Tokens.ofEnterprise(plain), "submission", content("gmpd-10", "第三条第（二）项")));

        assertThat(filed.getString("content.ofTrade")).isNull();
        assertThat(filed.getList("recipients")).containsExactly("WORK_SAFETY");
        assertProblem(act(whole, "receipt", receipt("INDUSTRY")), 422, "danger-filing-recipient-other");
        assertThat(ok(act(workSafety, "receipt", receipt("WORK_SAFETY"))).getString("status"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void whatAnInspectionFoundItsAuthorityHasAtOnce() {
        var found = aReport(enterprise, "MAJOR").replace("\"SELF_CHECK\"", """
                "INSPECTION", "finding": {"legalBasis": "《安全生产法》第三十六条第二款", "requirement": "停止开挖",
                 "penaltyClause": "《安全生产法》第九十九条第（三）项"}""");
        var answer = report(Tokens.ofSector("inspector", COUNTY, "HOUSING_CONSTRUCTION"), found);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        filing = of(UUID.fromString(answer.jsonPath().getString("id")));

        var read = get(owner, filing);
        assertThat(read.getList("awaited")).containsExactly("WORK_SAFETY");
        assertThat(read.getString("industryReceipt.receiptNumber")).isEqualTo(read.getString("number"));
        assertThat(read.getString("industryReceipt.receivedBy")).isNull();
        assertThat(clocks()).containsExactly("danger-filing-work-safety|RUNNING|" + inDays(3));
    }

    @Test
    void whoInspectedHasItWhateverTheDangersSector() {
        TestDatabase.execute("""
                insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name, region,
                    sector, post_code, post_name, post_kind, full_time, from_day, holds, deputies)
                values (uuidv7(), 1, 'yang.fan', '杨帆', uuidv7(), '江阴市应急管理局', 320281000000, 'EMERGENCY', 'ZF', '执法人员',
                    'LAW_ENFORCEMENT', true, '2020-01-01', true, '[]')""");
        try {
            var found = aReport(enterprise, "MAJOR").replace("\"SELF_CHECK\"", """
                    "INSPECTION", "finding": {"legalBasis": "《安全生产法》第三十六条第二款", "requirement": "停止开挖",
                     "penaltyClause": "《安全生产法》第九十九条第（三）项"}""");
            var answer = report(Tokens.of("inspector", COUNTY, "yang.fan"), found);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            filing = of(UUID.fromString(answer.jsonPath().getString("id")));

            assertThat(get(owner, filing).getList("awaited")).containsExactly("INDUSTRY");
        } finally {
            TestDatabase.execute("delete from official_snapshot where account = 'yang.fan'");
        }
    }

    @Test
    void isOverdueOnceItsDayHasPassed() {
        TestDatabase.execute(
                "update clock set due_at = now() - interval '1 hour' where subject_id = ? and state = 'RUNNING'",
                filing);
        PassingTime.sweepClocks();

        assertThat(get(owner, filing).getString("overdueSince")).isNotNull();
        assertThat(list(whole, "overdue=true&dangerId=" + danger)).containsExactly(filing.toString());
        assertThat(announced()).containsExactly("danger-filing-opened", "danger-filing-overdue");
        assertThat(submitted().getString("overdueSince")).isNull();
    }

    @Test
    void fallsAwayWithTheDangerOnceTwoHaveDismissedIt() {
        DangerApi.act(industry, danger, "dismissal", REASON).then().statusCode(200);
        assertThat(get(owner, filing).getString("status")).isEqualTo("OWED");
        DangerApi.act(Tokens.ofSector("approver", COUNTY, "HOUSING_CONSTRUCTION"), danger, "dismissal", REASON)
                .then()
                .statusCode(200);

        assertThat(get(owner, filing).getString("status")).isEqualTo("DROPPED");
        assertThat(clocks()).allMatch(clock -> clock.contains("|CANCELLED|"));
        assertThat(tasks(whole)).isEmpty();
        assertThat(act(owner, "submission", content("jzpd-2024-5", "第四条第（二）项")).statusCode())
                .isEqualTo(409);
        assertThat(announced()).containsExactly("danger-filing-opened", "danger-filing-dropped");
    }

    @Test
    void majorDangerThatHasNoneGetsOneLater() {
        var old = reported(owner, enterprise, "MAJOR");
        var before = of(old);
        for (var part :
                List.of("clock where subject_id", "task where subject_id", "danger_filing_step where filing_id")) {
            TestDatabase.execute("delete from " + part + " = ?", before);
        }
        TestDatabase.execute("delete from danger_filing where id = ?", before);

        PassingTime.run("danger-filing-sweep");

        filing = of(old);
        assertThat(get(owner, filing).getString("status")).isEqualTo("OWED");
        assertThat(clocks()).allMatch(clock -> clock.contains("|RUNNING|"));
        assertThat(tasks(owner)).contains("danger-filing-submission|" + inDays(3));
        PassingTime.run("danger-filing-sweep");
        assertThat(of(old)).isEqualTo(filing);
    }

    @Test
    void followsTheGradeOfItsDanger() {
        var general = reported(owner, enterprise, "GENERAL");
        graded(general, "zhang.wei", "MAJOR");
        filing = of(general);
        assertThat(get(owner, filing).getString("status")).isEqualTo("OWED");

        graded(general, "li.na", "GENERAL");
        assertThat(get(owner, filing).getString("status")).isEqualTo("DROPPED");

        graded(general, "zhang.wei", "MAJOR");
        assertThat(get(owner, filing).getString("status")).isEqualTo("OWED");
        assertThat(get(owner, filing).getList("timeline.kind")).containsExactly("OPENED", "DROPPED", "OPENED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "situation = '坍塌' | ck_danger_filing_content",
                "status = 'FILED' | ck_danger_filing_filed",
                "status = 'RECEIVED' | ck_danger_filing_received",
                "work_safety_received_on = now() | ck_danger_filing_work_safety",
                "industry_received_on = now() | ck_danger_filing_industry",
                "return_reason = '不全' | ck_danger_filing_returned"
            })
    void databaseRefusesWhatContradictsItself(String change, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute("update danger_filing set " + change + " where id = ?", filing))
                .hasMessageContaining(constraint);
    }

    private static void graded(UUID danger, String account, String grade) {
        DangerApi.act(Tokens.of("supervisor", COUNTY, account), danger, "regrading", DangerApi.aRegrading(grade))
                .then()
                .statusCode(200);
    }

    @CanIgnoreReturnValue
    private JsonPath submitted() {
        return ok(act(owner, "submission", content("jzpd-2024-5", "第四条第（二）项")));
    }

    private static String content(String standard, String clause) {
        return """
                {"situation": "支护变形超限", "analysis": "可能坍塌；须回填加固", "plan": "停止开挖，回填反压",
                 "standard": "%s", "clause": "%s"}""".formatted(standard, clause);
    }

    private static String receipt(String recipient) {
        return """
                {"recipient": "%s", "receivedOn": "%s", "receiptNumber": "收〔2026〕37号"}""".formatted(recipient, inDays(0));
    }

    private UUID of(UUID dangerId) {
        return UUID.fromString(TestDatabase.column("select id from danger_filing where danger_id = ?", dangerId)
                .getFirst());
    }

    @CanIgnoreReturnValue
    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath get(String token, UUID id) {
        return ok(given().auth().oauth2(token).get(ROOT + FILINGS + "/" + id));
    }

    private int status(String token) {
        return given().auth().oauth2(token).get(ROOT + FILINGS + "/" + filing).statusCode();
    }

    private static List<String> list(String token, String query) {
        return ok(given().auth().oauth2(token).get(ROOT + FILINGS + "?" + query))
                .getList("items.id");
    }

    private Response act(String token, String verb, String body) {
        var tag =
                given().auth().oauth2(whole).get(ROOT + FILINGS + "/" + filing).header("ETag");
        return given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post(ROOT + FILINGS + "/" + filing + "/" + verb);
    }

    private List<String> clocks() {
        return TestDatabase.column(
                "select kind || '|' || state || '|' || (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date"
                        + " from clock where subject_id = ?",
                filing);
    }

    private List<String> tasks(String token) {
        var items = ok(given().auth().oauth2(token).get(ROOT + "tasks?subjectId=" + filing));
        return items.getList("items.collect { it.kind + '|' + it.dueDate }");
    }

    private List<String> announced() {
        return TestDatabase.column(
                "select split_part(type, '.', 3) from outbox where aggregate = 'danger-filing' and aggregate_id = ?"
                        + " order by position",
                filing);
    }
}
