package worksafe.hazards.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.danger.DangerApi;
import worksafe.hazards.danger.Planted;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class StatisticsResourceTest {

    private static final String STATISTICS = "/api/v1/hazards/dangers/statistics";
    private static final String RULES = "'danger.age-bands', 'danger.recurrence-days'";

    @Test
    void countsByStatusGradeAndCountyWithinTheScope() {
        var enterprise = RegistryEvents.registered("320481101001", Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(enterprise);
        Planted.danger(enterprise);
        Planted.danger(enterprise);

        for (var line : Map.of(
                        "STATUS", "REPORTED",
                        "GRADE", "GENERAL",
                        "CAUSE", "UNSAFE_CONDITION",
                        "SECTOR", "EMERGENCY",
                        "AGE", "0-7")
                .entrySet()) {
            var told = count(token, "by=" + line.getKey()).jsonPath();
            assertThat(counted(told)).containsExactly(line.getValue());
            assertThat(told.getString("items[0].list")).startsWith("/api/v1/hazards/dangers?");
            assertThat(told.getList("items")).hasSizeGreaterThan(1);
        }
        assertThat(count(token, "by=COUNTY").asString()).startsWith("""
                {"by":"COUNTY","items":[{"key":"320481000000","total":2,"major":0,"open":2,"overdue":0,"recurring":1,\
                "recheckFailed":0}],"rules":[{"policyCode":"danger.recurrence-days",""");
        assertThat(counted(count(Tokens.ofSector("supervisor", "320481000000", "WATER"), "by=STATUS")
                        .jsonPath()))
                .isEmpty();
    }

    @Test
    void everyTradeOfAnEnterpriseCountsUntilOneDeterminesTheDanger() {
        var enterprise =
                RegistryEvents.registered("320482101001", Sector.EMERGENCY, List.of(Trade.METALLURGY, Trade.MACHINERY));
        var token = Tokens.ofEnterprise(enterprise);
        var danger = Planted.danger(enterprise);
        assertThat(counted(count(token, "by=TRADE").jsonPath())).containsExactly("METALLURGY", "MACHINERY");
        assertThat(count(token, "by=trade").jsonPath().getString("by")).isEqualTo("TRADE");

        TestDatabase.execute(
                "update danger set grade = 'MAJOR', determined_standard = 'gmpd-10', determined_clause = '第三条第（二）项',"
                        + " determined_trade = 'METAL_SMELTING' where id = ?",
                danger);
        assertThat(counted(count(token, "by=TRADE").jsonPath())).containsExactly("METAL_SMELTING");

        var plain = RegistryEvents.registered("320482101001", Sector.EMERGENCY);
        Planted.danger(plain);
        assertThat(counted(count(Tokens.ofEnterprise(plain), "by=TRADE").jsonPath()))
                .containsExactly("UNKNOWN");
    }

    @Test
    void tradesAreToldBySeasonOverAllYears() {
        var enterprise = RegistryEvents.registered("320482101001", Sector.EMERGENCY, List.of(Trade.METALLURGY));
        var token = Tokens.ofEnterprise(enterprise);
        for (var day : List.of(LocalDate.of(2024, 7, 15), LocalDate.of(2025, 8, 1), LocalDate.of(2025, 2, 1))) {
            reportedOn(Planted.danger(enterprise), day);
        }

        var told = count(token, "by=TRADE_SEASON").jsonPath();

        assertThat(counted(told)).containsExactly("METALLURGY/Q1", "METALLURGY/Q3");
        assertThat(told.getLong("items.find { it.key == 'METALLURGY/Q3' }.total"))
                .isEqualTo(2);
        assertThat(counted(count(token, "by=TRADE_SEASON&from=2025-07-01").jsonPath()))
                .containsExactly("METALLURGY/Q3");
    }

    @Test
    void linesAreAListThatIsATableToo() {
        var enterprise = RegistryEvents.registered("320482101001", Sector.EMERGENCY);
        Planted.danger(enterprise);

        var table = given().auth()
                .oauth2(Tokens.ofEnterprise(enterprise))
                .accept("text/csv")
                .get(STATISTICS + "/lines?by=GRADE");

        assertThat(table.statusCode()).as(table.asString()).isEqualTo(200);
        assertThat(table.asString().lines()).hasSize(3);
    }

    /** The keys of the groups that hold any. */
    private static List<String> counted(JsonPath told) {
        return told.getList("items.findAll { it.total > 0 }.key", String.class);
    }

    @Test
    void everyGroupLeadsToItsDangers() {
        var enterprise = RegistryEvents.registered("320482101001", Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(enterprise);
        var old = Planted.danger(enterprise);
        var middle = Planted.danger(enterprise);
        Planted.danger(enterprise);
        var today = ChinaTime.dayOf(InstantSource.system().instant());
        reportedOn(old, today.minusDays(181));
        reportedOn(middle, today.minusDays(8));

        for (var period : List.of("", "&from=" + today.minusDays(30), "&to=" + today.minusDays(8), "&to=" + today)) {
            for (var by : List.of("STATUS", "GRADE", "CAUSE", "SECTOR", "AGE")) {
                var told = count(token, "by=" + by + period + "&region=320482101001&sector=EMERGENCY")
                        .jsonPath();
                assertThat(told.getList("items")).isNotEmpty();
                if (by.equals("SECTOR")) {
                    assertThat(told.getList("items.key")).containsExactly("EMERGENCY");
                }
                for (int i = 0; i < told.getList("items").size(); i++) {
                    var list = told.getString("items[" + i + "].list");
                    assertThat(given().auth()
                                    .oauth2(token)
                                    .get(list + "&total=exact")
                                    .jsonPath()
                                    .getLong("total"))
                            .as(list)
                            .isEqualTo(told.getLong("items[" + i + "].total"));
                }
            }
        }
        assertThat(count(token, "by=AGE").jsonPath().getList("items.key", String.class))
                .containsExactly("0-7", "8-30", "31-90", "91-180", "181-");
        assertThat(count(token, "by=AGE").jsonPath().getList("rules.policyCode", String.class))
                .containsExactly("danger.age-bands", "danger.recurrence-days");
    }

    private static void reportedOn(UUID danger, LocalDate day) {
        TestDatabase.execute(
                "update danger set reported_at = ?::date at time zone 'Asia/Shanghai' where id = ?",
                day.toString(),
                danger);
    }

    @Test
    void dangerIsCountedWhereItHappenedAfterItsEnterpriseMoved() {
        var enterprise = RegistryEvents.registered("320481101001", Sector.EMERGENCY);
        Planted.danger(enterprise);

        RegistryEvents.relocated(enterprise, 2, "320482101001", Sector.EMERGENCY);

        assertThat(count(Tokens.ofEnterprise(enterprise), "by=COUNTY")
                        .jsonPath()
                        .getString("items[0].key"))
                .isEqualTo("320481000000");
    }

    @Test
    void dangerBehindADismissedOneIsCountedByTheOneBeforeThat() {
        var enterprise = RegistryEvents.registered("320482101001", Sector.EMERGENCY);
        var supervisor = Tokens.of("supervisor", "320482000000");
        var owner = Tokens.ofEnterprise(enterprise);
        var first = DangerApi.reported(owner, enterprise, "GENERAL");
        var second = DangerApi.reported(owner, enterprise, "GENERAL");
        DangerApi.reported(owner, enterprise, "GENERAL");
        var today = ChinaTime.dayOf(InstantSource.system().instant());
        reportedOn(first, today.minusDays(9));
        reportedOn(second, today.minusDays(4));

        DangerApi.act(supervisor, second, "dismissal", DangerApi.REASON).then().statusCode(200);
        assertThat(recurrences(enterprise)).containsExactly("FIRST", "AGAIN 9");
        DangerApi.act(supervisor, first, "dismissal", DangerApi.REASON).then().statusCode(200);

        assertThat(recurrences(enterprise)).containsExactly("FIRST");
        assertThat(TestDatabase.column("select figure_differences('danger-recurrence')"))
                .containsExactly("0");
    }

    private static List<String> recurrences(UUID enterprise) {
        return TestDatabase.column(
                "select concat_ws(' ', recurrence, alike_days) from danger where enterprise_id = ?"
                        + " and status <> 'DISMISSED' order by reported_at",
                enterprise);
    }

    @Test
    void nothingIsCountedByARuleThatThePolicyBookDoesNotHave() {
        var enterprise = RegistryEvents.registered("320481101001", Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(enterprise);
        Planted.danger(enterprise);
        TestDatabase.execute("update policy set valid_to = valid_from where code in (" + RULES + ")");
        try {
            assertThat(count(token, "by=AGE").asString()).isEqualTo("""
                    {"by":"AGE","items":[],"rules":[]}""");
            var told = count(token, "by=STATUS").jsonPath();
            assertThat(told.getMap("items[0]")).containsEntry("total", 1).doesNotContainKey("recurring");
            assertThat(told.getList("rules")).isEmpty();
        } finally {
            TestDatabase.execute(
                    "update policy set valid_to = null where valid_to = valid_from and code in (" + RULES + ")");
        }
        assertThat(count(token, "by=AGE").jsonPath().getInt("items[0].recurring"))
                .isZero();
    }

    @Test
    void periodIncludesItsFirstAndItsLastDay() {
        var enterprise = RegistryEvents.registered("320481101001", Sector.EMERGENCY);
        var token = Tokens.ofEnterprise(enterprise);
        Planted.danger(enterprise);
        var today = ChinaTime.dayOf(InstantSource.system().instant());

        assertThat(total(token, "from=" + today + "&to=" + today)).isEqualTo(1);
        assertThat(total(token, "to=" + today.minusDays(1))).isZero();
        assertThat(total(token, "from=" + today.plusDays(1))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "by=village, query:by",
        "'', query:by",
        "by=TOWN, query:by",
        "by=STATUS&from=March, query:from",
        "by=AGE&from=2026-03-02&to=2026-03-01, query:to"
    })
    void nonsenseIsRefusedByName(String query, String pointer) {
        var refused = count(Tokens.of("supervisor", "320481000000"), query);

        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly(pointer);
    }

    private static int total(String token, String period) {
        return count(token, "by=STATUS&" + period).jsonPath().getList("items.total", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Response count(String token, String query) {
        return given().auth().oauth2(token).get(query.isEmpty() ? STATISTICS : STATISTICS + "?" + query);
    }
}
