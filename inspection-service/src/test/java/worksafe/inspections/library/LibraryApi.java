package worksafe.inspections.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** The API of the libraries, as a client calls it. Every town is an authority of its own, so that tests do not meet. */
public final class LibraryApi {

    private static final String ROOT = "/api/v1/inspections/";
    private static final AtomicInteger TOWNS = new AtomicInteger(600);
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private LibraryApi() {}

    /** A town that no other test has. */
    public static String town() {
        return "320281%03d000".formatted(TOWNS.getAndIncrement());
    }

    public static String supervisor(String town) {
        return Tokens.of("supervisor", town);
    }

    /** A place in that town where an enterprise can be. */
    public static String village(String town) {
        return town.substring(0, 9) + "001";
    }

    public static String freshKey() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    public static String freshNumber() {
        return "ZF-T-%05d".formatted(NUMBERS.getAndIncrement());
    }

    public static String anInspector(String town, String number, String skills, String certificateUntil) {
        return """
                {
                  "number": "%s",
                  "name": "李敏",
                  "subject": "account-%s",
                  "region": "%s",
                  "certificate": {"number": "32028100123", "validFrom": "2024-01-01", "validUntil": "%s"},
                  "skills": [%s],
                  "cap": 10
                }""".formatted(number, number, town, certificateUntil, skills);
    }

    /** The id of an inspector of that town who was just enrolled. */
    @CanIgnoreReturnValue
    public static UUID enrolled(String town, String... skills) {
        return enrolledUntil(town, "2099-12-31", skills);
    }

    public static UUID enrolledUntil(String town, String certificateUntil, String... skills) {
        var quoted = skills.length == 0 ? "" : "\"" + String.join("\", \"", skills) + "\"";
        var answer = post(supervisor(town), "inspectors", anInspector(town, freshNumber(), quoted, certificateUntil));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    @CanIgnoreReturnValue
    public static UUID recused(String town, UUID inspector, UUID enterprise) {
        var answer = post(supervisor(town), "recusals", aRecusal(inspector, enterprise));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    public static String aRecusal(UUID inspector, UUID enterprise) {
        return """
                {"inspectorId": "%s", "enterpriseId": "%s", "reason": "KINSHIP", "from": "2026-01-01"}""".formatted(inspector, enterprise);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    /** Creates something. */
    public static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", freshKey())
                .body(body)
                .post(ROOT + path);
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    @CanIgnoreReturnValue
    public static Response act(String token, String thing, String verb, String body) {
        return act(token, thing, verb, get(token, thing).header("ETag"), body);
    }

    public static Response act(String token, String thing, String verb, String expected, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", expected)
                .body(body)
                .post(ROOT + thing + "/" + verb);
    }

    public static Response put(String token, String path, String expected, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", expected)
                .body(body)
                .put(ROOT + path);
    }
}
