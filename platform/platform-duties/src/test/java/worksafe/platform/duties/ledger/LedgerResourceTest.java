package worksafe.platform.duties.ledger;

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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.ShiftableClock;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LedgerResourceTest {

    private static final String ROOT = "/api/v1/probe";
    private static final String MEETINGS = ROOT + "/ledgers/enterprise-safety-meeting/entries";
    private static final String BASICS = ROOT + "/ledgers/town-enterprise-basics/entries";
    private static final String JIANGYIN = "320281000000";
    private static final String DATA = """
            {"heldOn": "2026-03-02", "subject": "%s", "chair": "李明", "participants": 18, "minutes": "通报整改情况。"}
            """;

    @Inject
    Probe probe;

    @Inject
    Ledgers ledgers;

    @Inject
    LedgerCatalogue catalogue;

    @Inject
    ShiftableClock time;

    private Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", probe.id().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private Response meeting(String token, UUID enterprise, String subject) {
        return post(
                token,
                MEETINGS,
                "{\"enterpriseId\": \"%s\", \"data\": %s}".formatted(enterprise, DATA.formatted(subject)));
    }

    private Response basics(String token, String region, int enterprises) {
        return post(token, BASICS, """
                {"region": "%s", "data": {"year": 2026, "quarter": 1, "enterprises": %d, "institutions": 3,
                 "employees": 900, "highRiskEnterprises": 2}}
                """.formatted(region, enterprises));
    }

    private static Response correct(String token, String id, @Nullable String ifMatch, String subject) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"data\": " + DATA.formatted(subject) + "}").post(MEETINGS + "/" + id + "/correction");
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    @Test
    void catalogueSaysWhatAnEntryHolds() {
        var kinds =
                get(Tokens.of("inspector", JIANGYIN), ROOT + "/ledger-kinds").jsonPath();

        assertThat(kinds.getList("items.code", String.class))
                .contains("enterprise-safety-meeting", "town-enterprise-basics");
        assertThat(kinds.getString("items.find { it.code == 'town-enterprise-basics' }.refresh"))
                .isEqualTo("3 MONTHS");
        assertThat(kinds.getString("items.find { it.code == 'town-enterprise-basics' }.schema.properties.year.type"))
                .isEqualTo("integer");
    }

    @Test
    void catalogueIsLoadedOnce() {
        var before = TestDatabase.column("select code || version from ledger_kind order by code");

        catalogue.start(new StartupEvent());

        assertThat(TestDatabase.column("select code || version from ledger_kind order by code"))
                .isEqualTo(before);
    }

    @Test
    void enterpriseKeepsItsOwnLedger() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);

        var created = meeting(Tokens.ofEnterprise(enterprise), enterprise, "一季度例会");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var entry = created.jsonPath();
        var id = entry.getString("id");
        assertThat(created.header("Location")).endsWith(MEETINGS + "/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"v1\"");
        assertThat(entry.getString("region")).isEqualTo("320281102000");
        assertThat(entry.getString("data.subject")).isEqualTo("一季度例会");
        var supervisor = Tokens.of("supervisor", JIANGYIN);
        assertThat(get(supervisor, MEETINGS + "?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id);
        var data = TestDatabase.column("select data from outbox where aggregate_id = ?::uuid", id);
        EventContract.ofType("worksafe.probe.ledger-entry-recorded.v1").accepts(data.getFirst());
        assertThat(data.getFirst()).doesNotContain("一季度例会");
        assertThat(TestDatabase.column(
                        "select encode(sha256(convert_to(data, 'UTF8')), 'hex') from ledger_entry where id = ?::uuid",
                        id))
                .allMatch(hash -> data.getFirst().contains(hash));
    }

    @Test
    void strangersNeitherSeeNorWriteALedger() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var id = meeting(Tokens.ofEnterprise(enterprise), enterprise, "例会")
                .jsonPath()
                .getString("id");
        var stranger = Tokens.ofEnterprise(probe.enterprise(Probe.TOWN, Sector.EMERGENCY));

        assertProblem(meeting(stranger, enterprise, "假的"), 404, "not-found");
        assertProblem(get(stranger, MEETINGS + "/" + id), 404, "not-found");
        assertProblem(correct(stranger, id, "\"v1\"", "假的"), 404, "not-found");
        assertThat(get(stranger, MEETINGS).jsonPath().getList("items")).isEmpty();
        assertProblem(get(Tokens.of("supervisor", "120119000000"), MEETINGS + "/" + id), 404, "not-found");
        assertProblem(meeting(Tokens.of("inspector", JIANGYIN), enterprise, "例会"), 403, "forbidden");
        assertProblem(meeting(Tokens.of("supervisor", JIANGYIN), probe.id(), "例会"), 404, "not-found");
    }

    @Test
    void dataIsCheckedByTheSchemaOfItsKind() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var refused = post(Tokens.ofEnterprise(enterprise), MEETINGS, """
                {"enterpriseId": "%s", "data": {"heldOn": "yesterday", "subject": "x", "chair": "李明",
                 "participants": 0, "mood": "good"}}
                """.formatted(enterprise));

        assertThat(pointers(assertProblem(refused, 400, "invalid-request")))
                .containsExactly("/data/heldOn", "/data/minutes", "/data/mood", "/data/participants");
        assertThat(refused.jsonPath().getList("violations.message", String.class))
                .containsExactly("不是有效的 date", "必填：minutes", "未知字段：mood", "不得小于 1");
        assertThat(TestDatabase.column("select id from ledger where enterprise_id = ?", enterprise))
                .isEmpty();
    }

    @Test
    void holderFitsTheLevelOfTheLedger() {
        var supervisor = Tokens.of("supervisor", JIANGYIN);

        assertThat(pointers(assertProblem(basics(supervisor, JIANGYIN, 1), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(basics(supervisor, "32028", 1), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(post(supervisor, BASICS, "{\"data\": {}}"), 400, "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(
                        post(supervisor, MEETINGS, "{\"region\": \"320281102000\", \"data\": {}}"),
                        400,
                        "invalid-request")))
                .containsExactly("/region");
        assertThat(pointers(assertProblem(post(supervisor, MEETINGS, "{\"data\": {}}"), 400, "invalid-request")))
                .containsExactly("/enterpriseId");
        assertProblem(basics(supervisor, "120119101000", 1), 404, "not-found");
        assertProblem(post(supervisor, ROOT + "/ledgers/no-such/entries", "{\"data\": {}}"), 404, "not-found");
    }

    @Test
    void correctionIsANewVersionAndTheOldOneStays() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(enterprise);
        var id = meeting(token, enterprise, "笔误").jsonPath().getString("id");

        assertProblem(correct(token, id, null, "更正"), 428, "precondition-required");
        assertProblem(correct(token, id, "\"v7\"", "更正"), 412, "precondition-failed");
        var corrected = correct(token, id, "\"v1\"", "更正");
        assertProblem(correct(token, id, "\"v1\"", "再更正"), 412, "precondition-failed");

        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.header("ETag")).isEqualTo("\"v2\"");
        var read = get(token, MEETINGS + "/" + id).jsonPath();
        assertThat(read.getString("data.subject")).isEqualTo("更正");
        assertThat(read.getList("earlier.data.subject", String.class)).containsExactly("笔误");
        assertThat(get(token, MEETINGS).jsonPath().getList("items.data.subject", String.class))
                .containsExactly("更正");
        assertThat(TestDatabase.column(
                        "select revision from outbox where aggregate_id = ?::uuid order by position", id))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set data = '{}'",
                "update ledger_entry set recorded_by = 'x'",
                "delete from ledger_entry",
                "delete from ledger",
                "delete from ledger_kind"
            })
    void whatWasWrittenStays(String attempt) throws SQLException {
        try (var app = TestDatabase.asApp(Probe.of(worksafe.kernel.RegionCode.NATION, "mallory"))) {
            assertThatThrownBy(() -> TestDatabase.execute(app, attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void freshnessOfATownsLedgerIsAClock() {
        var town = "320281120000";
        var supervisor = Tokens.of("supervisor", town);
        var clock = "select c.state || ' ' || c.period from clock c join ledger l on l.id = c.subject_id"
                + " where l.region = 320281120000 order by c.id";

        assertThat(basics(supervisor, town, 10).statusCode()).isEqualTo(201);
        assertThat(TestDatabase.column(clock)).containsExactly("RUNNING 3 MONTHS");

        assertThat(basics(supervisor, town, 11).statusCode()).isEqualTo(201);
        assertThat(TestDatabase.column(clock))
                .as("the same day does not move the date")
                .containsExactly("RUNNING 3 MONTHS");

        time.ahead(
                Duration.ofDays(80),
                () -> assertThat(basics(supervisor, town, 12).statusCode()).isEqualTo(201));
        assertThat(TestDatabase.column(clock)).containsExactly("MET 3 MONTHS", "RUNNING 3 MONTHS");

        time.ahead(
                Duration.ofDays(300),
                () -> assertThat(basics(supervisor, town, 13).statusCode()).isEqualTo(201));
        assertThat(TestDatabase.column(clock)).containsExactly("MET 3 MONTHS", "MET 3 MONTHS", "RUNNING 3 MONTHS");
        assertThat(
                        TestDatabase.column(
                                "select split_part(type, '.', 3) from outbox o join ledger l on true join clock c on"
                                        + " c.subject_id = l.id and c.id = o.aggregate_id where l.region = 320281120000 order by position"))
                .containsExactly(
                        "clock-started", "clock-met", "clock-started", "clock-missed", "clock-met", "clock-started");
    }

    @Test
    void openedLedgerIsOwedBeforeItsFirstEntry() {
        var town = worksafe.kernel.RegionCode.of("320281121000");
        var debtor = new ClockStart.Debtor(town, null, null);

        probe.runHere(() -> ledgers.open("town-enterprise-basics", debtor));
        probe.runHere(() -> ledgers.open("town-enterprise-basics", debtor));

        assertThat(TestDatabase.column(
                        "select c.state from clock c join ledger l on l.id = c.subject_id where l.region = ?",
                        town.value()))
                .containsExactly("RUNNING");
    }

    @Test
    void ledgersAreWalled() throws SQLException {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var id = meeting(Tokens.ofEnterprise(enterprise), enterprise, "例会")
                .jsonPath()
                .getString("id");
        for (var seen : List.of(
                "select id from ledger_entry where id = '" + id + "'",
                "select id from ledger where enterprise_id = '" + enterprise + "'")) {
            for (var insider : List.of(Probe.of(Probe.TOWN, "a"), Probe.ofEnterprise(enterprise))) {
                try (var app = TestDatabase.asApp(insider)) {
                    assertThat(TestDatabase.column(app, seen))
                            .as(insider.toString())
                            .hasSize(1);
                }
            }
            for (var stranger : List.of(
                    Probe.of(Probe.JIZHOU, "a"),
                    Probe.of(Probe.OTHER_TOWN, "a"),
                    Probe.ofEnterprise(probe.id()),
                    new Scope(Probe.JIANGYIN, Set.of(Sector.TRANSPORT), null, "a", null),
                    Scope.nothing())) {
                try (var app = TestDatabase.asApp(stranger)) {
                    assertThat(TestDatabase.column(app, seen))
                            .as(stranger.toString())
                            .isEmpty();
                }
            }
        }
        try (var app = TestDatabase.asApp(Probe.of(Probe.JIZHOU, "a"))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into ledger (id, kind, region, opened_at)"
                                    + " values (uuidv7(), 'town-enterprise-basics', 320281102000, now())"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }
}
