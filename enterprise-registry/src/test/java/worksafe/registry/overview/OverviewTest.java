package worksafe.registry.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What is counted over a place: an authority's archive, high-risk enterprises by month, industry, data quality. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class OverviewTest {

    private static final String ROOT = "/api/v1/registry";
    private static final String COUNTY = "530402000000";
    private static final String TOWN = "530402003000";
    private static final String OTHER_TOWN = "530402004000";
    private static final LocalDate TODAY = ChinaTime.dayOf(Instant.now(Clock.systemUTC()));

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @BeforeEach
    void nobodyElse() {
        TestDatabase.execute("delete from register_entry where county = 530402000000");
        TestDatabase.execute("delete from high_risk_enterprise");
        TestDatabase.execute("delete from risk_census_place");
        TestDatabase.execute("delete from risk_census");
        TestDatabase.execute("delete from task where county = 530402000000");
        TestDatabase.execute("delete from clock where county = 530402000000");
        TestDatabase.execute("delete from enterprise_identifier where region between 530402000000 and 530402999999");
        TestDatabase.execute("delete from enterprise where county = 530402000000");
    }

    private static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    @CanIgnoreReturnValue
    private static UUID planted(String town, String sector, String industry, String trades, Integer headcount) {
        var id = id();
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, source, industry, headcount,"
                        + " above_scale, legal_representative, derived_trades, trades_policy_region, trades_policy_from,"
                        + " trades_source, trades_clause, created_at, changed_at) values (?, 1, '概览企业', 'ACTIVE', ?, false,"
                        + " ?, 'test', ?, ?, true, '王强', "
                        + (trades == null
                                ? "null, null, null, null, null"
                                : "'" + trades + "', 0, '2021-09-01', '测试', '测试'")
                        + ", now(), now())",
                id,
                Long.valueOf(town),
                sector,
                industry,
                headcount);
        return id;
    }

    private static JsonPath ok(String token, String path) {
        var answer = given().auth().oauth2(token).get(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private String table(String path) {
        return given().auth()
                .oauth2(supervisor)
                .header("Accept-Language", "zh-CN")
                .get(ROOT + path)
                .asString();
    }

    private JsonPath created(String path, String body) {
        var answer = given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", id().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private String founded(String place, String sector) {
        return created("/authorities", """
                {"name": "安监机构 %s", "region": "%s"%s, "from": "2019-01-01", "sections": [],
                 "posts": [{"code": "ZF", "name": "监管岗", "kind": "SUPERVISOR", "from": "2019-01-01"}]}
                """.formatted(
                                id(), place, sector == null ? "" : ", \"sector\": \"" + sector + "\""))
                .getString("id");
    }

    @Test
    void authorityHasOnePage() {
        planted(TOWN, "EMERGENCY", "C2614", "{HAZARDOUS_CHEMICALS_PRODUCTION}", 20);
        planted(TOWN, "TRANSPORT", "G5431", "{ROAD_TRANSPORT}", null);
        planted(OTHER_TOWN, "EMERGENCY", null, null, null);
        var authority = founded(TOWN, null);
        var unused = created("/officials", """
                {"account": "a%s", "name": "张伟", "authorityId": "%s", "postCode": "ZF", "fullTime": true,
                 "from": "2024-01-01"}""".formatted(id(), authority));
        unused = created("/registers/authority-safety-fund/entries", """
                {"region": "%s", "data": {"year": %s, "amountFen": 3000000000}}""".formatted(TOWN, TODAY.getYear()));
        unused = created("/registers/authority-fund-use/entries", """
                {"region": "%s",
                 "data": {"spentOn": "%s", "use": "DRILLS", "amountFen": 500, "item": "演练"}}""".formatted(TOWN, TODAY));
        TestDatabase.execute(
                "insert into task (id, version, kind, subject_type, subject_id, part, region, title, role, due_on, opened_by,"
                        + " opened_at) values (?, 1, 'test-kind', 'test', ?, '', ?, '测试', 'SUPERVISOR', ?, 'x', now())",
                id(),
                id(),
                Long.valueOf(TOWN),
                TODAY.minusDays(3));

        var page = ok(supervisor, "/authorities/" + authority + "/archive");

        assertThat(page.getLong("enterprises.total")).isEqualTo(2);
        assertThat(page.getLong("enterprises.aboveScale")).isEqualTo(2);
        assertThat(page.getList("enterprises.trades.trade"))
                .containsExactlyInAnyOrder("HAZARDOUS_CHEMICALS_PRODUCTION", "ROAD_TRANSPORT");
        assertThat(page.getLong("coverage.enterprises")).isEqualTo(2);
        assertThat(page.getLong("grades.coverage.enterprises")).isEqualTo(2);
        assertThat(page.getLong("funds.providedFen")).isEqualTo(3_000_000_000L);
        assertThat(page.getLong("funds.spentFen")).isEqualTo(500);
        assertThat(page.getString("staffing.kinds[0].kind")).isEqualTo("SUPERVISOR");
        assertThat(page.getLong("staffing.kinds[0].people")).isEqualTo(1);
        assertThat(page.getString("missed.tasks[0].since"))
                .isEqualTo(TODAY.minusDays(3).toString());
        assertThat(page.getString("enterprises.asOf")).isNotBlank();
    }

    @Test
    void departmentCountsItsOwnSector() {
        planted(TOWN, "EMERGENCY", "C2614", "{HAZARDOUS_CHEMICALS_PRODUCTION}", 20);
        planted(TOWN, "TRANSPORT", "G5431", "{ROAD_TRANSPORT}", null);
        var department = founded(COUNTY, "TRANSPORT");

        var page = ok(supervisor, "/authorities/" + department + "/archive");

        assertThat(page.getLong("enterprises.total")).isEqualTo(1);
        assertThat(page.getLong("grades.coverage.enterprises")).isEqualTo(1);
        assertThat((Object) page.get("funds.providedFen")).isNull();
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("supervisor", OTHER_TOWN))
                        .get(ROOT + "/authorities/" + department + "/archive"),
                404,
                "not-found");
    }

    @Test
    void highRiskEnterprisesAreCountedOnceAMonth() {
        planted(TOWN, "EMERGENCY", "C2614", "{HAZARDOUS_CHEMICALS_PRODUCTION}", 20);
        planted(TOWN, "EMERGENCY", "C1711", "{TEXTILES}", 20);
        planted(TOWN, "EMERGENCY", null, null, null);
        PassingTime.run("risk-census");
        planted(TOWN, "TRANSPORT", "G5431", "{ROAD_TRANSPORT}", null);
        PassingTime.run("risk-census");
        var unused = created("/registers/high-risk-target/entries", """
                {"region": "%s",
                 "data": {"year": %s, "atMost": 1, "decidedBy": "安委会", "decidedOn": "2026-01-05"}}""".formatted(TOWN, TODAY.getYear()));

        var trend = ok(supervisor, "/places/" + TOWN + "/high-risk-trend");

        assertThat(trend.getLong("highRisk")).isEqualTo(2);
        assertThat(trend.getLong("withoutTrades")).isEqualTo(1);
        assertThat(trend.getList("months")).hasSize(1);
        assertThat(trend.getLong("months[0].highRisk")).isEqualTo(1);
        assertThat(trend.getLong("months[0].enterprises")).isEqualTo(3);
        // One whose trades nobody knows may be another.
        assertThat(trend.getString("months[0].control")).isEqualTo("UNKNOWN");
        var list = given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get(trend.getString("months[0].list") + "&total=exact");
        assertThat(list.jsonPath().getLong("total")).isEqualTo(1);
        assertThat(list.jsonPath().getString("items[0].trade")).isEqualTo("DANGEROUS_GOODS");
        assertThat(TestDatabase.column("select figure_differences('high-risk-enterprises')"))
                .containsExactly("0");
        var figure = ok(
                supervisor,
                "/figures/high-risk-enterprises?period=" + TODAY.toString().substring(0, 7) + "&region=" + TOWN
                        + "&by=trade");
        assertThat(figure.getLong("total.numerator")).isEqualTo(1);
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .urlEncodingEnabled(false)
                        .get(figure.getString("total.numeratorList") + "&total=exact")
                        .jsonPath()
                        .getLong("total"))
                .isEqualTo(1);
    }

    @Test
    void industryIsToldByClassWithTheListBehindEachLine() {
        var chemist = planted(TOWN, "EMERGENCY", "C2614", "{HAZARDOUS_CHEMICALS_PRODUCTION}", 20);
        planted(TOWN, "EMERGENCY", "C1711", "{TEXTILES}", null);
        planted(TOWN, "EMERGENCY", null, null, 5);
        var unused = created("/registers/safety-cost-account/entries", """
                {"enterpriseId": "%s", "data": {"yearEnd": "2025-12-31", "revenueFen": 777,
                 "openingFen": 0, "extractedFen": 0, "spent": [], "balanceFen": 0}}""".formatted(chemist));

        var lines = ok(supervisor, "/places/" + TOWN + "/industry-structure");
        assertThat(lines.getList("items.code")).containsExactly("C", null);
        assertThat(lines.getLong("items[0].enterprises")).isEqualTo(2);
        assertThat(lines.getDouble("items[0].share")).isEqualTo(66.67);
        assertThat(lines.getLong("items[0].headcount")).isEqualTo(20);
        assertThat(lines.getLong("items[0].withoutHeadcount")).isEqualTo(1);
        assertThat(lines.getLong("items[0].revenueFen")).isEqualTo(777);
        assertThat(lines.getLong("items[0].withoutRevenue")).isEqualTo(1);
        assertThat(lines.getLong("items[0].highRisk")).isEqualTo(1);
        for (var path : lines.getList("items.list", String.class)) {
            assertThat(given().auth()
                            .oauth2(supervisor)
                            .urlEncodingEnabled(false)
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }

        var trades = ok(supervisor, "/places/" + TOWN + "/industry-structure?by=TRADE");
        assertThat(trades.getList("items.code"))
                .containsExactlyInAnyOrder("HAZARDOUS_CHEMICALS_PRODUCTION", "TEXTILES", null);
        assertThat(table("/places/" + TOWN + "/industry-structure?format=csv")).contains("营业收入（分）", "制造业");
        assertThat(table("/places/" + TOWN + "/industry-structure?format=csv&by=TRADE"))
                .contains("危险化学品生产");
        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("supervisor", OTHER_TOWN))
                        .get(ROOT + "/places/" + TOWN + "/industry-structure"),
                404,
                "not-found");
    }

    @Test
    void poolOfTheCountyIsALineOfItsOwn() {
        planted(TOWN, "EMERGENCY", null, null, 20);
        var pooled = planted(COUNTY, "EMERGENCY", null, null, 20);

        var lines = ok(supervisor, "/data-quality");

        assertThat(lines.getList("items.findAll { !it.whole && it.lack == 'INDUSTRY' }.region"))
                .containsExactly(COUNTY, TOWN);
        assertThat(lines.getList("items.findAll { !it.whole && it.lack == 'INDUSTRY' }.unassigned"))
                .containsExactly(true, false);
        var list = given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get(lines.getString("items.find { it.unassigned && it.lack == 'INDUSTRY' }.list") + "&total=exact")
                .jsonPath();
        assertThat(list.getList("items.enterpriseId")).containsExactly(pooled.toString());
        assertThat(list.getLong("total")).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsCountedByPlaceAndListed() {
        var whole = planted(TOWN, "EMERGENCY", "C2614", "{HAZARDOUS_CHEMICALS_PRODUCTION}", 20);
        var bare = planted(OTHER_TOWN, "OTHER", null, null, null);
        var unused = created("/registers/enterprise-contact/entries", """
                {"enterpriseId": "%s", "data": {"name": "陈强", "post": "SAFETY_MANAGER",
                 "phone": "13912345678", "statedOn": "2026-03-01"}}""".formatted(whole));

        var lines = ok(supervisor, "/data-quality");

        assertThat(lines.getList("items.findAll { it.whole }.lack")).hasSize(10);
        assertThat(lines.getInt("items.find { it.whole && it.lack == 'HEADCOUNT' }.lacking"))
                .isEqualTo(1);
        assertThat(lines.getInt("items.find { it.whole && it.lack == 'GRID' }.lacking"))
                .isEqualTo(2);
        assertThat(lines.getInt("items.find { it.region == '" + OTHER_TOWN + "' && it.lack == 'SECTOR' }.lacking"))
                .isEqualTo(1);
        assertThat(lines.getDouble("items.find { it.whole && it.lack == 'CONTACT' }.percent"))
                .isEqualTo(50.0);
        var list = ok(supervisor, "/data-quality/missing?lack=CONTACT&total=exact&limit=1");
        assertThat(list.getList("items.enterpriseId")).containsExactly(bare.toString());
        assertThat(list.getLong("total")).isEqualTo(1);
        assertThat(ok(Tokens.of("supervisor", TOWN), "/data-quality/missing?lack=CONTACT")
                        .getList("items"))
                .isEmpty();
        assertProblem(given().auth().oauth2(supervisor).get(ROOT + "/data-quality/missing"), 400, "invalid-request");
        assertThat(List.of(403))
                .contains(given().auth()
                        .oauth2(Tokens.ofEnterprise(whole))
                        .get(ROOT + "/data-quality")
                        .statusCode());
    }

    /** What inspections told of an accident last. */
    private static void accident(UUID enterprise, String state, String day, int deaths, int minorInjuries) {
        var event = id();
        var subject = id();
        TestDatabase.execute(
                "insert into archive_event (id, enterprise_id, context, kind, subject_id, type, revision, occurred_at,"
                        + " received_at, data, region, sector, region_at_event, entered_at) values (?, ?, 'inspections', 'accident', ?,"
                        + " 'worksafe.inspections.accident-confirmed.v1', 2, now(), now(), ?, ?, 'EMERGENCY', ?, now())",
                event,
                enterprise,
                subject,
                """
                {"occurredOn": "%s", "nearMiss": false, "grade": "GENERAL", "deaths": %d, "missing": 0,
                 "seriousInjuries": 0, "minorInjuries": %d}""".formatted(day, deaths, minorInjuries),
                Long.valueOf(TOWN),
                Long.valueOf(TOWN));
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, grade, overdue,"
                        + " closed, revision, occurred_at, event_id, region, sector, region_at_event) values (?, ?,"
                        + " 'inspections', 'accident', ?, '坍塌', ?, 'GENERAL', false, false, 2, now(), ?, ?, 'EMERGENCY', ?)",
                id(),
                enterprise,
                subject,
                state,
                event,
                Long.valueOf(TOWN),
                Long.valueOf(TOWN));
    }

    private static UUID owned(String ownership) {
        var enterprise = planted(TOWN, "EMERGENCY", "C1711", "{TEXTILES}", 20);
        TestDatabase.execute("update enterprise set ownership = ? where id = ?", ownership, enterprise);
        return enterprise;
    }

    @Test
    void shareOfCasualtyAccidentsIsToldByOwnership() {
        var privately = owned("NON_PUBLIC");
        accident(privately, "CONFIRMED", "2024-01-01", 2, 0);
        accident(privately, "FILED", "2024-12-31", 0, 3);
        accident(privately, "REPORTED", "2024-06-01", 5, 0);
        accident(privately, "NOT_ONE", "2024-06-01", 5, 0);
        accident(privately, "CONFIRMED", "2024-06-01", 0, 0);
        accident(privately, "CONFIRMED", "2023-12-31", 5, 0);
        accident(privately, "CONFIRMED", "2025-01-01", 5, 0);
        accident(owned("PUBLIC"), "CONFIRMED", "2024-03-05", 1, 0);

        var shares = ok(supervisor, "/accident-shares?year=2024&region=" + TOWN);

        assertThat(shares.getList("items.ownership")).containsExactly("NON_PUBLIC", "PUBLIC", "UNKNOWN");
        assertThat(shares.getList("items.accidents", Integer.class)).containsExactly(2, 1, 0);
        assertThat(shares.getList("items.deaths", Integer.class)).containsExactly(2, 1, 0);
        assertThat(shares.getInt("items[0].minorInjuries")).isEqualTo(3);
        assertThat(shares.getDouble("items[0].share")).isEqualTo(66.67);
        assertThat(shares.getDouble("items[0].deathShare")).isEqualTo(66.67);
        var never = ok(supervisor, "/accident-shares?year=2001&region=" + TOWN);
        assertThat(never.getList("items.accidents", Integer.class)).containsOnly(0);
        assertThat(never.getMap("items[0]")).doesNotContainKey("share");
        var elsewhere = ok(Tokens.of("supervisor", "120119000000"), "/accident-shares?year=2024");
        assertThat(elsewhere.getList("items.accidents", Integer.class)).containsOnly(0);
        assertProblem(
                given().auth().oauth2(supervisor).get(ROOT + "/accident-shares?year=99999"), 400, "invalid-request");
        assertProblem(
                given().auth().oauth2(Tokens.of("feed", COUNTY)).get(ROOT + "/accident-shares"), 403, "forbidden");
    }
}
