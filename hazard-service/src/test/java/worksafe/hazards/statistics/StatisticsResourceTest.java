package worksafe.hazards.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
                        "status", "REPORTED",
                        "grade", "GENERAL",
                        "cause", "UNSAFE_CONDITION",
                        "sector", "EMERGENCY",
                        "age", "0-7")
                .entrySet()) {
            var told = count(token, "by=" + line.getKey()).jsonPath();
            assertThat(told.getList("items")).hasSize(1);
            assertThat(told.getString("items[0].key")).isEqualTo(line.getValue());
            assertThat(told.getString("items[0].list")).startsWith("/api/v1/hazards/dangers?");
        }
        assertThat(count(token, "by=county").asString()).startsWith("""
                {"by":"COUNTY","items":[{"key":"320481000000","total":2,"major":0,"open":2,"overdue":0,"recurring":1,\
                "recheckFailed":0}],"rules":[{"policyCode":"danger.recurrence-days",""");
        assertThat(count(Tokens.ofSector("supervisor", "320481000000", "WATER"), "by=status")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
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
            for (var by : List.of("status", "grade", "cause", "sector", "age")) {
                var told = count(token, "by=" + by + period + "&region=320482101001&sector=EMERGENCY")
                        .jsonPath();
                assertThat(told.getList("items")).isNotEmpty();
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
        assertThat(count(token, "by=age").jsonPath().getList("items.key", String.class))
                .containsExactly("0-7", "8-30", "181-");
        assertThat(count(token, "by=age").jsonPath().getList("rules.policyCode", String.class))
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

        assertThat(count(Tokens.ofEnterprise(enterprise), "by=county")
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
            assertThat(count(token, "by=age").asString()).isEqualTo("""
                    {"by":"AGE","items":[],"rules":[]}""");
            var told = count(token, "by=status").jsonPath();
            assertThat(told.getMap("items[0]")).containsEntry("total", 1).doesNotContainKey("recurring");
            assertThat(told.getList("rules")).isEmpty();
        } finally {
            TestDatabase.execute(
                    "update policy set valid_to = null where valid_to = valid_from and code in (" + RULES + ")");
        }
        assertThat(count(token, "by=age").jsonPath().getInt("items[0].recurring"))
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
    @CsvSource({"by=village, query:by", "'', query:by", "by=STATUS, query:by", "by=status&from=March, query:from"})
    void nonsenseIsRefusedByName(String query, String pointer) {
        var refused = count(Tokens.of("supervisor", "320481000000"), query);

        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly(pointer);
    }

    private static int total(String token, String period) {
        return count(token, "by=status&" + period).jsonPath().getList("items.total", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Response count(String token, String query) {
        return given().auth().oauth2(token).get(query.isEmpty() ? STATISTICS : STATISTICS + "?" + query);
    }
}
