package worksafe.registry.official;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.official.RosterApi.COUNTY;
import static worksafe.registry.official.RosterApi.ELSEWHERE;
import static worksafe.registry.official.RosterApi.ROOT;
import static worksafe.registry.official.RosterApi.TOWN;
import static worksafe.registry.official.RosterApi.act;
import static worksafe.registry.official.RosterApi.anAuthority;
import static worksafe.registry.official.RosterApi.appointed;
import static worksafe.registry.official.RosterApi.created;
import static worksafe.registry.official.RosterApi.fresh;
import static worksafe.registry.official.RosterApi.get;
import static worksafe.registry.official.RosterApi.holding;
import static worksafe.registry.official.RosterApi.post;
import static worksafe.registry.official.RosterApi.supervisor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.DueErasure;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** The roster of officials as its keepers meet it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class OfficialResourceTest {

    private static final String SUPERVISOR = supervisor(COUNTY);

    @Inject
    EntityManager entities;

    @Inject
    Scopes scopes;

    private static List<String> listed(String query) {
        return get(SUPERVISOR, "officials?" + query).jsonPath().getList("items.id", String.class);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        var authority = anAuthority(TOWN);
        var another = anAuthority(TOWN);
        var other = appointed(TOWN, another, "deputy-" + fresh(), "WH-01", true, "2026-01-01");
        return FeatureContract.of("officials", new RosterFeature(TOWN, authority, other))
                .tests();
    }

    @Test
    void rosterSaysOfEveryDayWhoHeldThePost() {
        var authority = anAuthority(COUNTY);
        var first = appointed(COUNTY, authority, "first-" + fresh(), "WH-01", true, "2024-01-01");
        act(SUPERVISOR, "officials/" + first, "ending", "{\"on\": \"2025-06-30\", \"reason\": \"退休\"}")
                .then()
                .statusCode(200);
        var second = appointed(COUNTY, authority, "second-" + fresh(), "WH-01", true, "2025-07-01");
        var mistake = appointed(COUNTY, authority, "third-" + fresh(), "WH-01", true, "2025-01-01");
        act(SUPERVISOR, "officials/" + mistake, "withdrawal", "{\"reason\": \"录错\"}")
                .then()
                .statusCode(200);

        var of = "authorityId=" + authority + "&postCode=WH-01&on=";
        assertThat(listed(of + "2023-12-31")).isEmpty();
        assertThat(listed(of + "2024-01-01")).containsExactly(first.toString());
        assertThat(listed(of + "2025-06-30")).containsExactly(first.toString());
        assertThat(listed(of + "2025-07-01")).containsExactly(second.toString());
        assertThat(listed("authorityId=" + authority + "&status=WITHDRAWN")).containsExactly(mistake.toString());
    }

    @Test
    void samePostIsNotHeldTwiceAndFullTimeOnce() {
        var authority = anAuthority(COUNTY);
        var elsewhere = anAuthority(ELSEWHERE);
        var account = "Zhang.Wei-" + fresh();
        var id = appointed(COUNTY, authority, account, "WH-01", true, "2026-01-01");

        assertProblem(
                post(
                        SUPERVISOR,
                        "officials",
                        holding(authority, account.toUpperCase(), "WH-01", false, "2026-05-01", "")),
                409,
                "official-overlap");
        assertProblem(
                post(SUPERVISOR, "officials", holding(authority, account, "JS-01", true, "2026-05-01", "")),
                409,
                "official-full-time-twice");
        assertProblem(
                post(supervisor(ELSEWHERE), "officials", holding(elsewhere, account, "WH-01", true, "2026-05-01", "")),
                409,
                "official-full-time-twice");
        appointed(COUNTY, authority, account, "JS-01", false, "2026-05-01");
        act(SUPERVISOR, "officials/" + id, "ending", "{\"on\": \"2026-06-30\", \"reason\": \"调离\"}")
                .then()
                .statusCode(200);
        appointed(ELSEWHERE, elsewhere, account, "WH-01", true, "2026-07-01");
        assertProblem(act(SUPERVISOR, "officials/" + id, "correction", """
                        {"postCode": "WH-01", "fullTime": true, "from": "2026-01-01", "until": "2026-07-01", "reason": "日期"}
                        """), 409, "official-full-time-twice");
    }

    @Test
    void ofManyAtOnceOneBecomesFullTime() throws Exception {
        var account = "race-" + fresh();
        var authorities =
                IntStream.range(0, 6).mapToObj(_ -> anAuthority(COUNTY)).toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(authorities.stream()
                    .map(authority -> (Callable<Integer>) () -> post(
                                    SUPERVISOR,
                                    "officials",
                                    holding(authority, account, "WH-01", true, "2026-01-01", ""))
                            .statusCode())
                    .toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(TestDatabase.column("select count(*) from official where account = ?", account))
                .containsExactly("1");
    }

    @Test
    void nobodyElsewhereSeesOrUsesAnEntry() {
        var authority = anAuthority(COUNTY);
        var id = appointed(COUNTY, authority, "who-" + fresh(), "WH-01", true, "2026-01-01");
        var stranger = supervisor(ELSEWHERE);
        var theirs = appointed(ELSEWHERE, anAuthority(ELSEWHERE), "who-" + fresh(), "WH-01", true, "2026-01-01");

        assertProblem(get(stranger, "officials/" + id), 404, "not-found");
        assertProblem(get(stranger, "authorities/" + authority), 404, "not-found");
        assertProblem(
                act(stranger, "officials/" + id, "ending", "{\"on\": \"2026-06-30\", \"reason\": \"x\"}"),
                404,
                "not-found");
        assertProblem(
                post(stranger, "officials", holding(authority, "x-" + fresh(), "WH-01", true, "2026-01-01", "")),
                422,
                "authority-unknown");
        assertProblem(
                act(stranger, "officials/" + theirs, "hand-over", """
                        {"to": "%s", "onDay": "2099-01-01", "reason": "x"}""".formatted(id)), 422, "official-other-unknown");
    }

    private static UUID aClock(String account) {
        var id = UUID.fromString(fresh());
        TestDatabase.execute(
                "insert into clock (id, version, kind, subject_type, subject_id, subject_name, region, policy_code, source,"
                        + " clause, started_at, fixed_day, rolls, suspensions, due_at, provisional, state, side, assignee,"
                        + " force, certainty, announced) values (?, 1, 'probe-duty', 'probe', uuidv7(), '某事', 320281103000,"
                        + " 'probe.order', '某办法', '第一条', now(), current_date + 10, false, '', now() + interval '10 days',"
                        + " false, 'RUNNING', 'AUTHORITY', ?, 'RULE', 'CERTAIN', '')",
                id,
                account);
        return id;
    }

    @Test
    void clocksOfTheRegistryAreAssignedByTheRosterAndHandedOver() {
        var authority = anAuthority(COUNTY);
        var leaving = "leaving-" + fresh();
        var coming = "coming-" + fresh();
        var from = appointed(COUNTY, authority, leaving, "WH-01", true, "2026-01-01");
        var to = appointed(COUNTY, authority, coming, "WH-01", true, "2026-01-01");
        var clock = aClock("nobody");

        assertProblem(
                act(SUPERVISOR, "clocks/" + clock, "assignment", "{\"assignee\": \"nobody-" + clock + "\"}"),
                422,
                "official-unknown");
        var named = act(SUPERVISOR, "clocks/" + clock, "assignment", "{\"assignee\": \"" + leaving + "\"}");
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.jsonPath().getBoolean("rosterChecked")).isTrue();

        var today = ChinaTime.dayOf(InstantSource.system().instant());
        act(SUPERVISOR, "officials/" + from, "hand-over", """
                {"to": "%s", "onDay": "%s", "reason": "调离"}""".formatted(to, today))
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.column("select assignee from clock where id = ?", clock)
                        .equals(List.of(coming)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(SUPERVISOR, "jobs?kind=official-hand-over&state=SUCCEEDED")
                        .jsonPath()
                        .getList("items.counts.clocks")
                        .contains(1));
    }

    @Test
    void withoutTheApplicationTheWallStillStands() throws SQLException {
        var authority = anAuthority(COUNTY);
        var id = appointed(COUNTY, authority, "who-" + fresh(), "WH-01", true, "2026-01-01");
        var grid = created(SUPERVISOR, "grids", """
                {"code": "W-%s", "name": "墙", "authorityId": "%s", "from": "2026-01-01", "places": ["%s"], "enterprises": []}
                """.formatted(
                                fresh().substring(24).toUpperCase(Locale.ROOT), authority, TOWN))
                .getString("id");
        var rows = Map.of(
                "authority where id = ?", authority,
                "authority_post where authority_id = ?", authority,
                "official_snapshot where official_id = ?", id,
                "grid_place where grid_id = ?", UUID.fromString(grid));
        for (var row : rows.entrySet()) {
            var sql = "select count(*) > 0 from " + row.getKey();
            for (var stranger : List.of(Intruder.in(ELSEWHERE), Intruder.ofEnterprises(id), Scope.nothing())) {
                try (var app = TestDatabase.asApp(stranger)) {
                    assertThat(TestDatabase.column(app, sql, row.getValue()))
                            .as(sql)
                            .containsExactly("f");
                }
            }
            try (var app = TestDatabase.asApp(Intruder.in(COUNTY))) {
                assertThat(TestDatabase.column(app, sql, row.getValue()))
                        .as(sql)
                        .containsExactly("t");
            }
        }
    }

    @Test
    void entryLiesWithinItsPostAndGrid() {
        var authority = anAuthority(COUNTY);

        assertProblem(
                post(SUPERVISOR, "officials", holding(authority, "who-" + fresh(), "JL-01", true, "2024-01-01", "")),
                422,
                "official-days-outside");
        assertProblem(
                post(SUPERVISOR, "officials", holding(authority, "who-" + fresh(), "XX-01", true, "2024-01-01", "")),
                422,
                "authority-part-unknown");
        assertProblem(
                post(SUPERVISOR, "officials", holding(authority, "who-" + fresh(), "WH-01", true, "2024-01-01", """
                        , "gridId": "0198f4a0-0000-7000-8000-000000000000\"""")),
                422,
                "grid-unknown");
    }

    @Test
    void phoneIsSealedMaskedAndDisclosedForAPurpose() {
        var id = created(
                        SUPERVISOR,
                        "officials",
                        holding(anAuthority(COUNTY), "who-" + fresh(), "WH-01", true, "2026-01-01", """
                , "phone": "138 1234 5678"
                """))
                .getString("id");

        assertThat(get(SUPERVISOR, "officials/" + id).jsonPath().getString("phone"))
                .isEqualTo("*******5678");
        assertThat(TestDatabase.column("select phone from official where id = ?::uuid", id)
                        .getFirst())
                .startsWith("v1.");
        assertThat(TestDatabase.column("select data from outbox where aggregate_id = ?::uuid", id)
                        .getFirst())
                .doesNotContain("5678");
        var disclosed = given().auth()
                .oauth2(SUPERVISOR)
                .contentType("application/json")
                .body("""
                        {"purpose": "case-handling", "explanation": "澄应急案〔2026〕18号"}""")
                .post(ROOT + "officials/" + id + "/disclosure");
        assertThat(disclosed.jsonPath().getString("phone")).isEqualTo("13812345678");
    }

    @Test
    void phoneIsForgottenSomeTimeAfterThePost() throws SQLException {
        var authority = anAuthority(COUNTY);
        var over = reached(authority, "2024-01-01");
        var holding = reached(authority, "2024-01-01");
        act(SUPERVISOR, "officials/" + over, "ending", "{\"on\": \"2024-06-30\", \"reason\": \"退休\"}")
                .then()
                .statusCode(200);

        DueErasure.of("official-phone", "1 year");

        assertThat(TestDatabase.column("select num_nonnulls(phone, phone_masked) from official where id = ?", over))
                .containsExactly("0");
        assertThat(TestDatabase.column("select num_nonnulls(phone, phone_masked) from official where id = ?", holding))
                .containsExactly("2");
        assertThat(get(SUPERVISOR, "officials/" + over).jsonPath().getString("name"))
                .isEqualTo("张伟");
    }

    @Test
    void phoneThatWasErasedMeanwhileIsNotPutBack() {
        var over = reached(anAuthority(COUNTY), "2024-01-01");
        act(SUPERVISOR, "officials/" + over, "ending", "{\"on\": \"2024-06-30\", \"reason\": \"退休\"}")
                .then()
                .statusCode(200);

        scopes.run(
                new Scope(RegionCode.NATION, null, null, "tester", null),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    var read = entities.find(Official.class, over);
                    assertThat(read.sealedPhone()).isNotNull();
                    try {
                        DueErasure.of("official-phone", "1 year");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    var unused = read.withdraw("录错", RosterFixtures.SUPERVISOR, RosterFixtures.NOW);
                }));

        assertThat(TestDatabase.column(
                        "select concat_ws(' ', status, num_nonnulls(phone, phone_masked)) from official where id = ?",
                        over))
                .containsExactly("WITHDRAWN 0");
    }

    private static UUID reached(UUID authority, String from) {
        var body = holding(authority, "who-" + fresh(), "WH-01", true, from, ", \"phone\": \"13812345678\"");
        return UUID.fromString(created(SUPERVISOR, "officials", body).getString("id"));
    }

    @Test
    void dissolvedAuthorityAndItsPartsStayKnown() {
        var authority = anAuthority(COUNTY);
        var thing = "authorities/" + authority;
        var etag = get(SUPERVISOR, thing).header("ETag");
        assertProblem(
                given().auth()
                        .oauth2(SUPERVISOR)
                        .contentType("application/json")
                        .header("If-Match", etag)
                        .body("{\"name\": \"新名\", \"sections\": [], \"posts\": []}")
                        .put(ROOT + thing),
                422,
                "authority-part-left-out");
        var successor = anAuthority(COUNTY);
        var dissolved = act(SUPERVISOR, thing, "dissolution", """
                {"on": "2026-12-31", "reason": "机构改革", "successorId": "%s"}""".formatted(successor));
        assertThat(dissolved.jsonPath().getString("successorId")).isEqualTo(successor.toString());
        assertProblem(
                post(SUPERVISOR, "officials", holding(authority, "who-" + fresh(), "WH-01", true, "2026-01-01", "")),
                422,
                "official-days-outside");
        assertProblem(
                act(SUPERVISOR, thing, "dissolution", "{\"on\": \"2026-12-31\", \"reason\": \"再次\"}"),
                422,
                "authority-dissolved");
    }

    private static JsonPath imported(String file, String query) {
        return given().auth()
                .oauth2(SUPERVISOR)
                .contentType("text/csv")
                .accept("application/json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "roster/imports" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void rosterComesAsASpreadsheetWithAFateForEachRow() {
        var name =
                get(SUPERVISOR, "authorities/" + anAuthority(COUNTY)).jsonPath().getString("name");
        var account = "sheet-" + fresh();
        var header = "账户,姓名,监管机构,岗位代码,专职,任职首日,任职末日,执法证号,执法证有效期起,执法证有效期止,联系电话,备注\n";
        var file = header
                + account + ",李娜," + name + ",WH-01,是,2020-01-01,2024-12-31,,,,13812345678,\n"
                + account + ",李娜," + name + ",WH-01,是,2020-01-01,2024-12-31,,,,13812345678,\n"
                + account + ",李娜," + name + ",WH-01,是,2024-06-01,,,,,,\n"
                + account + ",李娜," + name + ",WH-01,是,2025/1/1,,32028100123,2024-01-01,2028-12-31,,\n"
                + account + ",李娜,没有这个局,WH-01,是,2025-01-01,,,,,,\n"
                + account + ",李娜," + name + ",WH-01,也许,2025-01-01,,,,,,\n"
                + account + ",李娜," + name + ",WH-01,是,昨天,,,,,,\n"
                + account + ",李娜\n";

        var trial = imported(file, "?dryRun=true");
        assertThat(trial.getInt("fates.APPOINTED")).isEqualTo(2);
        assertThat(listed("account=" + account)).isEmpty();

        var done = imported(file, "");
        assertThat(done.getList("lines.fate"))
                .containsExactly(
                        "APPOINTED", "REPEATED", "REFUSED", "APPOINTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(done.getString("lines[2].reasons[0].code")).isEqualTo("official-overlap");
        assertThat(done.getString("lines[4].reasons[0].code")).isEqualTo("authority-unknown");
        assertThat(done.getString("lines[5].reasons[0].pointer")).isEqualTo("/fullTime");
        assertThat(done.getString("lines[6].reasons[0].pointer")).isEqualTo("/from");
        assertThat(done.getString("lines[7].reasons[0].code")).isEqualTo("column-count");
        assertThat(done.getList("unread")).containsExactly("备注");
        assertThat(listed("account=" + account)).hasSize(2);
        assertThat(get(SUPERVISOR, "officials/" + listed("account=" + account).getFirst())
                        .jsonPath()
                        .getBoolean("imported"))
                .isTrue();

        assertThat(imported(file, "").getInt("fates.UNCHANGED")).isEqualTo(2);
        assertThat(listed("account=" + account)).hasSize(2);
        var report = given().auth()
                .oauth2(SUPERVISOR)
                .contentType("text/csv")
                .accept("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "roster/imports?dryRun=true")
                .asString();
        assertThat(report).contains("未接收").contains("无变化");
        assertThat(get(SUPERVISOR, "roster/template?format=csv").asString()).contains("账户（account）");
    }

    @Test
    void sheetThatSaysOtherwiseIsHeldUntilItNamesTheDayOfTheChange() {
        var name =
                get(SUPERVISOR, "authorities/" + anAuthority(COUNTY)).jsonPath().getString("name");
        var account = "again-" + fresh();
        var header = "账户,姓名,监管机构,岗位代码,专职,任职首日,任职末日,执法证号,执法证有效期起,执法证有效期止,联系电话,变更之日\n";
        var line = account + ",李娜," + name + ",WH-01,是,2020-01-01,,,,,13812345678,\n";
        assertThat(imported(header + line, "").getList("lines.fate")).containsExactly("APPOINTED");
        var otherwise = account + ",李丽娜," + name + ",WH-01,否,2020-01-01,,,,,13987654321,%s\n";

        var held = imported(header + otherwise.formatted(""), "");

        assertThat(held.getList("lines.fate")).containsExactly("HELD");
        assertThat(held.getList("lines[0].reasons.pointer")).containsExactlyInAnyOrder("/name", "/phone", "/fullTime");
        assertThat(held.getList("lines[0].reasons.code")).containsOnly("roster-entered-otherwise");
        assertThat(held.getString("lines[0].reasons.find { it.pointer == '/name' }.message"))
                .contains("李娜");
        assertThat(held.getString("lines[0].officialId"))
                .isEqualTo(listed("account=" + account).getFirst());
        var said = otherwise.formatted("2024-07-01");
        assertThat(imported(header + said, "?dryRun=true").getList("lines.fate"))
                .containsExactly("CHANGED");
        assertThat(listed("account=" + account)).hasSize(1);

        var changed = imported(header + said, "");

        assertThat(changed.getList("lines.fate")).containsExactly("CHANGED");
        var now = get(SUPERVISOR, "officials/" + changed.getString("lines[0].officialId"))
                .jsonPath();
        assertThat(now.getString("from")).isEqualTo("2024-07-01");
        assertThat(now.getString("name")).isEqualTo("李丽娜");
        assertThat(now.getBoolean("fullTime")).isFalse();
        var before = get(SUPERVISOR, "officials/" + held.getString("lines[0].officialId"))
                .jsonPath();
        assertThat(before.getString("until")).isEqualTo("2024-06-30");
        assertThat(before.getString("name")).isEqualTo("李娜");
        assertThat(imported(header + said, "").getList("lines.fate")).containsExactly("UNCHANGED");

        var renamed = account + ",李小娜," + name + ",WH-01,否,2024-07-01,2026-12-31,,,,,2024-07-01\n";
        assertThat(imported(header + renamed, "").getList("lines.fate")).containsExactly("CHANGED");
        var corrected = get(SUPERVISOR, "officials/" + changed.getString("lines[0].officialId"))
                .jsonPath();
        assertThat(corrected.getString("name")).isEqualTo("李小娜");
        assertThat(corrected.getString("until")).isEqualTo("2026-12-31");
        assertThat(corrected.getString("phone")).isEqualTo(now.getString("phone"));
        var early = account + ",李小娜," + name + ",WH-01,是,2024-07-01,,,,,,2023-01-01\n";
        assertThat(imported(header + early, "").getString("lines[0].reasons[0].code"))
                .isEqualTo("roster-change-before");
    }

    @Test
    void staffIsCountedByKindOnADay() {
        var authority = anAuthority(COUNTY);
        appointed(COUNTY, authority, "a-" + fresh(), "WH-01", true, "2026-01-01");
        appointed(COUNTY, authority, "b-" + fresh(), "WH-01", false, "2026-02-01");
        var left = appointed(COUNTY, authority, "c-" + fresh(), "JS-01", true, "2026-01-01");
        act(SUPERVISOR, "officials/" + left, "ending", "{\"on\": \"2026-01-31\", \"reason\": \"调离\"}")
                .then()
                .statusCode(200);

        assertThat(counts(authority, "2026-01-31")).containsExactly("CONSTRUCTION_SUPERVISOR 1/1", "SUPERVISOR 1/1");
        assertThat(counts(authority, "2026-02-01")).containsExactly("SUPERVISOR 2/1");
        assertThat(counts(authority, "2025-12-31")).isEmpty();
    }

    private static List<String> counts(UUID authority, String on) {
        var cursor = "";
        while (true) {
            var page = get(SUPERVISOR, "staffing?limit=200&on=" + on + cursor).jsonPath();
            var found = page.getList("items.findAll { it.id == '" + authority + "' }.kinds.flatten()");
            if (!page.getList("items.findAll { it.id == '" + authority + "' }").isEmpty()) {
                return found.stream()
                        .map(kind -> (Map<?, ?>) kind)
                        .map(kind -> kind.get("kind") + " " + kind.get("people") + "/" + kind.get("fullTime"))
                        .sorted()
                        .toList();
            }
            cursor = "&cursor=" + page.getString("nextCursor");
        }
    }

    @Test
    void coverageCountsEnterprisesWithSomebodyInTheirGrid() {
        var village = "320281005200";
        var token = supervisor("320281005000");
        var one = anEnterprise(village);
        var two = anEnterprise("320281005201");
        assertThat(coverage(token, "2026-03-01")).isEqualTo("2 0 0");

        var authority = anAuthority("320281005000");
        var grid = created(token, "grids", """
                {"code": "G-01", "name": "第一网格", "authorityId": "%s", "from": "2026-01-01", "places": ["%s"],
                 "enterprises": []}""".formatted(authority, village)).getString("id");
        assertThat(coverage(token, "2026-03-01")).isEqualTo("2 1 0");
        assertThat(missing(token, "SUPERVISOR")).containsExactly(one);
        assertThat(missing(token, "GRID")).containsExactly(two);

        created(token, "officials", holding(authority, "grid-" + fresh(), "WH-01", true, "2026-02-01", """
                , "until": "2026-03-31", "gridId": "%s\"""".formatted(
                        grid)));
        assertThat(coverage(token, "2026-03-01")).isEqualTo("2 1 1");
        assertThat(coverage(token, "2026-01-31")).isEqualTo("2 1 0");
        assertThat(coverage(token, "2026-04-01")).isEqualTo("2 1 0");

        created(token, "grids", """
                {"code": "G-02", "name": "第二网格", "authorityId": "%s", "from": "2026-01-01", "places": [],
                 "enterprises": ["%s"]}""".formatted(authority, two));
        assertThat(coverage(token, "2026-03-01")).isEqualTo("2 2 1");
        assertProblem(post(token, "grids", """
                        {"code": "G-03", "name": "第三网格", "authorityId": "%s", "from": "2026-01-01", "places": ["320281103000"],
                         "enterprises": []}""".formatted(authority)), 422, "outside-jurisdiction");
    }

    private static String anEnterprise(String village) {
        return created(Tokens.of("supervisor", "000000000000"), "enterprises", """
                {"name": "网格企业 %s", "region": "%s"}""".formatted(fresh(), village))
                .getString("id");
    }

    private static String coverage(String token, String on) {
        var view = get(token, "staffing/coverage?on=" + on).jsonPath();
        return view.getInt("enterprises") + " " + view.getInt("withGrid") + " " + view.getInt("withSupervisor");
    }

    private static List<String> missing(String token, String lack) {
        return get(token, "staffing/coverage/missing?on=2026-03-01&lack=" + lack)
                .jsonPath()
                .getList("items.enterpriseId", String.class);
    }
}
