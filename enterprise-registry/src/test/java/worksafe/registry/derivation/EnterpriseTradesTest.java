package worksafe.registry.derivation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The trades of enterprises: derived, corrected, announced, found and derived anew. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EnterpriseTradesTest {

    private static final String ENTERPRISES = "/api/v1/registry/enterprises";
    private static final String COUNTY = "320282000000";
    private static final String TOWN = "320282100000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @Test
    void tradesFollowFromTheIndustryAndSayByWhichRow() {
        var smelter = registered("宜兴市第一炼铁有限公司", "C3110");

        assertThat(smelter.getList("trades.trade")).isEqualTo(List.of("METAL_SMELTING", "METALLURGY"));
        assertThat(smelter.getList("trades.origin")).isEqualTo(List.of("DERIVED", "DERIVED"));
        assertThat(smelter.getString("trades[0].source")).isEqualTo("中华人民共和国安全生产法（2021年修正）");
        assertThat(smelter.getString("trades[0].policyRegion")).isEqualTo("000000000000");
        assertThat(smelter.getString("trades[0].policyFrom")).isEqualTo("2021-09-01");
        var told = announced(smelter.getString("id"));
        EventContract.ofType("worksafe.registry.enterprise-registered.v1").accepts(told);
        assertThat(JsonPath.from(told).getList("trades")).isEqualTo(List.of("METAL_SMELTING", "METALLURGY"));

        assertThat(registered("宜兴市邮政支局", "G6010").getList("trades")).isEmpty();
        var unknown = registered("宜兴市无行业有限公司", null);
        assertThat(unknown.getString("trades")).isNull();
        assertThat(announced(unknown.getString("id"))).doesNotContain("trades");
    }

    @Test
    void correctionHoldsWhateverFollowsAndSaysWhy() {
        var shop = registered("宜兴市鞭炮百货商店", "F5219");
        var id = shop.getString("id");

        var corrected = correct(supervisor, id, 1, "FIREWORKS_DEALING", true).jsonPath();
        assertThat(corrected.getList("trades.trade")).isEqualTo(List.of("FIREWORKS_DEALING", "COMMERCE"));
        assertThat(corrected.getString("trades[0].origin")).isEqualTo("CORRECTED");
        assertThat(corrected.getString("trades[0].reason")).isEqualTo("持有许可证");
        assertThat(corrected.getString("trades[0].correctedBy")).isEqualTo("dev-supervisor-" + COUNTY);
        assertThat(corrected.getLong("revision")).isEqualTo(2);
        var told = announced(id);
        EventContract.ofType("worksafe.registry.enterprise-changed.v1").accepts(told);
        assertThat(JsonPath.from(told).getList("trades")).isEqualTo(List.of("FIREWORKS_DEALING", "COMMERCE"));
        assertThat(TestDatabase.column(
                        "select action || ' ' || role from audit_entry where object_id = ? order by id desc limit 1",
                        id))
                .containsExactly("enterprise-changed supervisor");

        assertThat(correct(supervisor, id, 2, "COMMERCE", false).jsonPath().getList("trades.applies"))
                .isEqualTo(List.of(true, false));
        var changed = given().auth()
                .oauth2(supervisor)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v3\"")
                .body("{\"name\": \"宜兴市鞭炮百货商店\", \"industry\": \"F5211\"}")
                .put(ENTERPRISES + "/" + id);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(JsonPath.from(announced(id)).getList("trades")).isEqualTo(List.of("FIREWORKS_DEALING"));
        // What the database computes for lists and sets is the same.
        assertThat(TestDatabase.column("select array_to_string(trades, ',') from enterprise where id = ?::uuid", id))
                .containsExactly("FIREWORKS_DEALING");
        assertThat(given().auth()
                        .oauth2(supervisor)
                        .get(ENTERPRISES + "/" + id + "/history")
                        .jsonPath()
                        .getList("items[1].changes.field"))
                .containsExactlyInAnyOrder("tradeCorrections", "trades");
    }

    @Test
    void correctionIsForTheSupervisorOfThePlaceAndForTheVersionSeen() {
        var id = registered("宜兴市更正权限有限公司", "C1811").getString("id");

        assertProblem(correct(supervisor, id, 7, "MINE", true), 412, "precondition-failed");
        assertProblem(correct(Tokens.of("inspector", COUNTY), id, 1, "MINE", true), 403, "forbidden");
        assertProblem(correct(Tokens.of("supervisor", "320281000000"), id, 1, "MINE", true), 404, "not-found");
        assertThat(pointers(assertProblem(correct(supervisor, id, 1, "SMELTING", true), 400, "invalid-request")))
                .containsExactly("/trade");
        assertThat(correct(supervisor, id, 1, "MINE", false).statusCode()).isEqualTo(200);
        assertProblem(correct(supervisor, id, 2, "MINE", false), 422, "trade-unchanged");
    }

    @Test
    void listFindsATradeWithItsParts() {
        var mine = registered("宜兴市查找石料开采厂", "B1012").getString("id");
        var works = registered("宜兴市查找筑路公司", "E4812").getString("id");

        assertThat(found("?trade=MINE")).contains(mine).doesNotContain(works);
        assertThat(found("?trade=NON_COAL_MINE&trade=CONSTRUCTION")).contains(mine, works);
        assertThat(found("?trade=COAL_MINE")).doesNotContain(mine, works);
        assertThat(found("?name=查找&trade=OTHER_WORKS")).containsExactly(works);
        assertThat(pointers(assertProblem(
                        given().auth().oauth2(supervisor).get(ENTERPRISES + "?trade=STONE"), 400, "invalid-request")))
                .containsExactly("query:trade");
    }

    @Test
    void changedRowDerivesAllAnewButWhatWasCorrected() {
        derive();
        var mill = registered("宜兴市重推纺织厂", "C1711").getString("id");
        var corrected = registered("宜兴市重推更正厂", "C1711").getString("id");
        assertThat(correct(supervisor, corrected, 1, "TEXTILES", false).statusCode())
                .isEqualTo(200);
        var before = announcements();

        var added = given().auth()
                .oauth2(Tokens.of("approver", COUNTY))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "enterprise.trades-by-industry", "region": "%s", "validFrom": "2026-01-01",
                         "parameters": {"value": ["C17:TEXTILES", "C17:MACHINERY"]}, "source": "安全生产培训管理办法",
                         "clause": "第一条", "force": "RULE"}
                        """.formatted(TOWN.substring(0, 6) + "000000"))
                .post("/api/v1/registry/policies");
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        try {
            derive();

            assertThat(trades(mill)).containsExactly("MACHINERY,TEXTILES 2 安全生产培训管理办法");
            assertThat(trades(corrected)).containsExactly("MACHINERY 3 安全生产培训管理办法");
            var told = announced(mill);
            EventContract.ofType("worksafe.registry.enterprise-changed.v1").accepts(told);
            assertThat(JsonPath.from(told).getList("trades")).containsExactlyInAnyOrder("MACHINERY", "TEXTILES");
            assertThat(announcements()).isGreaterThan(before);
            var after = announcements();
            derive();
            assertThat(announcements()).as("nothing is told twice").isEqualTo(after);
        } finally {
            given().auth()
                    .oauth2(Tokens.of("approver", COUNTY))
                    .header("If-Match", "\"v1\"")
                    .contentType(ContentType.JSON)
                    .body("{\"validTo\": \""
                            + ChinaTime.dayOf(InstantSource.system().instant()) + "\"}")
                    .post("/api/v1/registry/policies/" + added.jsonPath().getString("id") + "/end")
                    .then()
                    .statusCode(200);
        }
        derive();
        assertThat(trades(mill).getFirst()).startsWith("TEXTILES 3");
    }

    @Test
    void prefixThatNoClassHasIsRefused() {
        var refused = given().auth()
                .oauth2(Tokens.of("approver", COUNTY))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .header("Accept-Language", "zh-CN")
                .contentType(ContentType.JSON)
                .body("""
                        {"code": "enterprise.trades-by-industry", "region": "%s", "validFrom": "2030-01-01",
                         "parameters": {"value": ["C2673:FIREWORKS"]}, "source": "安全生产培训管理办法", "clause": "第一条",
                         "force": "RULE"}
                        """.formatted(COUNTY))
                .post("/api/v1/registry/policies");

        assertThat(pointers(assertProblem(refused, 400, "invalid-request"))).containsExactly("/parameters");
        assertThat(refused.asString()).contains("C2673", "GB/T 4754-2017");
    }

    @Test
    void derivationThatSomebodyStoppedIsBegunAnewOnceOtherRowsHold() {
        derive();
        TestDatabase.execute("update job set state = 'CANCELLED' where id = (select job_id from trade_derivation)");
        TestDatabase.execute("update trade_derivation set finished_at = null");
        PassingTime.run("trade-derivation");
        assertThat(TestDatabase.column("select finished_at is not null from trade_derivation"))
                .as("just that was stopped")
                .containsExactly("f");

        TestDatabase.execute("update trade_derivation set rules = 'others'");
        derive();
    }

    private static void derive() {
        PassingTime.run("trade-derivation");
        await().atMost(Duration.ofSeconds(120))
                .until(() -> TestDatabase.column("select finished_at is not null from trade_derivation")
                        .equals(List.of("t")));
    }

    private static List<String> trades(String id) {
        return TestDatabase.column(
                "select array_to_string(trades, ',') || ' ' || version || ' ' || trades_source from enterprise"
                        + " where id = ?::uuid",
                id);
    }

    private static int announcements() {
        return Integer.parseInt(TestDatabase.column(
                        "select count(*) from outbox where type = 'worksafe.registry.enterprise-changed.v1'")
                .getFirst());
    }

    private static String announced(String id) {
        return TestDatabase.column("select data from outbox where aggregate_id = ?::uuid order by revision desc", id)
                .getFirst();
    }

    private List<String> found(String query) {
        var answer = given().auth().oauth2(supervisor).get(ENTERPRISES + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
    }

    private JsonPath registered(String name, String industry) {
        var answer = given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType(ContentType.JSON)
                .body("{\"name\": \"" + name + "\", \"region\": \"" + TOWN + "\""
                        + (industry == null ? "" : ", \"industry\": \"" + industry + "\"") + "}")
                .post(ENTERPRISES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static Response correct(String token, String id, long version, String trade, boolean applies) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + "\"")
                .body("{\"trade\": \"" + trade + "\", \"applies\": " + applies + ", \"reason\": \"持有许可证\"}")
                .post(ENTERPRISES + "/" + id + "/trade-correction");
    }
}
