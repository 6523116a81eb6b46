package worksafe.registry.bureau.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import worksafe.kernel.CreditCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/**
 * A sender of one place, through HTTP.
 *
 * @param key in hexadecimal
 */
record Bureaus(String code, String key) {

    static final String ROOT = "/api/v1/registry/";
    static final String PROVINCE = "320000000000";
    static final String COUNTY = "320281000000";
    static final String TOWN = "320281102000";

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /** A sender that was registered and given a key. */
    static Bureaus of(String bureau, String... types) {
        var code = "sender-" + SERIAL.incrementAndGet();
        var operator = Tokens.of("operator", COUNTY);
        var registered =
                post(operator, "bureau-senders", """
                {"code": "%s", "name": "江阴市某局", "bureau": "%s", "region": "%s", "recordTypes": ["%s"]}""".formatted(code, bureau, COUNTY, String.join("\", \"", types)));
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        assertThat(registered.jsonPath().getList("recordTypes", String.class)).containsExactlyInAnyOrder(types);
        assertThat((Object) registered.jsonPath().get("key")).isNull();
        var given = given().auth()
                .oauth2(operator)
                .header("If-Match", registered.header("ETag"))
                .post(ROOT + "bureau-senders/" + registered.jsonPath().getString("id") + "/key");
        assertThat(given.statusCode()).as(given.asString()).isEqualTo(200);
        return new Bureaus(code, given.jsonPath().getString("key"));
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    /** A right credit code that no other test uses. */
    static String creditCode() {
        var body = "91320281B%08d".formatted(SERIAL.incrementAndGet());
        return CHECK_CHARACTERS
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(CreditCode::checkCharacterRight)
                .findFirst()
                .orElseThrow();
    }

    /** An enterprise with that code. */
    @CanIgnoreReturnValue
    static String enterprise(String code, String more) {
        return enterprise(TOWN, code, more);
    }

    @CanIgnoreReturnValue
    static String enterprise(String place, String code, String more) {
        var registered = post(Tokens.of("supervisor", PROVINCE), "enterprises", """
                {"name": "报送测试企业%s", "region": "%s", "sector": "EMERGENCY", "creditCode": "%s"%s}""".formatted(code, place, code, more));
        assertThat(registered.statusCode()).as(registered.asString()).isEqualTo(201);
        return registered.jsonPath().getString("id");
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(ROOT + path);
    }

    static JsonPath get(String token, String path) {
        var answer = given().auth().oauth2(token).get(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    String sign(String body, long seconds) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            var signed = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Response push(String body, String signature) {
        return given().config(RAW)
                .auth()
                .oauth2(Tokens.of("feed", COUNTY))
                .header("Idempotency-Key", fresh())
                .header("Worksafe-Sender", code)
                .header("Worksafe-Signature", signature)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "bureau-deliveries");
    }

    /** Pushes records and waits until each has its fate; tells the delivery. */
    @CanIgnoreReturnValue
    String pushed(String type, String records) {
        var body = "{\"recordType\": \"%s\", \"records\": [%s]}".formatted(type, records);
        return settled(push(body, sign(body, InstantSource.system().instant().getEpochSecond())));
    }

    Response upload(String type, String more, byte[] file) {
        return upload(Tokens.of("operator", COUNTY), type, more, file);
    }

    Response upload(String token, String type, String more, byte[] file) {
        return given().config(RAW)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", fresh())
                .contentType("application/octet-stream")
                .body(file)
                .post(ROOT + "bureau-deliveries/uploads?sender=" + code + "&recordType=" + type + more);
    }

    static String settled(Response taken) {
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(202);
        var id = taken.jsonPath().getString("id");
        awaitJob(id);
        return id;
    }

    static void awaitJob(String id) {
        var token = Tokens.of("supervisor", "320000000000");
        await("job " + id)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.of("SUCCEEDED", "FAILED", "CANCELLED")
                        .contains(get(token, "jobs/" + id).getString("state")));
        assertThat(get(token, "jobs/" + id).getString("state")).isEqualTo("SUCCEEDED");
    }

    /** The fate and flags of each record of a delivery. */
    static List<String> fates(String delivery) {
        var records = get(Tokens.of("supervisor", COUNTY), "bureau-deliveries/" + delivery + "/records?limit=200");
        var fates = records.getList("items.fate", String.class);
        List<List<String>> flags = records.getList("items.remarks.flag");
        return IntStream.range(0, fates.size())
                .mapToObj(i -> fates.get(i) + (flags.get(i).isEmpty() ? "" : " " + flags.get(i)))
                .toList();
    }

    static Instant now() {
        return InstantSource.system().instant();
    }
}
