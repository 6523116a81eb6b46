package worksafe.platform.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.FreshIds.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;

/** What somebody with a token does to registers over HTTP. */
public record Client(String token) {

    public static final String ROOT = "/api/v1/probe";

    public Response post(String path, String body) {
        return post(path, body, id().toString());
    }

    public Response post(String path, String body, String key) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + path);
    }

    public Response record(String kind, String body) {
        return post("/registers/" + kind + "/entries", body);
    }

    /** An entry of an enterprise that must succeed. */
    public JsonPath recorded(String kind, UUID enterprise, String data) {
        return created(record(kind, ofEnterprise(enterprise, data)));
    }

    public static String ofEnterprise(UUID enterprise, String data) {
        return "{\"enterpriseId\": \"%s\", \"data\": %s}".formatted(enterprise, data);
    }

    public static String ofPlace(String region, String data) {
        return "{\"region\": \"%s\", \"data\": %s}".formatted(region, data);
    }

    public static JsonPath created(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath();
    }

    public static JsonPath ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    public Response verb(String kind, String id, String verb, long version, String body) {
        var request =
                given().auth().oauth2(token).contentType("application/json").header("If-Match", "\"v" + version + "\"");
        return (body.isEmpty() ? request : request.body(body)).post(entry(kind, id) + "/" + verb);
    }

    public Response get(String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    public JsonPath entry(String kind, UUID id) {
        return ok(given().auth().oauth2(token).get(entry(kind, id.toString())));
    }

    public static String entry(String kind, String id) {
        return ROOT + "/registers/" + kind + "/entries/" + id;
    }

    public Response list(String kind, String query) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(true)
                .get(ROOT + "/registers/" + kind + "/entries" + query);
    }

    /** The number of a paper, unlike any other and too short to hold a resident's. */
    static String number() {
        return "BD" + id().toString().substring(24);
    }
}
