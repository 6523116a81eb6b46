package worksafe.platform.duties.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.Probe;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyResourceTest {

    private static final String POLICIES = "/api/v1/probe/policies";
    private static final String JIANGYIN = "320281000000";

    @Inject
    Probe probe;

    @Inject
    PolicyBook book;

    @Inject
    PolicySeeds seeds;

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("inspector", JIANGYIN)).get(POLICIES + path);
    }

    private static String row(String region, String from, String value) {
        return """
                {"code": "probe.safety-manager-threshold", "region": "%s", "parameters": {"value": %s},
                 "validFrom": "%s", "source": "安全生产培训管理办法", "clause": "第三条", "force": "RULE"}
                """.formatted(region, value, from);
    }

    private void bring(String... rows) throws IOException {
        var lines = new StringBuilder(
                "code,region,sector,combination,parameters,from,to,source,clause,force,certainty,edition");
        for (var row : rows) {
            lines.append("\nprobe.penalty,320282000000,,NEAREST,").append(row.replace("|", ",办法,第一条,RULE,CERTAIN,"));
        }
        seeds.bring(PolicySeeds.read(new StringReader(lines.toString())));
    }

    private Response add(String token, String body) {
        return add(token, body, probe.id().toString());
    }

    private static Response add(String token, String body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(POLICIES);
    }

    private static Response end(String token, String id, @Nullable String ifMatch, String day) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"validTo\": \"" + day + "\"}").post(POLICIES + "/" + id + "/end");
    }

    @Test
    void shippedRowsAreLoadedOnce() {
        var shipped =
                "select count(*) from policy where created_by = 'system:REFERENCE_DATA' and region <> 320282000000";
        var before = TestDatabase.column(shipped);
        assertThat(before).containsExactly("25");

        seeds.start(new StartupEvent());

        assertThat(TestDatabase.column(shipped)).isEqualTo(before);
        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry where action = 'policy-seeded' and region <> 320282000000"))
                .isEqualTo(before);
    }

    @Test
    void strictestRowHoldsAndExplainsItself() {
        var answer = get("/evaluation?code=probe.safety-manager-threshold&region=320281102000&day=2026-03-01")
                .jsonPath();

        assertThat(answer.getInt("parameters.value")).isEqualTo(50);
        assertThat(answer.getString("reason")).isEqualTo("LEAST");
        assertThat(answer.getString("explanation")).contains("共 2 项").contains("（十三）");
        assertThat(answer.getList("matched.region")).isEqualTo(List.of("320281000000", "000000000000"));
        assertThat(answer.getString("deciding[0].source")).contains("澄政发〔2012〕80号");
        assertThat(answer.getBoolean("founds")).isFalse();
        assertThat(answer.getString("explanation")).contains("只用于提醒，不作为发现问题、责令、限制、处罚或者公示的依据");
        assertThat(answer.getList("matched.lawId")).isEqualTo(List.of("jyzf-2012-80.13", "aqscf-2021.24"));
    }

    @Test
    void explanationIsGivenInEnglishToo() {
        var answer = given().auth()
                .oauth2(Tokens.of("inspector", JIANGYIN))
                .header("Accept-Language", "en")
                .get(POLICIES + "/evaluation?code=probe.safety-manager-threshold&region=120119000000&day=2026-03-01")
                .jsonPath();

        assertThat(answer.getInt("parameters.value")).isEqualTo(100);
        assertThat(answer.getString("explanation"))
                .contains("only row in force")
                .doesNotContain("only reminds");
        assertThat(answer.getBoolean("founds")).isTrue();
    }

    @Test
    void otherPlaceSectorAndDayHaveOtherAnswers() {
        var query = "/evaluation?code=probe.recheck-period&region=320281102000&day=2026-03-02";

        assertThat(get(query).jsonPath().getString("parameters.value")).isEqualTo("10 CALENDAR_DAYS");
        assertThat(get(query + "&sector=TRANSPORT").jsonPath().getString("parameters.value"))
                .isEqualTo("7 WORKING_DAYS");
        assertThat(get("/evaluation?code=probe.safety-manager-threshold&region=320281102000&day=2015-01-01")
                        .jsonPath()
                        .getString("reason"))
                .isEqualTo("ONLY_ROW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finding", "order", "bar", "penalty", "public-entry"})
    void documentBesideALawFoundsNothingAndTheAnswerSaysWhy(String effect) {
        var query = "/evaluation?code=probe." + effect + "&region=320281102000&day=";
        var answer = get(query + "2026-03-01").jsonPath();

        assertThat(answer.getInt("parameters.value")).isEqualTo(100);
        assertThat(answer.getString("force")).isEqualTo("LAW");
        assertThat(answer.getString("certainty")).isEqualTo("CERTAIN");
        assertThat(answer.getString("explanation")).contains("安全生产法", "效力等级：法律", "已核", "澄政发〔2012〕80号", "只能用于提醒");
        assertThat(answer.getList("setAside.force")).isEqualTo(List.of("DOCUMENT"));

        // Before there was the law there was but the document.
        var detail = assertProblem(get(query + "2015-03-01"), 422, "policy-too-weak")
                .jsonPath()
                .getString("detail");
        assertThat(detail).contains("澄政发〔2012〕80号");
        assertThat(book.edition()
                        .find("probe." + effect, RegionCode.of("320281102000"), null, LocalDate.of(2015, 3, 1)))
                .isEmpty();
    }

    @Test
    void documentRemindsWhereALawPunishes() {
        var answer = get("/evaluation?code=probe.reminder&region=320281102000&day=2026-03-01")
                .jsonPath();

        assertThat(answer.getInt("parameters.value")).isEqualTo(50);
        assertThat(answer.getString("force")).isEqualTo("DOCUMENT");
        assertThat(answer.getString("explanation")).contains("规范性文件", "待核");
        assertThat(answer.getList("setAside")).isEmpty();
    }

    @Test
    void juristListsWhatIsYetToBeChecked() {
        var rows = get("?certainty=TO_CHECK&certainty=SYSTEM_DEFAULT&code=probe.bar")
                .jsonPath();

        assertThat(rows.getList("items.certainty")).isEqualTo(List.of("TO_CHECK"));
        assertThat(rows.getList("items.force")).isEqualTo(List.of("DOCUMENT"));
        assertThat(pointers(assertProblem(get("?certainty=MAYBE"), 400, "invalid-request")))
                .containsExactly("query:certainty");
    }

    @Test
    void whatWasShippedWrongIsWithdrawnAndShippedAgain() throws IOException {
        var known =
                "select value || ' ' || coalesce(to_char(valid_to, 'YYYY-MM-DD'), '-') || ' ' || edition from (select"
                        + " parameters::jsonb ->> 'value' as value, valid_to, edition from policy where code = 'probe.penalty' and"
                        + " region = 320282000000 order by id) as rows";

        bring("value=50,2020-01-01,|1");
        bring("value=70,2025-01-01,|1", "value=60,2020-01-01,2025-01-01|2");
        assertThat(TestDatabase.column(known))
                .containsExactlyInAnyOrder("50 2020-01-01 1", "70 - 1", "60 2025-01-01 2");

        // An instance of the release before starts once more.
        bring("value=50,2020-01-01,|1");
        assertThat(TestDatabase.column(known)).hasSize(3);

        bring("value=70,2025-01-01,2025-01-01|2");
        assertThat(TestDatabase.column(known))
                .containsExactlyInAnyOrder("50 2020-01-01 1", "70 2025-01-01 1", "60 2025-01-01 2");
    }

    @Test
    void silentBookIsSaidAndNeverFilled() {
        assertProblem(
                get("/evaluation?code=probe.safety-manager-threshold&region=120119000000&day=2001-01-01"),
                422,
                "policy-missing");
        var unknown = get("/evaluation?code=probe.safety-manager-treshold&region=120119000000");
        assertProblem(unknown, 422, "policy-unknown");
        assertThat(unknown.jsonPath().getString("detail")).contains("最接近的有：probe.safety-manager-threshold");
        assertThatThrownBy(() -> book.evaluate(
                        "probe.safety-manager-threshold",
                        RegionCode.of("120119000000"),
                        null,
                        LocalDate.of(2001, 1, 1)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(DutyProblem.POLICY_MISSING));
    }

    @Test
    void nonsenseQuestionIsTheClientsError() {
        assertThat(pointers(assertProblem(get("/evaluation?code=x&region=32028"), 400, "invalid-request")))
                .containsExactly("query:region");
        assertProblem(get("/evaluation?region=320281000000"), 400, "invalid-request");
        assertProblem(get("/evaluation?code=x&region=320281000000&day=soon"), 400, "invalid-request");
    }

    @Test
    void addedRowHoldsAtOnceAndIsAnnounced() {
        var town = "320281105000";
        var created = add(Tokens.of("supervisor", JIANGYIN), row(town, "2026-01-01", "30"));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var id = created.jsonPath().getString("id");
        assertThat(created.header("Location")).endsWith("/api/v1/probe/policies/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"v1\"");
        assertThat(get("/evaluation?code=probe.safety-manager-threshold&region=" + town + "&day=2026-03-01")
                        .jsonPath()
                        .getInt("parameters.value"))
                .isEqualTo(30);
        assertThat(get("/" + id).jsonPath().getString("createdBy")).isEqualTo("dev-supervisor-320281000000");
        var data = TestDatabase.column("select data from outbox where aggregate_id = ?::uuid", id);
        assertThat(data).hasSize(1);
        EventContract.ofType("worksafe.registry.policy-changed.v1").accepts(data.getFirst());
        assertThat(TestDatabase.column("select action || ' ' || role from audit_entry where object_id = ?", id))
                .containsExactly("policy-changed supervisor");
        assertThat(TestDatabase.column("select length(request_id) from audit_entry where object_id = ?", id))
                .containsExactly("32");
    }

    @Test
    void repeatedRequestIsAnsweredTheSame() {
        var key = probe.id().toString();
        var body = row("320281106000", "2026-01-01", "31");
        var supervisor = Tokens.of("supervisor", JIANGYIN);

        var first = add(supervisor, body, key);
        var again = add(supervisor, body, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(add(supervisor, row("320281106000", "2026-02-01", "31"), key), 422, "idempotency-key-reused");
        assertProblem(
                given().auth()
                        .oauth2(supervisor)
                        .contentType("application/json")
                        .body(body)
                        .post(POLICIES),
                400,
                "invalid-request");
    }

    @Test
    void rowsOfOnePlaceDoNotOverlap() {
        var town = "320281107000";
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        assertThat(add(supervisor, row(town, "2026-01-01", "30")).statusCode()).isEqualTo(201);

        var refused = add(supervisor, row(town, "2026-06-01", "20"));

        assertProblem(refused, 409, "policy-overlap");
        assertThat(refused.jsonPath().getString("detail")).contains("《安全生产培训管理办法》第三条（2026-01-01 至 -）");
        assertThat(add(supervisor, row("320281108000", "2026-06-01", "20")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void nobodyWritesLawForOthers() {
        assertProblem(add(Tokens.of("supervisor", JIANGYIN), row("000000000000", "2026-01-01", "1")), 404, "not-found");
        assertProblem(add(Tokens.of("supervisor", JIANGYIN), row("120119000000", "2026-01-01", "1")), 404, "not-found");
        assertProblem(
                add(Tokens.ofSector("supervisor", JIANGYIN, "TRANSPORT"), row("320281109000", "2026-01-01", "1")),
                404,
                "not-found");
        assertProblem(add(Tokens.of("inspector", JIANGYIN), row("320281109000", "2026-01-01", "1")), 403, "forbidden");
        assertProblem(add(Tokens.ofEnterprise(probe.id()), row("320281109000", "2026-01-01", "1")), 403, "forbidden");
    }

    @Test
    void rowThatDoesNotHoldWhatItsPolicyComparesIsRefused() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);

        assertThat(pointers(assertProblem(
                        add(supervisor, row(JIANGYIN, "2026-01-01", "\"fifty\"")), 400, "invalid-request")))
                .containsExactly("/parameters");
        assertThat(pointers(assertProblem(
                        add(supervisor, row(JIANGYIN, "2026-01-01", "{\"nested\": 1}")), 400, "invalid-request")))
                .containsExactly("/parameters");
        assertThat(pointers(assertProblem(add(supervisor, row("3202", "2026-01-01", "1")), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(
                        add(
                                supervisor,
                                row(JIANGYIN, "2026-01-01", "1")
                                        .replace("\"source\"", "\"validTo\": \"2025-01-01\", \"source\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/validTo");
        assertThat(pointers(assertProblem(add(supervisor, "{}"), 400, "invalid-request")))
                .contains("/clause", "/code", "/force", "/parameters", "/region", "/source", "/validFrom");
        assertProblem(
                add(supervisor, row(JIANGYIN, "2026-01-01", "1").replace("safety-manager-threshold", "unheard-of")),
                422,
                "policy-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "\"garbage\"",
                "\"0 CALENDAR_DAYS\"",
                "\"3650 CALENDAR_DAYS\"",
                "\"24 HOURS\"",
                "\"2026-02-30\"",
                "true",
                "[\"7 WORKING_DAYS\"]"
            })
    void periodThatNobodyCouldReadIsRefused(String value) {
        var body = row("320281111000", "2026-01-01", value).replace("safety-manager-threshold", "recheck-period");

        assertThat(pointers(assertProblem(add(Tokens.of("supervisor", JIANGYIN), body), 400, "invalid-request")))
                .containsExactly("/parameters");
    }

    @Test
    void halfAPersonAndWhatNobodyAsksIsRefused() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);

        assertProblem(add(supervisor, row("320281111000", "2026-01-01", "2.5")), 400, "invalid-request");
        assertProblem(add(supervisor, row("320281111000", "2026-01-01", "1000000")), 400, "invalid-request");
        assertProblem(
                add(
                        supervisor,
                        row("320281111000", "2026-01-01", "5").replace("\"value\": 5", "\"value\": 5, \"x\": 1")),
                400,
                "invalid-request");
    }

    @Test
    void rowThatCannotBeReadIsLeftOutAndTheWiderPlacesHolds() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into policy (id, code, region, parameters, valid_from, source, clause, created_at, created_by,"
                            + " version, force, certainty) values (uuidv7(), 'probe.recheck-period', 320281112000, '{\"value\":5}',"
                            + " date '2026-01-01', '试点', '一', now(), 'x', 1, 'RULE', 'CERTAIN')");
        }

        var answer = get("/evaluation?code=probe.recheck-period&region=320281112000&day=2026-03-02");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("parameters.value")).isEqualTo("10 CALENDAR_DAYS");
        assertThat(get("?region=320281112000&code=probe.recheck-period&day=2026-03-02")
                        .jsonPath()
                        .getList("items.findAll { !it.readable }.region", String.class))
                .containsExactly("320281112000");
    }

    @Test
    void lawYieldsToNoRuleOfATown() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var town = "320281113000";
        var looser = row(town, "2026-01-01", "150").replace("safety-manager-threshold", "finding");

        var refused = add(supervisor, looser);

        assertProblem(refused, 422, "policy-loosens");
        assertThat(refused.jsonPath().getString("detail"))
                .contains("安全生产法", "第二十四条第二款", "（100）", "《安全生产培训管理办法》第三条（150）");
        assertThat(TestDatabase.column("select count(*) from policy where region = ?", Long.valueOf(town)))
                .containsExactly("0");
        assertThat(add(supervisor, looser.replace("150", "80")).statusCode()).isEqualTo(201);
        assertThat(get("/evaluation?code=probe.finding&region=" + town + "&day=2026-03-01")
                        .jsonPath()
                        .getInt("parameters.value"))
                .isEqualTo(80);
    }

    @Test
    void ruleThatContradictsAStrongerOneIsSetAsideAndTheAnswerSaysSo() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into policy (id, code, region, parameters, valid_from, source, clause, created_at, created_by,"
                            + " version, force, certainty) values (uuidv7(), 'probe.order', 320281114000, '{\"value\":150}',"
                            + " date '2022-01-01', '镇规定', '一', now(), 'x', 1, 'RULE', 'CERTAIN')");
        }

        var answer = get("/evaluation?code=probe.order&region=320281114000&day=2026-03-01")
                .jsonPath();

        assertThat(answer.getInt("parameters.value")).isEqualTo(100);
        assertThat(answer.getString("force")).isEqualTo("LAW");
        assertThat(answer.getString("explanation")).contains("镇规定", "低于上位规定");
        assertThat(answer.getList("setAside.source", String.class)).contains("镇规定");
    }

    @Test
    void someThingsAreNotForATownToSay() {
        var town = row("320281115000", "2026-01-01", "10").replace("safety-manager-threshold", "penalty");

        assertProblem(add(Tokens.of("supervisor", JIANGYIN), town), 422, "policy-not-for-place");
    }

    @Test
    void rowSaysItsSourceAndItsForce() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var row = row("320281116000", "2026-01-01", "10");

        assertThat(pointers(assertProblem(add(supervisor, row.replace("安全生产培训管理办法", " ")), 400, "invalid-request")))
                .contains("/source");
        assertThat(pointers(assertProblem(
                        add(supervisor, row.replace(", \"force\": \"RULE\"", "")), 400, "invalid-request")))
                .containsExactly("/force");
        assertProblem(add(supervisor, row.replace("RULE", "CUSTOM")), 400, "invalid-request");
    }

    /** What a street has written is no law, whatever its clerk ticks. */
    @Test
    void forceIsThatOfTheDocumentInTheLawLibrary() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var town = "320281119000";
        var row = row(town, "2026-01-01", "20");
        var own = row.replace("安全生产培训管理办法", "某某街道会议纪要").replace("\"RULE\"", "\"LAW\", \"certainty\": \"CERTAIN\"");

        var unknown = assertProblem(add(supervisor, own), 422, "policy-source-unknown");
        assertThat(unknown.jsonPath().getString("detail")).contains("某某街道会议纪要", "“法律”");
        var other = assertProblem(add(supervisor, row.replace("RULE", "LAW")), 422, "policy-force-other");
        assertThat(other.jsonPath().getString("detail")).contains("安全生产培训管理办法", "“法律”", "“规章”");
        assertProblem(
                add(supervisor, row.replace("安全生产培训管理办法", "特种作业人员安全技术培训考核管理规定（应急管理部令第19号）")),
                422,
                "policy-source-not-in-force");
        assertThat(TestDatabase.column("select count(*) from policy where region = ?", Long.valueOf(town)))
                .containsExactly("0");

        assertThat(add(supervisor, own.replace("LAW", "DOCUMENT")).statusCode()).isEqualTo(201);
    }

    @Test
    void industryThatNoClassHasIsRefused() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var row = row("320281116000", "2026-01-01", "[\"P83:EDUCATION\", \"P82:EDUCATION\"]")
                .replace("safety-manager-threshold", "industries");

        assertThat(pointers(assertProblem(add(supervisor, row), 400, "invalid-request")))
                .containsExactly("/parameters");
        assertThat(add(supervisor, row.replace("P82", "Q84")).statusCode()).isEqualTo(201);
    }

    @Test
    void firstRowThatAnswersAQuestionIsAnAuthoritys() {
        var query = "/evaluation?code=probe.unanswered&region=320281117000&day=2026-03-01";
        assertProblem(get(query), 422, "policy-missing");

        var added = add(
                Tokens.of("supervisor", JIANGYIN),
                row("320281117000", "2026-01-01", "7").replace("safety-manager-threshold", "unanswered"));

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(get(query).jsonPath().getInt("parameters.value")).isEqualTo(7);
    }

    @Test
    void shippedRowsDoNotOverlap() {
        assertThatThrownBy(() -> bring("value=50,2020-01-01,2022-01-02|1", "value=60,2022-01-01,|1"))
                .hasStackTraceContaining("two rows of probe.penalty");
    }

    @Test
    void codesSayWhatARowMaySay() {
        var codes = get("/codes").jsonPath();

        assertThat(codes.getString("items.find { it.parameter == 'perYear' }.bounds"))
                .isEqualTo("1..12");
        assertThat(codes.getString("items.find { it.code == 'probe.bar' }.leastForce"))
                .isEqualTo("RULE");
        assertThat(codes.getString("items.find { it.code == 'probe.drills' }.leastForce"))
                .isEqualTo("DOCUMENT");
        assertThat(codes.getList("items.code", String.class))
                .contains("probe.recheck-period", "probe.safety-manager-threshold");
    }

    @Test
    void rowIsEndedByWhoReadItLast() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        var id = add(supervisor, row("320281110000", "2026-01-01", "30"))
                .jsonPath()
                .getString("id");
        var tomorrow = LocalDate.ofInstant(probe.now(), worksafe.kernel.ChinaTime.ZONE)
                .plusDays(1)
                .toString();

        assertProblem(end(supervisor, id, null, tomorrow), 428, "precondition-required");
        assertProblem(end(supervisor, id, "\"v9\"", tomorrow), 412, "precondition-failed");
        assertProblem(end(supervisor, id, "\"v1\"", "2026-02-01"), 422, "policy-end-past");
        assertProblem(end(Tokens.of("supervisor", "120119000000"), id, "\"v1\"", tomorrow), 404, "not-found");

        var ended = end(supervisor, id, "\"v1\"", tomorrow);

        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        assertThat(ended.header("ETag")).isEqualTo("\"v2\"");
        assertThat(ended.jsonPath().getString("validTo")).isEqualTo(tomorrow);
        assertProblem(end(supervisor, id, "\"v1\"", tomorrow), 412, "precondition-failed");
        var announced =
                TestDatabase.column("select data from outbox where aggregate_id = ?::uuid order by position", id);
        assertThat(announced).hasSize(2);
        EventContract.ofType("worksafe.registry.policy-changed.v1").accepts(announced.getLast());
        assertThat(TestDatabase.column("select object_version from audit_entry where object_id = ? order by id", id))
                .containsExactly("1", "2");
        assertThat(add(supervisor, row("320281110000", tomorrow, "25")).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update policy set parameters = '{\"value\":1}'",
                "update policy set valid_from = valid_from - 1",
                "delete from policy",
                "delete from policy_definition",
                "update policy_revision set revision = 0"
            })
    void rowIsNeverEdited(String attempt) throws SQLException {
        try (var app = TestDatabase.asApp(Probe.of(RegionCode.NATION, "mallory"))) {
            assertThatThrownBy(() -> TestDatabase.execute(app, attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void listShowsWhatHoldsInAPlaceOnADay() {
        var codes = get("?region=320281102000&day=2026-03-01&code=probe.safety-manager-threshold")
                .jsonPath();

        assertThat(codes.getList("items.region", String.class))
                .containsExactlyInAnyOrder("000000000000", "320281000000");
        assertThat(get("?region=320281102000&day=2015-01-01&code=probe.safety-manager-threshold")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(get("?sector=TRANSPORT").jsonPath().getList("items.code", String.class))
                .containsOnly("probe.recheck-period");
        var first = get("?limit=2").jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        assertThat(get("?limit=200&cursor=" + first.getString("nextCursor"))
                        .jsonPath()
                        .getList("items.id", String.class))
                .doesNotContainAnyElementsOf(first.getList("items.id", String.class))
                .isNotEmpty();
    }

    @Test
    void listShowsWhatRestsOnAClauseOrAnyOfItsDocument() {
        assertThat(get("?lawId=jyzf-2012-80&region=320281000000").jsonPath().getList("items.lawId", String.class))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("jyzf-2012-80"));
        assertThat(get("?lawId=aqscf-2021.24&code=probe.safety-manager-threshold")
                        .jsonPath()
                        .getList("items.region", String.class))
                .containsExactly("000000000000");
        assertThat(get("?lawId=aqscf-2021.2").jsonPath().getList("items")).isEmpty();
        assertThat(get("?lawId=none").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void placeThatNobodyKnowsIsFlagged() {
        var query = "/evaluation?code=probe.safety-manager-threshold&day=2026-03-01&region=";

        for (var known : List.of("000000000000", JIANGYIN, "320281102000", "320281102001", "320281102299")) {
            var answer = get(query + known).jsonPath();
            assertThat(answer.getBoolean("regionKnown")).as(known).isTrue();
            assertThat(answer.getString("explanation")).doesNotContain("没有代码为");
        }
        for (var slip : List.of("320281999999", "320281999000")) {
            var answer = get(query + slip).jsonPath();
            assertThat(answer.getBoolean("regionKnown")).as(slip).isFalse();
            assertThat(answer.getString("explanation")).contains("没有代码为 " + slip + " 的区划");
        }
    }

    @Test
    void absentRowIsNotFound() {
        assertProblem(get("/" + probe.id()), 404, "not-found");
        assertProblem(get("/nonsense"), 400, "invalid-request");
    }
}
