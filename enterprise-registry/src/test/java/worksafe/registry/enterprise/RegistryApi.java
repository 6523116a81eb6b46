package worksafe.registry.enterprise;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** The registry as its clients call it. */
final class RegistryApi {

    static final String ENTERPRISES = "/api/v1/registry/enterprises";
    static final String COUNTY = "320281000000";
    static final String TOWN = "320281102000";
    static final String VILLAGE = "320281102001";
    static final String OTHER_TOWN = "320281103000";
    static final String OTHER_COUNTY = "120119000000";
    static final String OTHER_COUNTYS_TOWN = "120119001000";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private RegistryApi() {}

    static String supervisor(String region) {
        return Tokens.of("supervisor", region);
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ENTERPRISES + path);
    }

    static Response register(String token, String body) {
        return as(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(ENTERPRISES);
    }

    /** Registers one with this name at that place, as somebody who may. */
    static JsonPath registered(String name, String region) {
        return registered("""
                {"name": "%s", "region": "%s"}
                """.formatted(name, region));
    }

    static JsonPath registered(String body) {
        return register(supervisor("000000000000"), body)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static Response act(String token, UUID id, long version, String verb, String body) {
        return as(token)
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .post(ENTERPRISES + "/" + id + "/" + verb);
    }

    static UUID id(JsonPath view) {
        return UUID.fromString(view.getString("id"));
    }

    /** A credit code with a right check character that nobody has yet. */
    static String freshCreditCode() {
        var code = new StringBuilder("91320281");
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }

    /** The same with its check character made wrong. */
    static String wrongCreditCode() {
        var right = freshCreditCode();
        return right.substring(0, 17) + (right.charAt(17) == '0' ? '1' : '0');
    }
}
