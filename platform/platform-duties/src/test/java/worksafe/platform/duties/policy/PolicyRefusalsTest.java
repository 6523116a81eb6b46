package worksafe.platform.duties.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.duties.Probe;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Rows that make no sense beside those that are there: refused or explained, and never half in the book. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyRefusalsTest {

    private static final String POLICIES = "/api/v1/probe/policies";
    private static final String COUNTY = "320283000000";
    /** Where other tests do not count what is shipped. */
    private static final String SHIPPED = "320282000000";

    @Inject
    Probe probe;

    @Inject
    PolicySeeds seeds;

    private Response add(String code, String parameters, String region, String from, String more) {
        return given().auth()
                .oauth2(Tokens.of("supervisor", region.substring(0, 6) + "000000"))
                .header("Idempotency-Key", probe.id().toString())
                .contentType("application/json")
                .body("""
                        {"code": "%s", "region": "%s", "parameters": %s, "validFrom": "%s", "clause": "第三条"%s}
                        """.formatted(code, region, parameters, from, more))
                .post(POLICIES);
    }

    private static String from(String source, String force) {
        return ", \"source\": \"%s\", \"force\": \"%s\"".formatted(source, force);
    }

    /** All that adding a row writes. */
    private static List<String> written() {
        return TestDatabase.column("select concat_ws(' ', (select count(*) from policy), (select count(*) from outbox"
                + " where type like '%policy%'), (select count(*) from audit_entry where object_type = 'policy'),"
                + " (select revision from policy_revision))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "probe.order | {\"value\": 50} | , \"force\": \"RULE\" | 400 | invalid-request",
                "probe.order | {\"value\": 150} | , \"source\": \"安全生产培训管理办法\", \"force\": \"RULE\" | 422 | policy-loosens",
                "probe.ordr | {\"value\": 50} | , \"source\": \"安全生产培训管理办法\", \"force\": \"RULE\" | 422 | policy-unknown",
                "probe.order | {\"value\": 50, \"transition\": \"2026-02-01\"} | , \"source\": \"安全生产培训管理办法\", \"force\": \"RULE\" | 400 | invalid-request"
            })
    void rowThatMakesNoSenseChangesNothing(String code, String parameters, String more, int status, String problem) {
        var before = written();

        var refused = add(code, parameters, "320283101000", "2026-01-01", more);

        assertProblem(refused, status, problem);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void rowBesideOneForTheSameDaysChangesNothing() {
        assertThat(add("probe.order", "{\"value\": 50}", "320283102000", "2026-01-01", from("安全生产培训管理办法", "RULE"))
                        .statusCode())
                .isEqualTo(201);
        var before = written();

        assertProblem(
                add("probe.order", "{\"value\": 40}", "320283102000", "2025-06-01", from("生产经营单位安全培训规定", "RULE")),
                409,
                "policy-overlap");

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void rowThatContradictsOneOfAnotherForceIsAddedWithWhatHoldsAndWhy() {
        var strict = add("probe.order", "{\"value\": 50}", "320283103000", "2026-01-01", from("安全生产培训管理办法", "RULE"))
                .jsonPath();
        assertThat(strict.getString("notice"))
                .startsWith("该项规定与《中华人民共和国安全生产法")
                .contains("（法律）规定不一致。", "取地域最近者：《安全生产培训管理办法》第三条");

        var weak = add("probe.order", "{\"value\": 30}", "320283104000", "2026-01-01", from("镇文件", "DOCUMENT"))
                .jsonPath();
        assertThat(weak.getString("notice")).contains("规定不一致", "规范性文件规定（《镇文件》第三条）只能用于提醒");

        var alike = add("probe.order", "{\"value\": 100}", "320283105000", "2026-01-01", from("安全生产培训管理办法", "RULE"))
                .jsonPath();
        assertThat(alike.getMap("$")).doesNotContainKey("notice");
    }

    @Test
    void shippedRowOfAnUnknownCodeOrWithoutSourceStopsTheStart() {
        var before = written();

        assertThatThrownBy(() -> bring("probe.ordr,320282000000,,NEAREST,value=50,2020-01-01,,办法,一,RULE,CERTAIN,1"))
                .hasStackTraceContaining("probe.order");
        assertThatThrownBy(() -> bring("probe.order,320282000000,,NEAREST,value=50,2020-01-01,,,一,RULE,CERTAIN,1"))
                .hasMessageContaining("line 2");

        assertThat(written()).isEqualTo(before);
    }

    /** What was shipped held until an authority's own row began; what puts it right must hold on the same days. */
    @Test
    void newEditionLeavesNoDayWithoutARule() throws IOException {
        var place = SHIPPED;
        var line = "probe.order," + place + ",,NEAREST,value=%s,2020-01-01,%s,办法,第一条,RULE,CERTAIN,%s";
        bring(line.formatted(90, "2026-03-01", 1));
        assertThat(add("probe.order", "{\"value\": 60}", place, "2026-03-01", from("安全生产培训管理办法", "RULE"))
                        .statusCode())
                .isEqualTo(201);

        bring(line.formatted(80, "", 2));

        assertThat(value(place, "2020-01-01")).isEqualTo(80);
        assertThat(value(place, "2026-02-28")).isEqualTo(80);
        assertThat(value(place, "2026-03-01")).isEqualTo(60);
        bring(line.formatted(80, "", 2));
        assertThat(TestDatabase.column(
                        "select count(*) from policy where region = ? and valid_to is distinct from valid_from",
                        Long.valueOf(place)))
                .containsExactly("2");
    }

    private static int value(String place, String day) {
        return given().auth()
                .oauth2(Tokens.of("inspector", COUNTY))
                .get(POLICIES + "/evaluation?code=probe.order&region=" + place + "&day=" + day)
                .jsonPath()
                .getInt("parameters.value");
    }

    private void bring(String line) throws IOException {
        seeds.bring(PolicySeeds.read(new StringReader(
                "code,region,sector,combination,parameters,from,to,source,clause,force,certainty,edition\n" + line)));
    }
}
