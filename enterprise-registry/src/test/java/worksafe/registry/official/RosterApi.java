package worksafe.registry.official;

import static io.restassured.RestAssured.given;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** The roster as its clients call it. */
final class RosterApi {

    static final String ROOT = "/api/v1/registry/";
    static final String COUNTY = "320281000000";
    static final String TOWN = "320281103000";
    static final String ELSEWHERE = "120119000000";

    private RosterApi() {}

    static String supervisor(String region) {
        return Tokens.of("supervisor", region);
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(ROOT + path);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    static Response act(String token, String thing, String verb, String body) {
        var version = get(token, thing).header("ETag");
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", version == null ? "\"v1\"" : version)
                .body(body)
                .post(ROOT + thing + "/" + verb);
    }

    @CanIgnoreReturnValue
    static JsonPath created(String token, String path, String body) {
        var response = post(token, path, body);
        if (response.statusCode() != 201) {
            throw new AssertionError(response.asString());
        }
        return response.jsonPath();
    }

    /** An authority with some posts. */
    static UUID anAuthority(String region) {
        return UUID.fromString(created(supervisor(region), "authorities", anAuthorityBody(region))
                .getString("id"));
    }

    static String anAuthorityBody(String region) {
        return """
                {"name": "应急管理局 %s", "region": "%s", "from": "2019-01-01",
                 "sections": [{"code": "WH", "name": "危化品监管科", "from": "2019-01-01"}],
                 "posts": [{"code": "WH-01", "name": "危化品监管员", "kind": "SUPERVISOR", "section": "WH", "from": "2019-01-01"},
                           {"code": "JS-01", "name": "建设安全监管员", "kind": "CONSTRUCTION_SUPERVISOR", "from": "2019-01-01"},
                           {"code": "JL-01", "name": "副局长", "kind": "HEAD", "from": "2019-01-01", "until": "2024-12-31"}]}
                """.formatted(fresh(), region);
    }

    static String holding(UUID authority, String account, String post, boolean fullTime, String from, String more) {
        return """
                {"account": "%s", "name": "张伟", "authorityId": "%s", "postCode": "%s", "fullTime": %s, "from": "%s"%s}
                """.formatted(account, authority, post, fullTime, from, more);
    }

    @CanIgnoreReturnValue
    static UUID appointed(String region, UUID authority, String account, String post, boolean fullTime, String from) {
        return UUID.fromString(
                created(supervisor(region), "officials", holding(authority, account, post, fullTime, from, ""))
                        .getString("id"));
    }
}
