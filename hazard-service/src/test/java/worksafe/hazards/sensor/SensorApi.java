package worksafe.hazards.sensor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;

/** The API of sensors, as a client calls it. */
public final class SensorApi {

    public static final String SENSORS = "/api/v1/hazards/sensors";

    private SensorApi() {}

    /** Limits of 0, 10, 60 and 80 within a span from -20 to 150, without hysteresis and delay. */
    public static String limits() {
        return """
                {
                  "measuresFrom": -20, "measuresTo": 150,
                  "lowLow": 0, "low": 10, "high": 60, "highHigh": 80,
                  "hysteresis": 0, "delaySeconds": 0
                }""";
    }

    public static String aSensor(UUID enterprise, String code) {
        return """
                {
                  "enterpriseId": "%s",
                  "code": "%s",
                  "name": "2 号储罐温度",
                  "quantity": "TEMPERATURE",
                  "unit": "℃",
                  "place": "罐区东侧 2 号罐顶",
                  "intervalSeconds": 60,
                  "limits": %s
                }""".formatted(enterprise, code, limits());
    }

    public static Response register(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(SENSORS);
    }

    /** The id of a sensor that was just registered. */
    public static UUID registered(String token, UUID enterprise, String code) {
        return registered(token, aSensor(enterprise, code));
    }

    public static UUID registered(String token, String body) {
        var answer = register(token, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    public static Response act(String token, UUID id, String verb, String body) {
        var tag = given().auth().oauth2(token).get(SENSORS + "/" + id).header("ETag");
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post(SENSORS + "/" + id + "/" + verb);
    }
}
