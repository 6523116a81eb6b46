package worksafe.platform.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.registers.Client.ofEnterprise;
import static worksafe.platform.registers.Client.ofPlace;
import static worksafe.platform.registers.Client.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.FreshIds;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EntryResourceTest {

    private static final String JIANGYIN = "320281000000";
    private static final String MEETING =
            "{\"heldOn\": \"%s\", \"subject\": \"%s\", \"participants\": %d, \"open\": true}";

    @Inject
    Probe probe;

    private final Client supervisor = new Client(Tokens.of("supervisor", JIANGYIN));

    private UUID enterprise() {
        return probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
    }

    private static Client of(UUID enterprise) {
        return new Client(Tokens.ofEnterprise(enterprise));
    }

    private static String meeting(String subject) {
        return MEETING.formatted("2026-03-02", subject, 18);
    }

    private static String policy(String insurer, String number) {
        return ("{\"insurer\": \"%s\", \"number\": \"%s\", \"validFrom\": \"2026-01-01\", \"validUntil\":"
                        + " \"2027-12-31\"}")
                .formatted(insurer, number);
    }

    @Test
    void enterpriseKeepsItsOwnRegisterAndTheListedValuesAreAnnounced() {
        var enterprise = enterprise();

        var created = of(enterprise).record("meeting", ofEnterprise(enterprise, meeting("一季度例会")));

        var entry = Client.created(created);
        var id = entry.getString("id");
        assertThat(created.header("Location")).endsWith("/registers/meeting/entries/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"v1\"");
        assertThat(entry.getString("region")).isEqualTo("320281102000");
        assertThat(entry.getString("state")).isEqualTo("RECORDED");
        assertThat(entry.getString("data.subject")).isEqualTo("一季度例会");
        var data = TestDatabase.column("select data from outbox where aggregate_id = ?::uuid", id)
                .getFirst();
        EventContract.ofType("worksafe.probe.register-entry-recorded.v1").accepts(data);
        assertThat(data).contains("\"values\":{\"heldOn\":\"2026-03-02\",\"subject\":\"一季度例会\"}");
        assertThat(data).doesNotContain("participants");
        assertThat(TestDatabase.column(
                        "select encode(sha256(convert_to(data, 'UTF8')), 'hex') from register_entry where id = ?::uuid",
                        id))
                .allMatch(data::contains);
        assertThat(TestDatabase.column("select action from audit_entry where object_id = ?", id))
                .containsExactly("register-entry-recorded");
    }

    @Test
    void sameKeyOfTheClientMakesOneEntry() {
        var enterprise = enterprise();
        var client = of(enterprise);
        var key = FreshIds.id().toString();

        var first = client.post("/registers/meeting/entries", ofEnterprise(enterprise, meeting("例会")), key);
        var again = client.post("/registers/meeting/entries", ofEnterprise(enterprise, meeting("例会")), key);
        var other = client.post("/registers/meeting/entries", ofEnterprise(enterprise, meeting("别的")), key);

        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void contentIsCheckedByTheKind() {
        var enterprise = enterprise();
        var refused = of(enterprise).record("meeting", ofEnterprise(enterprise, """
                {"heldOn": "2026-02-30", "subject": "", "participants": 0, "mood": "good",
                 "decisions": [{"until": "2026-03-20"}, "x"]}"""));

        assertThat(pointers(assertProblem(refused, 400, "invalid-request")))
                .containsExactly(
                        "/data/decisions/0/what",
                        "/data/decisions/1",
                        "/data/heldOn",
                        "/data/mood",
                        "/data/participants",
                        "/data/subject");
        assertThat(refused.jsonPath().getList("violations.message", String.class))
                .contains("必填：what", "不是有效的 date", "未知字段：mood", "不得小于 1");
        assertThat(TestDatabase.column("select id from register_holding where enterprise_id = ?", enterprise))
                .isEmpty();
        for (var body : List.of("{}", "{\"data\": 5}", "{\"data\": null}", "[]", "{\"data\": {}, \"x\": 1}", "{")) {
            assertThat(of(enterprise).record("meeting", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
    }

    @Test
    void holderFitsTheKind() {
        assertThat(pointers(
                        assertProblem(supervisor.record("basics", ofPlace(JIANGYIN, "{}")), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(supervisor.record("basics", ofPlace("32028", "{}")), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(supervisor.record("basics", "{\"data\": {}}"), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(
                        supervisor.record("meeting", ofPlace("320281102000", "{}")), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(supervisor.record("meeting", "{\"data\": {}}"), 400, "invalid-request")))
                .containsExactly("/enterpriseId");
        assertThat(pointers(assertProblem(
                        supervisor.record("project-note", ofPlace("320281102000", "{}")), 400, "invalid-request")))
                .containsExactly("/region");
        assertProblem(
                supervisor.record("basics", ofPlace("120119101000", "{\"year\": 2026, \"enterprises\": 1}")),
                404,
                "not-found");
        assertProblem(supervisor.record("no-such", "{\"data\": {}}"), 404, "not-found");
        var project = Client.created(supervisor.record("project-note", """
                {"region": "320281102000", "holderId": "P-7", "holderName": "二期厂房", "data": {"note": "开工"}}"""));
        assertThat(project.getString("holderType") + project.getString("holderName"))
                .isEqualTo("PROJECT二期厂房");
    }

    @Test
    void strangersNeitherSeeNorWrite() {
        var enterprise = enterprise();
        var id = of(enterprise).recorded("meeting", enterprise, meeting("例会")).getString("id");
        var stranger = of(enterprise());

        assertProblem(stranger.record("meeting", ofEnterprise(enterprise, meeting("假的"))), 404, "not-found");
        assertProblem(stranger.get("/registers/meeting/entries/" + id), 404, "not-found");
        assertProblem(stranger.verb("meeting", id, "withdrawal", 1, "{\"reason\": \"假的\"}"), 404, "not-found");
        assertThat(stranger.list("meeting", "").jsonPath().getList("items")).isEmpty();
        assertProblem(
                new Client(Tokens.of("supervisor", "120119000000")).get("/registers/meeting/entries/" + id),
                404,
                "not-found");
        assertProblem(supervisor.record("meeting", ofEnterprise(FreshIds.id(), meeting("例会"))), 404, "not-found");
    }

    @Test
    void kindSaysWhoWritesAndReads() {
        var enterprise = enterprise();
        var inspector = new Client(Tokens.of("inspector", JIANGYIN));
        var auditor = new Client(Tokens.of("auditor", JIANGYIN));

        assertProblem(inspector.record("meeting", ofEnterprise(enterprise, meeting("例会"))), 403, "forbidden");
        assertProblem(auditor.record("meeting", ofEnterprise(enterprise, meeting("例会"))), 403, "forbidden");
        assertProblem(of(enterprise).list("expert", ""), 403, "forbidden");
        assertThat(inspector.list("expert", "").statusCode()).isEqualTo(200);
    }

    @Test
    void correctionIsANewVersionWithTheOldValueAndTheReason() {
        var enterprise = enterprise();
        var client = of(enterprise);
        var id = client.recorded("meeting", enterprise, meeting("笔误")).getString("id");
        var body = "{\"data\": %s, \"reason\": \"主题笔误\"}".formatted(meeting("更正"));

        assertProblem(
                RestAssured.given()
                        .auth()
                        .oauth2(client.token())
                        .contentType("application/json")
                        .body(body)
                        .post(Client.entry("meeting", id) + "/correction"),
                428,
                "precondition-required");
        assertProblem(client.verb("meeting", id, "correction", 7, body), 412, "precondition-failed");
        assertThat(pointers(assertProblem(
                        client.verb("meeting", id, "correction", 1, "{\"data\": %s}".formatted(meeting("x"))),
                        400,
                        "invalid-request")))
                .containsExactly("/reason");
        var corrected = client.verb("meeting", id, "correction", 1, body);
        assertProblem(client.verb("meeting", id, "correction", 1, body), 412, "precondition-failed");

        ok(corrected);
        assertThat(corrected.header("ETag")).isEqualTo("\"v2\"");
        var read = client.entry("meeting", UUID.fromString(id));
        assertThat(read.getString("data.subject")).isEqualTo("更正");
        assertThat(read.getString("reason")).isEqualTo("主题笔误");
        assertThat(read.getList("earlier.data.subject", String.class)).containsExactly("笔误");
        assertThat(client.list("meeting", "").jsonPath().getList("items.data.subject", String.class))
                .containsExactly("更正");
        assertThat(TestDatabase.column(
                        "select revision || type from outbox where aggregate_id = ?::uuid order by position", id))
                .containsExactly(
                        "1worksafe.probe.register-entry-recorded.v1", "2worksafe.probe.register-entry-corrected.v1");
    }

    @Test
    void withdrawnEntryIsKeptButNoLongerListed() {
        var enterprise = enterprise();
        var client = of(enterprise);
        var id = client.recorded("meeting", enterprise, meeting("重复")).getString("id");

        ok(client.verb("meeting", id, "withdrawal", 1, "{\"reason\": \"重复登记\"}"));

        assertThat(client.list("meeting", "").jsonPath().getList("items")).isEmpty();
        assertThat(client.list("meeting", "?state=WITHDRAWN").jsonPath().getList("items.id", String.class))
                .containsExactly(id);
        assertThat(client.entry("meeting", UUID.fromString(id)).getString("state"))
                .isEqualTo("WITHDRAWN");
        assertProblem(client.verb("meeting", id, "withdrawal", 2, "{\"reason\": \"再来\"}"), 409, "illegal-transition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LNG（Ⅱ期）安全 例会", "lng(ii期)安全例会", "ＬＮＧ【Ⅱ期】", "期)　安", "Ｎ"})
    void spellingOfAPartDoesNotMatter(String part) {
        var enterprise = enterprise();
        var client = of(enterprise);
        var unused = client.recorded("meeting", enterprise, MEETING.formatted("2026-03-01", "LNG（Ⅱ期）安全 例会", 5));

        assertThat(client.list("meeting", "?subject=" + part).jsonPath().getList("items.data.subject"))
                .isEqualTo(List.of("LNG（Ⅱ期）安全 例会"));
    }

    @Test
    void listsFilterSortAndPageByTheKindsFields() {
        var enterprise = enterprise();
        var client = of(enterprise);
        for (int day = 1; day <= 9; day++) {
            var unused = client.recorded(
                    "meeting", enterprise, MEETING.formatted("2026-03-0" + day, day % 2 == 0 ? "安全例会" : "应急演练会", day));
        }

        assertThat(client.list("meeting", "?heldOnFrom=2026-03-03&heldOnTo=2026-03-05&sort=heldOn")
                        .jsonPath()
                        .getList("items.data.heldOn", String.class))
                .containsExactly("2026-03-03", "2026-03-04", "2026-03-05");
        assertThat(client.list("meeting", "?participants=7").jsonPath().getList("items.data.heldOn", String.class))
                .containsExactly("2026-03-07");
        assertThat(client.list("meeting", "?subject=急演&total=exact&limit=2")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(5);
        assertThat(client.list("meeting", "?subject=急例").jsonPath().getList("items"))
                .isEmpty();
        assertThat(client.list("meeting", "?subject=应&open=true&participants=3")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ok(client.list("meeting", "?sort=-heldOn&limit=2" + cursor));
            seen.addAll(page.getList("items.data.heldOn", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(9).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(supervisor.list("meeting", "?region=120119000000").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void listIsATableByTheKindsColumns() {
        var enterprise = enterprise();
        for (int day = 1; day <= 25; day++) {
            var unused = of(enterprise)
                    .recorded("meeting", enterprise, MEETING.formatted("2026-04-%02d".formatted(day), "例会", day));
        }

        var csv = of(enterprise).list("meeting", "?format=csv&sort=heldOn");

        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        var rows = ImportTest.rows(csv.asByteArray());
        assertThat(rows.getFirst()).startsWith("标识", "主体").contains("主题", "登记时间");
        assertThat(rows).hasSize(26);
        assertThat(rows.get(25)).contains("2026-04-25", "例会", "25", "是");
    }

    @Test
    void plainTextIsNoReasonForAReturn() {
        var answer = given().auth()
                .oauth2(supervisor.token())
                .contentType("text/plain")
                .header("If-Match", "\"v1\"")
                .body("reason")
                .post(Client.entry("meeting", FreshIds.id().toString()) + "/return");

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void nonsenseInAListIsRefusedWithItsParameter() {
        for (var query : List.of(
                "?mood=good",
                "?heldOn=2026-03-01",
                "?heldOnFrom=yesterday",
                "?participants=many",
                "?open=maybe",
                "?state=GONE",
                "?state=",
                "?region=32",
                "?enterpriseId=x",
                "?sort=subject",
                "?limit=0")) {
            assertThat(pointers(assertProblem(supervisor.list("meeting", query), 400, "invalid-request")))
                    .as(query)
                    .containsExactly("query:" + query.substring(1, query.indexOf('=')));
        }
        assertThat(supervisor.list("meeting", "?mood=good").jsonPath().getList("violations.message", String.class))
                .containsExactly("不支持此筛选；可用：heldOnFrom, heldOnTo, subject, participants, open");
    }

    @Test
    void sameThingTwiceIsRefusedAndNamed() {
        var enterprise = enterprise();
        var client = of(enterprise);
        var number = Client.number();
        var id = client.recorded("insurance", enterprise, policy("太平", number)).getString("id");

        var again = assertProblem(
                client.record("insurance", ofEnterprise(enterprise, policy("太平", number))),
                409,
                "register-entry-exists");
        assertThat(again.jsonPath().getString("detail")).contains(id);
        ok(client.verb("insurance", id, "withdrawal", 1, "{\"reason\": \"误登\"}"));
        var unused = client.recorded("insurance", enterprise, policy("太平", number));
    }

    @Test
    void sameThingOfSomebodyHiddenIsToBeTransferredAndTheAttemptAudited() {
        var number = Client.number();
        var owner = enterprise();
        var unused = of(owner).recorded("insurance", owner, policy("人保", number));
        var other = enterprise();

        assertProblem(
                of(other).record("insurance", ofEnterprise(other, policy("人保", number))),
                409,
                "register-entry-elsewhere");

        assertThat(TestDatabase.column(
                        "select reason from audit_entry where action = 'register-entry-record' and actor like ?",
                        "%" + other + "%"))
                .containsExactly("register-entry-elsewhere");
    }

    @Test
    void keyIsTakenOnceAlsoUnderARace() throws Exception {
        var enterprise = enterprise();
        var client = of(enterprise);
        var number = Client.number();
        var body = ofEnterprise(enterprise, policy("平安", number));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> attempt = () -> client.record("insurance", body).statusCode();
            var answers = new ArrayList<Integer>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(8, attempt))) {
                answers.add(future.get());
            }
            assertThat(answers)
                    .containsOnlyOnce(201)
                    .filteredOn(status -> status != 201)
                    .containsOnly(409);
        }
        assertThat(TestDatabase.column(
                        "select 1 from register_entry where enterprise_id = ? and kind = 'insurance'", enterprise))
                .hasSize(1);
    }

    @Test
    void constraintRefusesWhatSlipsPastTheChecks() {
        var enterprise = enterprise();
        var id = of(enterprise)
                .recorded("insurance", enterprise, policy("众安", Client.number()))
                .getString("id");

        assertThatThrownBy(() -> TestDatabase.execute(
                        "insert into register_entry (id, entry_id, version, kind, kind_version, holding_id, holder_type,"
                                + " holder_key, region, sector, enterprise_id, state, step, data, sealed, key_hash, counted,"
                                + " imported, recorded_at, recorded_by, acted_at, acted_by, latest) select uuidv7(), uuidv7(),"
                                + " 1, kind, kind_version, holding_id, holder_type, holder_key, region, sector, enterprise_id,"
                                + " state, step, data, sealed, key_hash, counted, imported, recorded_at, recorded_by, acted_at,"
                                + " acted_by, latest from register_entry where entry_id = ?::uuid",
                        id))
                .hasMessageContaining("uq_register_entry_key");
    }
}
