package worksafe.registry.transfer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** Transfers of officials, and the roster behind them, as their clients call them. */
final class TransferApi {

    static final String ROOT = "/api/v1/registry/";
    static final String PATH = ROOT + "official-transfers";
    static final String TOWN = "320281103000";
    static final String COUNTY = "320281000000";

    private TransferApi() {}

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }

    static String supervisor() {
        return Tokens.of("supervisor", TOWN);
    }

    static String approver() {
        return Tokens.of("approver", COUNTY, "city-approver");
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(path);
    }

    private static UUID created(String path, String body) {
        var answer = post(supervisor(), path, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** A town's authority with a head and two kinds of staff. */
    static UUID anAuthority() {
        return created(ROOT + "authorities", """
                {"name": "安监办 %s", "region": "%s", "from": "2009-01-01", "sections": [],
                 "posts": [{"code": "AJ-01", "name": "安全生产监管员", "kind": "SUPERVISOR", "from": "2009-01-01"},
                           {"code": "XF-01", "name": "消防监管员", "kind": "FIRE", "from": "2009-01-01"},
                           {"code": "FZ-01", "name": "负责人", "kind": "HEAD", "from": "2009-01-01"}]}
                """.formatted(fresh(), TOWN));
    }

    static UUID appointed(UUID authority, String post, LocalDate from) {
        return created(ROOT + "officials", """
                {"account": "who-%s", "name": "张伟", "authorityId": "%s", "postCode": "%s", "fullTime": true, "from": "%s"}
                """.formatted(fresh(), authority, post, from));
    }

    static String move(UUID official, @Nullable UUID authority, String ground) {
        return """
                {"officialId": "%s", %s"onDay": "%s", "ground": "%s", "reason": "充实执法大队力量"}
                """.formatted(
                        official,
                        authority == null
                                ? ""
                                : "\"target\": {\"authorityId\": \"" + authority + "\", \"postCode\": \"XF-01\"}, ",
                        today().plusDays(20),
                        ground);
    }

    static UUID proposed(String body) {
        return created(PATH, body);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response act(String token, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .header("If-Match", get(token, PATH + "/" + id).header("ETag"));
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(PATH + "/" + id + "/" + verb);
    }
}
