package worksafe.hazards.selfcheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.selfcheck.SelfCheckApi.CHECKS;
import static worksafe.hazards.selfcheck.SelfCheckApi.ROOT;
import static worksafe.hazards.selfcheck.SelfCheckApi.ROUNDS;
import static worksafe.hazards.selfcheck.SelfCheckApi.aReturn;
import static worksafe.hazards.selfcheck.SelfCheckApi.answers;
import static worksafe.hazards.selfcheck.SelfCheckApi.danger;
import static worksafe.hazards.selfcheck.SelfCheckApi.get;
import static worksafe.hazards.selfcheck.SelfCheckApi.ok;
import static worksafe.hazards.selfcheck.SelfCheckApi.post;
import static worksafe.hazards.selfcheck.SelfCheckApi.submit;
import static worksafe.hazards.selfcheck.SelfCheckApi.submitted;
import static worksafe.hazards.selfcheck.SelfCheckApi.uploaded;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What self-checks have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SelfCheckResourceTest {

    private static final String COUNTY = "320281000000";
    private static final String VILLAGE = "320281102005";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;

    @Inject
    SelfCheckRoundOperations rounds;

    @Inject
    Scopes scopes;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("self-checks", new SelfCheckFeature(enterprise))
                .tests();
    }

    @Test
    void listsAreShownWithTheirClausesForTheirTrades() {
        var dust = get(owner, ROOT + "/self-check-lists/dust").jsonPath();
        assertThat(dust.getString("items.find { it.item == 'dust-cleaning' }.clause"))
                .isEqualTo("第十八条第一款");
        assertThat(get(owner, ROOT + "/self-check-lists?trade=MACHINERY&day=2026-06-01")
                        .jsonPath()
                        .getList("code", String.class))
                .containsExactly("general", "dust", "special-equipment", "fire", "occupational-health");
        assertProblem(get(owner, ROOT + "/self-check-lists/chemicals?day=2026-04-30"), 404, "not-found");
    }

    @Test
    void dangersOfAReturnAreReportedWithIt() {
        var shown = submitted(owner, aReturn(enterprise, answers(danger("exits", '"' + uploaded(owner) + '"')), ""));

        assertThat(shown.getInt("dangerCount")).isEqualTo(1);
        var found = shown.getString("answers.find { it.item == 'exits' }.dangerId");
        var danger = get(owner, ROOT + "/dangers/" + found).jsonPath();
        assertThat(danger.getString("source")).isEqualTo("SELF_CHECK");
        assertThat(danger.getString("status")).isEqualTo("REPORTED");
        assertThat(danger.getString("number"))
                .isEqualTo(shown.getString("answers.find { it.item == 'exits' }.dangerNumber"));
        assertThat(get(owner, ROOT + "/dangers/" + found).asString()).contains("第四十二条第二款", "积尘.pdf");
        assertThat(get(supervisor, CHECKS + "/" + shown.getString("id")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingIsTakenInWhereOneDangerIsRefused() {
        var broken = danger("exits", "\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a99\"");

        var answer = submit(owner, aReturn(enterprise, answers(danger("signs", ""), broken), ""));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestDatabase.column("select count(*) from danger where enterprise_id = ?", enterprise))
                .containsExactly("0");
        assertThat(TestDatabase.column("select count(*) from self_check where enterprise_id = ?", enterprise))
                .containsExactly("0");
    }

    @Test
    void everyItemIsAnsweredOnce() {
        assertProblem(submit(owner, aReturn(enterprise, ok("signs"), "")), 422, "self-check-item-missing");
        assertProblem(
                submit(owner, aReturn(enterprise, answers() + ", " + ok("signs"), "")), 422, "self-check-item-twice");
        assertProblem(
                submit(owner, aReturn(enterprise, answers() + ", " + ok("roof"), "")), 422, "self-check-item-unknown");
        assertProblem(
                submit(owner, aReturn(enterprise, answers(), "").replace("general", "roofs")),
                422,
                "self-check-list-unknown");
        assertProblem(
                submit(owner, aReturn(enterprise, answers("{\"item\": \"signs\", \"result\": \"DANGER\"}"), "")),
                400,
                "invalid-request");
        assertProblem(
                submit(owner, aReturn(enterprise, answers(), "").replace("\"general\"", "\"own\"")),
                400,
                "invalid-request");
        assertProblem(
                submit(owner, aReturn(enterprise, answers(), "\"startedAt\": \"2099-01-01T08:00:00+08:00\"")),
                400,
                "invalid-request");
    }

    @Test
    void correctionSupersedesAndNamesTheDangersThatItStillMeans() {
        var first = submitted(owner, aReturn(enterprise, answers(danger("exits", "")), ""));
        var known = first.getString("answers.find { it.item == 'exits' }.dangerId");
        var same = """
                {"item": "exits", "result": "DANGER", "dangerId": "%s"}""".formatted(known);
        assertProblem(submit(owner, aReturn(enterprise, answers(same), "")), 422, "self-check-danger-unknown");
        var correction = """
                "correction": {"selfCheckId": "%s", "reason": "误将警示标志记为符合"}""".formatted(first.getString("id"));

        var second = submitted(owner, aReturn(enterprise, answers(same, danger("signs", "")), correction));

        assertThat(second.getString("supersedes")).isEqualTo(first.getString("id"));
        assertThat(second.getInt("dangerCount")).isEqualTo(2);
        var before = get(owner, CHECKS + "/" + first.getString("id")).jsonPath();
        assertThat(before.getString("status")).isEqualTo("SUPERSEDED");
        assertThat(before.getString("supersededBy")).isEqualTo(second.getString("id"));
        assertThat(TestDatabase.column("select count(*) from danger where enterprise_id = ?", enterprise))
                .containsExactly("2");
        assertThat(submit(owner, aReturn(enterprise, answers(), correction)).statusCode())
                .isEqualTo(409);
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        assertThat(submit(supervisor, aReturn(neighbour, answers(), correction)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasMadeWithoutANetworkEndsTheRoundOfItsDay() {
        var opened = open();
        assertThat(opened.getString("items.find { it.duty == 'CHECK' }.dueDate"))
                .isEqualTo(today().plusMonths(1).toString());
        var round = opened.getString("items.find { it.duty == 'CHECK' }.id");
        TestDatabase.execute(
                "update self_check_round set from_date = ?, due_date = ? where id = ?",
                today().minusDays(40),
                today().minusDays(5),
                UUID.fromString(round));
        TestDatabase.execute(
                "update clock set due_at = now() - interval '5 days' where subject_id = ?", UUID.fromString(round));
        PassingTime.sweepClocks();
        assertThat(get(supervisor, ROUNDS + "?missed=true&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(round);

        var made = submitted(owner, aReturn(enterprise, answers(), "\"madeAt\": \"" + daysAgo(6) + '"'));

        assertThat(made.getString("roundId")).isEqualTo(round);
        var ended = get(owner, ROUNDS + "/" + round).jsonPath();
        assertThat(ended.getString("status")).isEqualTo("RETURNED");
        assertThat(ended.getString("outcome")).isEqualTo("MET");
        assertThat(ended.getString("missedAt")).isNotNull();
        assertThat(ended.getString("selfCheckId")).isEqualTo(made.getString("id"));
        assertThat(ended.getString("certainty")).isEqualTo("SYSTEM_DEFAULT");
        var next = open();
        assertThat(next.getList("items.findAll { it.duty == 'CHECK' && it.status == 'OWED' }.fromDate", String.class))
                .containsExactly(today().minusDays(4).toString());
        assertThat(open().getList("items")).hasSize(4);
        assertProblem(
                submit(owner, aReturn(enterprise, answers(), "\"madeAt\": \"" + daysAgo(60) + '"')),
                422,
                "fact-too-old");
        assertThat(TestDatabase.column("select figure_differences('self-check-returns-on-time')"))
                .containsExactly("0");
    }

    @Test
    void tradeSaysHowOftenAndAStopReleases() {
        var chemical = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY, List.of(Trade.HAZARDOUS_CHEMICALS_STORAGE));
        enterprise = chemical;
        owner = Tokens.ofEnterprise(chemical);
        assertThat(open().getString("items.find { it.duty == 'CHECK' }.dueDate"))
                .isEqualTo(today().plusDays(15).toString());

        RegistryEvents.cancelled(chemical, 2, VILLAGE, Sector.EMERGENCY);
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            while (rounds.release(100) == 100) {
                continue;
            }
        });

        assertThat(TestDatabase.column(
                        "select distinct status from self_check_round where enterprise_id = ?", chemical))
                .containsExactly("RELEASED");
        assertThat(TestDatabase.column("select distinct state from clock where enterprise_id = ?", chemical))
                .containsExactly("CANCELLED");
    }

    @Test
    void statisticsOfAQuarterAreCountedAndSigned() {
        submitted(owner, aReturn(enterprise, answers(danger("exits", "")), ""));
        var round = open().getString("items.find { it.duty == 'QUARTER' }.id");
        assertProblem(state(round), 422, "self-check-period-not-over");
        var from = SelfCheckDuty.QUARTER.periodOf(today()).minusMonths(3);
        TestDatabase.execute("update self_check_round set from_date = ? where id = ?", from, UUID.fromString(round));
        TestDatabase.execute(
                "update danger set happened_at = ?, reported_at = reported_at where enterprise_id = ?",
                from.plusDays(3).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime(),
                enterprise);

        var answer = state(round);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("statistics.general")).isEqualTo(1);
        assertThat(answer.jsonPath().getInt("statistics.major")).isZero();
        assertThat(answer.jsonPath().getString("outcome")).isEqualTo("MET");
        assertThat(answer.jsonPath().getList("allowedActions")).isEmpty();
        assertThat(state(round).statusCode()).isEqualTo(409);
        var check = get(owner, ROUNDS + "?duty=CHECK&enterpriseId=" + enterprise)
                .jsonPath()
                .getString("items[0].id");
        assertProblem(state(check), 422, "self-check-round-duty");
    }

    @Test
    void whatWasStatedIsComparedWithWhatIsCounted() {
        submitted(owner, aReturn(enterprise, answers(danger("exits", "")), ""));
        var round = open().getString("items.find { it.duty == 'QUARTER' }.id");
        var from = SelfCheckDuty.QUARTER.periodOf(today()).minusMonths(3);
        TestDatabase.execute("update self_check_round set from_date = ? where id = ?", from, UUID.fromString(round));
        assertThat(state(round).statusCode()).isEqualTo(200);
        var differences = ROOT + "/self-check-differences?region=" + VILLAGE + "&enterpriseId=" + enterprise;
        assertThat(get(supervisor, differences).jsonPath().getList("items")).isEmpty();
        TestDatabase.execute(
                "update danger set happened_at = ? where enterprise_id = ?",
                from.plusDays(3).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime(),
                enterprise);

        var told = get(supervisor, differences).jsonPath();

        assertThat(told.getList("items.roundId", String.class)).containsExactly(round);
        assertThat(told.getMap("items[0]"))
                .containsEntry("duty", "QUARTER")
                .containsEntry("from", from.toString())
                .containsEntry("to", from.plusMonths(3).minusDays(1).toString())
                .containsEntry("statedGeneral", 0)
                .containsEntry("countedGeneral", 1)
                .containsEntry("statedClosed", 0)
                .containsEntry("countedClosed", 0);
        assertThat(get(owner, differences).statusCode()).isEqualTo(403);
        assertThat(get(
                                Tokens.of("supervisor", "320282000000"),
                                ROOT + "/self-check-differences?enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void differencesAreLookedForInAPeriodByIndex() throws SQLException {
        var round = open().getString("items.find { it.duty == 'QUARTER' }.id");
        var from = SelfCheckDuty.QUARTER.periodOf(today()).minusMonths(15);
        TestDatabase.execute("update self_check_round set from_date = ? where id = ?", from, UUID.fromString(round));
        assertThat(state(round).statusCode()).isEqualTo(200);
        TestDatabase.execute("update self_check_round set stated_general = 4 where id = ?", UUID.fromString(round));
        var differences = ROOT + "/self-check-differences?enterpriseId=" + enterprise;
        assertThat(get(supervisor, differences).jsonPath().getList("items")).isEmpty();
        assertThat(get(supervisor, differences + "&from=" + from.plusMonths(3))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(get(supervisor, differences + "&from=" + from).jsonPath().getList("items.roundId", String.class))
                .containsExactly(round);
        assertProblem(get(supervisor, differences + "&from=March"), 400, "invalid-request");

        try (var app = TestDatabase.asApp(Intruder.in(COUNTY))) {
            TestDatabase.execute(app, "set enable_seqscan = off");
            TestDatabase.execute(app, "set enable_bitmapscan = off");
            for (var level : List.of("province", "city", "county", "town", "region")) {
                assertThat(TestDatabase.explain(
                                app,
                                "select id from self_check_round where status = 'RETURNED' and duty <> 'CHECK' and "
                                        + level
                                        + " = ? and stated_until >= date '2000-01-01' order by stated_until, id limit 21",
                                320281000000L))
                        .contains("ix_self_check_round_" + level + "_stated")
                        .doesNotContain("Sort");
            }
        }
    }

    @Test
    void ownListIsAnEntryOfItsRegister() {
        var entry = post(owner, ROOT + "/registers/self-check-own-list/entries", """
                {"enterpriseId": "%s", "data": {"name": "打磨班组每班自查", "items": [
                  {"requirement": "除尘器压差在范围内", "basis": "企业操作规程 3.2"}, {"requirement": "灰斗无积尘"}]}}""".formatted(enterprise));
        assertThat(entry.statusCode()).as(entry.asString()).isEqualTo(201);
        var id = entry.jsonPath().getString("entryId") == null
                ? entry.jsonPath().getString("id")
                : entry.jsonPath().getString("entryId");

        var shown = submitted(
                owner,
                aReturn(enterprise, danger("1", "") + ", " + ok("2"), "\"listEntryId\": \"" + id + '"')
                        .replace("\"general\"", "\"own\""));

        assertThat(shown.getString("listTitle")).isEqualTo("打磨班组每班自查");
        assertThat(shown.getString("answers[0].basis")).isEqualTo("企业操作规程 3.2");
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        assertProblem(
                submit(
                        supervisor,
                        aReturn(neighbour, ok("1") + ", " + ok("2"), "\"listEntryId\": \"" + id + '"')
                                .replace("\"general\"", "\"own\"")),
                422,
                "self-check-list-unknown");
    }

    @Test
    void returnsThatDeserveALookAreListedForTheAuthorityAlone() {
        for (int i = 3; i > 0; i--) {
            submitted(
                    owner,
                    aReturn(
                            enterprise,
                            answers(),
                            "\"startedAt\": \"%s\", \"madeAt\": \"%s\"".formatted(daysAgo(i), daysAgo(i))));
        }
        TestDatabase.execute(
                "update self_check set made_at = now() - interval '300 days', started_at = null, round_id = null"
                        + " where id = (select id from self_check where enterprise_id = ? order by made_at limit 1)",
                enterprise);
        submitted(owner, aReturn(enterprise, answers(), ""));

        var answer = get(supervisor, ROOT + "/self-check-signals?region=" + VILLAGE);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var told = answer.jsonPath();
        assertThat(told.getList("lines.findAll { it.enterpriseId == '" + enterprise + "' }.kind", String.class))
                .containsExactly("ALL_CLEAR", "IDENTICAL", "TOO_FAST", "TOO_FAST");
        assertThat(told.getList("rules.kind", String.class)).containsExactly("ALL_CLEAR", "IDENTICAL", "TOO_FAST");
        assertThat(get(owner, ROOT + "/self-check-signals").statusCode()).isEqualTo(403);
    }

    @Test
    void postsAndDevicesThatNobodyChecksAreListed() {
        entry("enterprise-post", """
                {"name": "打磨工", "workshop": "打磨车间"}""");
        entry("enterprise-device", """
                {"number": "C-3", "name": "3 号除尘器", "workshop": "打磨车间", "nature": "SAFETY"}""");
        entry("self-check-assignment", """
                {"covers": "DEVICE", "name": "C-3", "list": "dust", "responsible": "吴刚", "frequency": "SHIFT"}""");

        var shown = get(owner, ROOT + "/self-check-coverage?enterpriseId=" + enterprise)
                .jsonPath();

        assertThat(shown.getList("lines.covered", Integer.class)).containsExactly(0, 1);
        assertThat(shown.getList("uncovered.name", String.class)).containsExactly("打磨工");
        assertThat(shown.getDouble("lines[1].percent")).isEqualTo(100);
    }

    private void entry(String register, String data) {
        var answer = post(owner, ROOT + "/registers/" + register + "/entries", """
                {"enterpriseId": "%s", "data": %s}""".formatted(enterprise, data));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private Response state(String round) {
        return given().auth()
                .oauth2(owner)
                .contentType("application/json")
                .header("If-Match", get(owner, ROUNDS + "/" + round).header("ETag"))
                .body("{\"analysis\": \"隐患集中在粉尘清理\", \"signedBy\": \"王建国\"}")
                .post(ROUNDS + "/" + round + "/statistics");
    }

    /** Brings this enterprise alone under the policy, and shows what it owes. */
    private JsonPath open() {
        var before = new UUID(enterprise.getMostSignificantBits(), enterprise.getLeastSignificantBits() - 1);
        scopes.run(Scope.system(Scope.SystemTask.CLOCK_SWEEP), () -> {
            var unused = rounds.open(before, 1);
        });
        return get(owner, ROUNDS + "?enterpriseId=" + enterprise).jsonPath();
    }

    private static String daysAgo(int days) {
        return InstantSource.system()
                .instant()
                .minus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }
}
