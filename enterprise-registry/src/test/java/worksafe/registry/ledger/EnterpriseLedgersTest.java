package worksafe.registry.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What follows from the entries of several registers: sums, ledgers that nobody types, findings and scorecards. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EnterpriseLedgersTest {

    private static final String ROOT = "/api/v1/registry";
    private static final String JIANGYIN = "320281000000";
    private static final String TOWN = "320281107000";
    private static final String QINGLONG = "500151113000";
    private static final LocalDate TODAY = ChinaTime.dayOf(Instant.now(java.time.Clock.systemUTC()));

    private final String supervisor = Tokens.of("supervisor", "000000000000");

    private static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
    }

    private static Response act(String token, String path, String version, String body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "\"v" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
    }

    private static JsonPath created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath get(String path) {
        return ok(given().auth()
                .oauth2(supervisor)
                .header("Accept-Language", "zh-CN")
                .get(ROOT + path));
    }

    private UUID registered(String region, String industry) {
        return UUID.fromString(created(post(supervisor, "/enterprises", """
                {"name": "台账企业%s", "region": "%s", "ownership": "NON_PUBLIC", "industry": "%s", "headcount": 40}
                """.formatted(
                                Uuid7.next(InstantSource.system()), region, industry)))
                .getString("id"));
    }

    private JsonPath recorded(String token, String kind, UUID enterprise, String data) {
        return created(post(
                token,
                "/registers/" + kind + "/entries",
                "{\"enterpriseId\": \"" + enterprise + "\", \"data\": " + data + "}"));
    }

    private JsonPath recorded(String kind, UUID enterprise, String data) {
        return recorded(Tokens.ofEnterprise(enterprise), kind, enterprise, data);
    }

    private String state(UUID enterprise, String kind) {
        return get("/enterprises/" + enterprise + "/obligations/" + kind).getString("state");
    }

    /** What other tests wrote is not judged here. */
    @BeforeEach
    void nothingIsDue() {
        TestDatabase.execute("delete from obligation_due");
    }

    private static void judged() {
        PassingTime.run("obligation-evaluation");
        await().atMost(Duration.ofSeconds(400))
                .until(() -> TestDatabase.column("select finished_at is not null from obligation_evaluation")
                        .equals(List.of("t")));
        PassingTime.run("obligation-evaluation");
    }

    private void paid(UUID enterprise, String payer, long fen, String voucher) {
        var unused = recorded("safety-investment", enterprise, """
                {"paidOn": "2026-02-11", "purpose": "FACILITIES"%s, "amountFen": %d, "item": "护栏", "voucher": "%s"}
                """.formatted(
                        payer == null ? "" : ", \"payer\": \"" + payer + "\"", fen, voucher));
    }

    @Test
    void investmentIsToldByWhoPays() {
        var enterprise = registered(TOWN, "C3311");
        paid(enterprise, null, 6000, "1");
        paid(enterprise, "GOVERNMENT", 3000, "2");
        paid(enterprise, "INSURANCE", 1000, "3");
        var before = created(post(
                supervisor,
                "/registers/safety-funding-composition/entries",
                "{\"region\": \"" + TOWN + "\", \"data\": {\"period\": \"2026Q1\"}}"));

        var own = recorded("safety-funding-composition", enterprise, "{\"period\": \"2026Q1\"}");

        assertThat(own.getMap("data"))
                .containsEntry("entries", 3)
                .containsEntry("enterpriseFen", 6000)
                .containsEntry("enterpriseShare", 6000)
                .containsEntry("governmentShare", 3000)
                .containsEntry("insuranceShare", 1000)
                .containsEntry("societyFen", 0)
                .containsEntry("societyShare", 0)
                .containsEntry("totalFen", 10000);
        assertThat(before.getLong("data.totalFen")).isGreaterThanOrEqualTo(10000);
        var nothing = recorded("safety-funding-composition", enterprise, "{\"period\": \"2025\"}");
        assertThat(nothing.getMap("data")).containsEntry("totalFen", 0).doesNotContainKey("enterpriseShare");
        assertProblem(
                post(
                        Tokens.ofEnterprise(enterprise),
                        "/registers/safety-funding-composition/entries",
                        "{\"enterpriseId\": \"" + enterprise
                                + "\", \"data\": {\"period\": \"2026\", \"totalFen\": 1}}"),
                400,
                "invalid-request");
    }

    @Test
    void ratesFollowFromHeadCountsAndAreComparedWithTheTarget() {
        var town = "320281112000";
        var good = registered(town, "C3311");
        var poor = registered(town, "C3311");
        var silent = registered(town, "C3311");
        var clean = registered(town, "F5211");
        var statement = """
                {"year": 2025, "declared": %s, "exposed": %d, "examined": %d, "examinedFit": %d, "points": %d, "tested": %d,
                 "testedQualified": %d}""";
        var first = recorded("occupational-health-statement", good, statement.formatted(true, 40, 40, 38, 10, 10, 10));
        var second = recorded("occupational-health-statement", poor, statement.formatted(false, 60, 41, 40, 10, 8, 4));
        var third = recorded("occupational-health-statement", clean, statement.formatted(false, 0, 0, 0, 0, 0, 0));
        var profile = """
                {"statedOn": "2025-06-01", "occupationalHazard": "SERIOUS", "conditions": "MET", "assessedBy": "李明"}""";
        var fourth = recorded("safety-profile", silent, profile);
        assertThat(List.of(first, second, third, fourth)).hasSize(4);

        var rates = created(post(
                        Tokens.of("supervisor", JIANGYIN),
                        "/registers/occupational-health-rates/entries",
                        "{\"region\": \"" + town + "\", \"data\": {\"period\": \"2025\"}}"))
                .getMap("data");

        assertThat(rates)
                .containsEntry("enterprises", 2)
                .containsEntry("unstated", 1)
                .containsEntry("declarationRate", 5000)
                .containsEntry("declarationTarget", 10000)
                .containsEntry("declarationReached", false)
                .containsEntry("examinationRate", 8100)
                .containsEntry("examinationReached", false)
                .containsEntry("testingRate", 9000)
                .containsEntry("testingTarget", 9000)
                .containsEntry("testingReached", true)
                .containsEntry("judged", 99)
                .containsEntry("qualified", 92)
                .containsEntry("passRate", 9293)
                .containsEntry("passReached", true);
        var elsewhere = registered("320282100000", "C3311");
        var own = recorded("occupational-health-statement", elsewhere, statement.formatted(true, 0, 0, 0, 1, 1, 1));
        assertThat(own.getString("state")).isEqualTo("RECORDED");
        assertThat(recorded("occupational-health-rates", elsewhere, "{\"period\": \"2025\"}")
                        .getMap("data"))
                .as("nobody set a target there, and nobody is exposed")
                .containsEntry("declarationRate", 10000)
                .doesNotContainKeys("declarationTarget", "declarationReached", "examinationRate");
    }

    private String contract(UUID enterprise, String number, String agreement, LocalDate checked) {
        return recorded("outsourcing-contract", enterprise, """
                        {"nature": "LEASE", "contractor": "江阴包装有限公司", "number": "%s", "place": "三号厂房",
                         "validFrom": "2026-01-01", "validUntil": "%s", "agreement": "%s", "qualification": "VERIFIED"%s}""".formatted(
                                number,
                                TODAY.plusYears(1),
                                agreement,
                                checked == null ? "" : ", \"lastCheckOn\": \"" + checked + "\""))
                .getString("id");
    }

    @Test
    void contractWithoutAgreementOrFreshCheckIsAFinding() {
        var enterprise = registered(TOWN, "C3311");
        assertThat(state(enterprise, "contractor-safety")).isEqualTo("UNKNOWN");
        var unused = recorded("outsourcing-statement", enterprise, """
                {"statedOn": "%s", "outsources": true, "tenants": 2}""".formatted(TODAY));
        var first = contract(enterprise, "1", "IN_CONTRACT", TODAY.minusMonths(7));
        judged();
        assertThat(state(enterprise, "contractor-safety")).isEqualTo("MET");
        assertThat(TestDatabase.column(
                        "select look_on from obligation where enterprise_id = ? and kind = 'contractor-safety'",
                        enterprise))
                .as("the day on which the check becomes too old")
                .containsExactly(TODAY.minusMonths(7).plusYears(1).plusDays(1).toString());

        var second = contract(enterprise, "2", "NONE", TODAY);
        judged();

        assertThat(List.of(first, second)).doesNotHaveDuplicates();
        var answer = get("/enterprises/" + enterprise + "/obligations/contractor-safety");
        assertThat(answer.getString("state")).isEqualTo("UNMET");
        assertThat(answer.getString("rows[0].lawId")).isEqualTo("aqscf-2021.49.2");
        assertThat(answer.getBoolean("rows[0].founds")).isTrue();
        var told = TestDatabase.column(
                "select data from outbox where aggregate = 'obligation' and enterprise_id = ? and data like"
                        + " '%contractor-safety%' order by position",
                enterprise);
        assertThat(told).hasSize(2);
        EventContract.ofType("worksafe.registry.obligation-changed.v1").accepts(told.getLast());

        var old = registered(TOWN, "C3311");
        var stated = recorded("outsourcing-statement", old, """
                {"statedOn": "%s", "outsources": true}""".formatted(TODAY));
        var third = contract(old, "1", "SEPARATE", TODAY.minusYears(1).minusDays(1));
        assertThat(List.of(stated.getString("id"), third)).hasSize(2);
        assertThat(state(old, "contractor-safety")).as("checked too long ago").isEqualTo("UNMET");
        var never = registered(TOWN, "C3311");
        var said = recorded("outsourcing-statement", never, """
                {"statedOn": "%s", "outsources": false}""".formatted(TODAY));
        assertThat(said.getString("state")).isEqualTo("RECORDED");
        assertThat(state(never, "contractor-safety")).isEqualTo("NOT_APPLICABLE");
    }

    /** As hazards announced it: the process lies there, and the registry keeps what it heard. */
    private static void heard(UUID enterprise, String process) {
        var event = Uuid7.next(InstantSource.system());
        var subject = Uuid7.next(InstantSource.system());
        var data = "{\"registerKind\": \"enterprise-process\", \"values\": {\"name\": \"" + process
                + "\", \"workshop\": \"一车间\"}}";
        TestDatabase.execute(
                "insert into archive_event (id, enterprise_id, context, kind, subject_id, type, revision, occurred_at,"
                        + " entered_at, received_at, data, region, sector, region_at_event) values (?, ?, 'hazards',"
                        + " 'register-entry', ?, 'worksafe.hazards.register-entry-recorded.v1', 1, now(), now(), now(), ?,"
                        + " 500151113000, 'EMERGENCY', 500151113000)",
                event,
                enterprise,
                subject,
                data);
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, overdue, closed,"
                        + " revision, occurred_at, event_id, region, sector, region_at_event) values (?, ?, 'hazards',"
                        + " 'register-entry', ?, '工艺和作业活动清单', 'RECORDED', false, false, 1, now(), ?, 500151113000,"
                        + " 'EMERGENCY', 500151113000)",
                Uuid7.next(InstantSource.system()),
                enterprise,
                subject,
                event);
    }

    private String reminder(UUID enterprise) {
        return get("/enterprises/" + enterprise + "/obligations/process-coverage")
                .getString("reminder");
    }

    @Test
    void processWithoutProcedureOrApprovedNormMayNotStart() {
        var enterprise = registered(QINGLONG, "C3311");
        assertThat(reminder(enterprise)).isEqualTo("UNKNOWN");
        heard(enterprise, "冲压");
        heard(enterprise, "焊接");
        var unused = recorded("operating-procedure", enterprise, """
                {"name": "冲压安全操作规程", "effectiveOn": "2026-01-01", "processes": ["冲压"]}""");

        assertThat(reminder(enterprise)).isEqualTo("UNMET");
        var coverage = get("/enterprises/" + enterprise + "/process-coverage");
        assertThat(coverage.getInt("processes")).isEqualTo(2);
        assertThat(coverage.getInt("covered")).isEqualTo(1);
        assertThat(coverage.getList("items.name")).isEqualTo(List.of("焊接", "冲压"));
        assertThat(coverage.getList("items.mayStart")).isEqualTo(List.of(false, true));
        assertThat(coverage.getString("items[1].by[0].title")).isEqualTo("冲压安全操作规程");

        var own = Tokens.ofEnterprise(enterprise);
        var norm = recorded("work-norm", enterprise, """
                {"work": "罐内焊接", "process": "焊接", "plannedOn": "2026-03-10", "norm": "通风、检测、监护。",
                 "technology": "甲", "technologyOn": "2026-03-08", "craft": "乙", "craftOn": "2026-03-08",
                 "equipment": "丙", "equipmentOn": "2026-03-08", "production": "丁", "productionOn": "2026-03-09",
                 "safety": "戊", "safetyOn": "2026-03-09", "approver": "己"}""").getString("id");
        assertThat(reminder(enterprise)).as("five signed, nobody approved").isEqualTo("UNMET");
        var path = "/registers/work-norm/entries/" + norm;
        assertProblem(act(supervisor, path + "/acceptance", "1", "{}"), 403, "forbidden");
        var submitted = ok(act(own, path + "/submission", "1", "{}"));
        assertThat(submitted.getString("state")).isEqualTo("SUBMITTED");
        assertThat(TestDatabase.column(
                        "select count(*) from clock where enterprise_id = ? and kind = 'register-review'", enterprise))
                .as("the enterprise approves by itself")
                .containsExactly("0");
        assertProblem(act(own, path + "/acceptance", "2", "{}"), 422, "register-reviewer");
        var inCharge = Tokens.request()
                .subject("in-charge-of-production-" + enterprise)
                .roles("enterprise")
                .enterprises(List.of(enterprise.toString()))
                .mint();
        assertThat(ok(act(inCharge, path + "/acceptance", "2", "{}")).getString("state"))
                .isEqualTo("ACCEPTED");

        assertThat(reminder(enterprise)).isEqualTo("MET");
        assertThat(get("/enterprises/" + enterprise + "/process-coverage").getInt("covered"))
                .isEqualTo(2);
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("supervisor", JIANGYIN))
                        .get(ROOT + "/enterprises/" + enterprise + "/process-coverage"),
                404,
                "not-found");
    }

    @Test
    void scorecardsCountDutiesByTheirEvidence() {
        var enterprise = registered("120119001000", "C3311");
        for (var each : List.of(
                List.of(
                        "safety-organisation",
                        "{\"statedOn\": \"" + TODAY
                                + "\", \"body\": true, \"fullTime\": 1, \"partTime\": 0, \"responsibility\": true}"),
                List.of(
                        "safety-training-record",
                        "{\"heldOn\": \"" + TODAY
                                + "\", \"nature\": \"REGULAR\", \"subject\": \"年度再教育\", \"hours\": 8, \"people\": 40,"
                                + " \"passed\": 39}"),
                List.of("emergency-plan-ledger", """
                        {"name": "综合应急预案", "nature": "COMPREHENSIVE", "issuedOn": "2025-06-01", "filed": false}"""),
                List.of("enterprise-rule", """
                        {"rule": "MEETINGS", "effectiveOn": "2026-01-01", "name": "安全生产例会制度"}"""),
                List.of(
                        "safety-profile",
                        "{\"statedOn\": \"" + TODAY
                                + "\", \"occupationalHazard\": \"SERIOUS\", \"conditions\": \"PARTLY\", \"assessedBy\": \"李明\"}"),
                List.of(
                        "safety-investment",
                        "{\"paidOn\": \"" + TODAY.minusYears(1).minusDays(1)
                                + "\", \"purpose\": \"TRAINING\", \"amountFen\": 1, \"item\": \"培训\", \"voucher\": \"1\"}"),
                List.of(
                        "occupational-health-measure",
                        "{\"item\": \"TESTING\", \"doneOn\": \"" + TODAY.minusYears(2) + "\", \"scope\": \"全厂\"}"),
                List.of(
                        "occupational-health-measure",
                        "{\"item\": \"DECLARATION\", \"doneOn\": \"" + TODAY.minusYears(2)
                                + "\", \"scope\": \"全厂\"}"))) {
            var unused = recorded(each.getFirst(), enterprise, each.getLast());
        }
        judged();

        assertThat(states(enterprise, "five-in-place"))
                .as("责任、投入（一年前的支出）、培训、基础管理（无规程）、应急救援")
                .isEqualTo(List.of("MET", "UNMET", "MET", "UNKNOWN", "MET"));
        assertThat(states(enterprise, "principal-duties")).isEqualTo(List.of("UNMET", "UNMET"));
        assertThat(states(enterprise, "manager-duties"))
                .isEqualTo(List.of("UNMET", "MET", "UNKNOWN", "UNKNOWN", "MET", "UNMET"));
        assertThat(states(enterprise, "occupational-health"))
                .as("申报；检测超过一年，职业病危害严重")
                .isEqualTo(List.of("MET", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNMET", "UNKNOWN"));
        assertThat(get("/enterprises/" + enterprise + "/scorecards/occupational-health")
                        .getString("items[5].clause"))
                .startsWith("第二十六条第二款");
        assertThat(TestDatabase.column(
                        "select code || ' ' || score || ' ' || unmet || ' ' || unknown from scorecard_result where"
                                + " enterprise_id = ? and code <> 'six-systems' order by code",
                        enterprise))
                .containsExactly(
                        "five-in-place 3 1 1",
                        "manager-duties 2 2 2",
                        "occupational-health 1 1 5",
                        "principal-duties 0 2 0");
    }

    private List<String> states(UUID enterprise, String card) {
        return get("/enterprises/" + enterprise + "/scorecards/" + card).getList("items.state", String.class);
    }

    @Test
    void inspectionsAndSourcesAreCountedFromWhatWasHeard() {
        var enterprise = registered(TOWN, "C2614");
        var quarter = TODAY.getYear() + "Q" + ((TODAY.getMonthValue() + 2) / 3);
        var now = Instant.now(java.time.Clock.systemUTC()).atOffset(ZoneOffset.UTC);
        for (var each : List.of(
                List.of("self-check-returned", "{\"items\": 30, \"dangers\": 2}"),
                List.of("self-check-round-returned", "{}"),
                List.of("danger-reported", "{}"),
                List.of("danger-closed", "{}"))) {
            TestDatabase.execute(
                    "insert into archive_event (id, enterprise_id, context, kind, subject_id, type, revision, occurred_at,"
                            + " entered_at, received_at, data, region, sector, region_at_event) values (uuidv7(), ?,"
                            + " 'hazards', 'x', uuidv7(), ?, 1, ?, ?, ?, ?, 320281107000, 'EMERGENCY', 320281107000)",
                    enterprise,
                    "worksafe.hazards." + each.getFirst() + ".v1",
                    now,
                    now,
                    now,
                    each.getLast());
        }
        for (var each : List.of("LEVEL_1", "LEVEL_4")) {
            TestDatabase.execute(
                    "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, grade, overdue,"
                            + " closed, revision, occurred_at, event_id, region, sector, region_at_event) values (uuidv7(), ?,"
                            + " 'hazards', 'source', uuidv7(), '储罐区', 'FILED', ?, false, false, 1, now(), uuidv7(),"
                            + " 320281107000, 'EMERGENCY', 320281107000)",
                    enterprise,
                    each);
        }

        var checks = recorded("safety-inspection-ledger", enterprise, "{\"period\": \"" + quarter + "\"}");
        var sources = recorded("major-source-ledger", enterprise, "{\"period\": \"" + quarter + "\"}");

        assertThat(checks.getMap("data"))
                .containsEntry("made", 1)
                .containsEntry("items", 30)
                .containsEntry("dangers", 2)
                .containsEntry("roundsReturned", 1)
                .containsEntry("roundsMissed", 0)
                .containsEntry("reported", 1)
                .containsEntry("closed", 1);
        assertThat(sources.getMap("data"))
                .containsEntry("sources", 2)
                .containsEntry("levelOne", 1)
                .containsEntry("levelFour", 1)
                .containsEntry("removed", 0);
        var path = "/registers/safety-inspection-ledger/entries/" + checks.getString("id") + "/confirmation";
        assertThat(ok(act(Tokens.ofEnterprise(enterprise), path, "1", "{}")).getString("state"))
                .isEqualTo("ACCEPTED");
        assertThat(state(enterprise, "danger-supervision"))
                .as("a confirmed ledger with self-checks")
                .isEqualTo("MET");
    }

    @Test
    void carrierOwesItsPolicyByItsTradeAndEveryEnterpriseOfJiangyinItsLedgers() {
        var coaches = registered(TOWN, "G5421");
        var haulier = registered(TOWN, "G5435");
        var lorries = registered(TOWN, "G5431");
        PassingTime.run("register-sweep");

        assertThat(owing("carrier-liability-insurance"))
                .contains(coaches.toString(), haulier.toString())
                .doesNotContain(lorries.toString());
        for (var ledger : List.of(
                "safety-training-record",
                "safety-assessment",
                "emergency-plan-ledger",
                "safety-inspection-ledger",
                "safety-investment",
                "enterprise-safety-meeting",
                "safety-commitment")) {
            assertThat(owing(ledger)).as(ledger).contains(lorries.toString());
        }
    }

    private List<String> owing(String kind) {
        return TestDatabase.column(
                "select enterprise_id from register_holding where kind = ? and owed_since is not null", kind);
    }

    @Test
    void caseOfADiseaseShowsNobodyWhoOrWhat() {
        var enterprise = registered(TOWN, "C3311");
        var inspector = Tokens.of("inspector", JIANGYIN);
        var number = "ZYB-" + Uuid7.next(InstantSource.system());

        var entry = recorded(supervisor, "occupational-disease-case", enterprise, """
                {"caseNumber": "%s", "patient": "王强", "residentId": "11010519491231002X", "stage": "DIAGNOSED",
                 "disease": "苯所致白血病", "factor": "苯", "reportedOn": "2026-03-01", "treatment": "住院治疗"}""".formatted(number));

        assertThat(entry.getMap("data"))
                .containsEntry("patient", "**")
                .containsEntry("disease", "****")
                .containsEntry("treatment", "****")
                .containsEntry("residentId", "**************002X");
        var path = "/registers/occupational-disease-case/entries/" + entry.getString("id");
        assertProblem(given().auth().oauth2(inspector).get(ROOT + path), 403, "forbidden");
        assertProblem(given().auth().oauth2(Tokens.ofEnterprise(enterprise)).get(ROOT + path), 403, "forbidden");
        assertThat(TestDatabase.column(
                        "select data from outbox where aggregate = 'register-entry' and enterprise_id = ? order by position",
                        enterprise))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event).doesNotContain("王强", "白血病", "002X"));
    }
}
