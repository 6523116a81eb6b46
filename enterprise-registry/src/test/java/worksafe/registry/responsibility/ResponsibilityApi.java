package worksafe.registry.responsibility;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The responsibility system as its clients call it. */
final class ResponsibilityApi {

    static final String ROOT = "/api/v1/registry/";
    static final String PATH = ROOT + "responsibilities";
    static final String COVERAGE = ROOT + "responsibility-coverage";
    static final String VILLAGE = "320281102005";
    static final String COUNTY = "320281000000";
    static final String END = "{\"reason\": \"岗位撤销\"}";

    private ResponsibilityApi() {}

    static UUID fresh() {
        return Uuid7.next(InstantSource.system());
    }

    static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }

    /** An enterprise of a test's own that trades. */
    static UUID anEnterprise() {
        var id = fresh();
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, above_scale, source,"
                        + " created_at, changed_at) values (?, 1, '责任企业', 'ACTIVE', ?, false, 'EMERGENCY', true, 'test',"
                        + " now(), now())",
                id,
                Long.valueOf(VILLAGE));
        return id;
    }

    /** Something on its lists, as it would have been heard of. */
    static UUID item(UUID enterprise, String kind, String name, String unit) {
        var id = fresh();
        TestDatabase.execute(
                "insert into responsibility_item (id, kind, enterprise_id, region, sector, revision, name, unit, live,"
                        + " owned, danger_owned) values (?, ?, ?, ?, 'EMERGENCY', 1, ?, ?, true, false, false)",
                id,
                kind,
                enterprise,
                Long.valueOf(VILLAGE),
                name,
                unit);
        return id;
    }

    static String content(String level, String scope, String more) {
        return """
                {"level": "%s", "duties": [{"scope": "%s", "standard": "漏查一次扣 2 分"}]%s}
                """.formatted(level, scope, more);
    }

    static String covering(UUID item) {
        return ", \"dangerDuty\": \"每班排查联锁\", \"incomeLink\": \"占绩效 20%\", \"coveredIds\": [\"" + item + "\"]";
    }

    static String entry(UUID enterprise, String post, String holder, String content) {
        return """
                {"enterpriseId": "%s", "postName": "%s", "unit": "合成车间", "holder": %s, "from": "%s", "content": %s}
                """.formatted(enterprise, post, holder, today().minusDays(30), content);
    }

    static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    static Response post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh().toString())
                .body(body)
                .post(PATH);
    }

    static UUID entered(String token, String body) {
        var answer = post(token, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response act(String token, UUID id, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", get(token, PATH + "/" + id).header("ETag"))
                .body(body)
                .post(PATH + "/" + id + "/" + verb);
    }

    static String supervisor() {
        return Tokens.of("supervisor", COUNTY);
    }
}
