package worksafe.platform.duties.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.duties.Probe;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Rows of the policy book that name a trade. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TradeRowsTest {

    private static final String POLICIES = "/api/v1/probe/policies";
    private static final String TOWN = "320281118000";

    @Inject
    Probe probe;

    @Inject
    PolicySeeds seeds;

    private static Response get(String path) {
        return given().auth().oauth2(Tokens.of("inspector", "320281000000")).get(POLICIES + path);
    }

    private Response add(String code, String trade, int value) {
        return given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .header("Idempotency-Key", probe.id().toString())
                .contentType("application/json")
                .body("""
                        {"code": "%s", "region": "%s", "trade": "%s", "parameters": {"value": %d},
                         "validFrom": "2026-01-01", "source": "安全生产培训管理办法", "clause": "第三条", "force": "RULE"}
                        """.formatted(code, TOWN, trade, value))
                .post(POLICIES);
    }

    private static Response evaluate(String trades) {
        return get("/evaluation?code=probe.safety-manager-threshold&region=" + TOWN + "&day=2026-03-01" + trades);
    }

    @Test
    void rowForATradeHoldsForItsEnterprisesAndSaysSo() {
        var created = add("probe.safety-manager-threshold", "MINE", 7);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("trade")).isEqualTo("MINE");
        var coal = evaluate("&trade=COMMERCE&trade=COAL_MINE").jsonPath();
        assertThat(coal.getInt("parameters.value")).isEqualTo(7);
        assertThat(coal.getList("trades")).isEqualTo(List.of("COAL_MINE", "COMMERCE"));
        assertThat(coal.getList("deciding.trade")).isEqualTo(List.of("MINE"));
        assertThat(coal.getString("explanation")).contains("行业类别“矿山”");
        assertThat(evaluate("").jsonPath().getInt("parameters.value")).isNotEqualTo(7);
        assertThat(evaluate("&trade=TEXTILES").jsonPath().getInt("parameters.value"))
                .isNotEqualTo(7);
        assertThat(get("?trade=MINE&code=probe.safety-manager-threshold")
                        .jsonPath()
                        .getList("items.trade"))
                .isEqualTo(List.of("MINE"));
        var data = TestDatabase.column(
                "select data from outbox where aggregate_id = ?::uuid",
                created.jsonPath().getString("id"));
        EventContract.ofType("worksafe.registry.policy-changed.v1").accepts(data.getFirst());
        assertThat(data.getFirst()).contains("\"trade\":\"MINE\"");
        // Rows of different trades stand side by side, those of one do not.
        assertThat(add("probe.safety-manager-threshold", "FISHERY", 8).statusCode())
                .isEqualTo(201);
        assertProblem(add("probe.safety-manager-threshold", "MINE", 9), 409, "policy-overlap");
    }

    @Test
    void answerSaysThatTheTradeDecidedAndNotThePlace() throws IOException {
        var line = "probe.%s,320282000000,%s,NEAREST,value=%d,2020-01-01,,安全生产培训管理办法,第三条,RULE,CERTAIN,1,%s\n";
        seeds.bring(PolicySeeds.read(new StringReader(
                "code,region,sector,combination,parameters,from,to,source,clause,force,certainty,edition,trade\n"
                        + line.formatted("by-trade", "", 5, "")
                        + line.formatted("by-trade", "", 4, "MINE")
                        + line.formatted("reminder", "", 7, "")
                        + line.formatted("reminder", "TRANSPORT", 6, ""))));
        var query = "/evaluation?region=320282101000&day=2026-03-01&code=probe.";

        assertThat(get(query + "by-trade&trade=COAL_MINE").jsonPath().getString("explanation"))
                .startsWith("共 2 项规定有效，同一地域有多项，取行业类别最接近者")
                .doesNotContain("地域最近");
        assertThat(get(query + "reminder&sector=TRANSPORT").jsonPath().getString("explanation"))
                .contains("取专为该行业的一项");
        assertThat(get(query + "reminder").jsonPath().getString("explanation")).contains("取地域最近者");
    }

    @Test
    void tradeThatNoListKnowsIsRefused() {
        assertThat(pointers(
                        assertProblem(add("probe.safety-manager-threshold", "SMELTING", 1), 400, "invalid-request")))
                .containsExactly("/trade");
        assertThat(pointers(assertProblem(evaluate("&trade=SMELTING"), 400, "invalid-request")))
                .containsExactly("query:trade");
    }

    @Test
    void rowThatWouldNeverHoldIsRefused() throws IOException {
        assertProblem(add("probe.reminder", "MINE", 1), 422, "policy-not-by-trade");
        var shipped = PolicySeeds.read(new StringReader(
                "code,region,sector,combination,parameters,from,to,source,clause,force,certainty,edition,trade\n"
                        + "probe.reminder,320282000000,,NEAREST,value=1,2020-01-01,,s,c,RULE,CERTAIN,1,MINE"));
        assertThatThrownBy(() -> seeds.bring(shipped)).hasStackTraceContaining("is asked without a trade");
    }
}
