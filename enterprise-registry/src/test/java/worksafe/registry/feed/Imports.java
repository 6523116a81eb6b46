package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.platform.testing.Tokens;

/** The imports of one client, through HTTP. */
record Imports(String token) {

    static final String ROOT = "/api/v1/registry";
    static final String JIANGYIN = "320281000000";

    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /** As a bureau of that place. */
    static Imports of(String region) {
        return new Imports(Tokens.of("feed", region));
    }

    static String key() {
        return "import-test-" + KEYS.incrementAndGet();
    }

    Response send(byte[] file) {
        return send(file, "", key());
    }

    Response send(byte[] file, String query, String key) {
        return given().config(RAW)
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post(ROOT + "/imports?source=industry-commerce" + query);
    }

    /** Imports a file and waits for its end, which must be a good one. */
    @CanIgnoreReturnValue
    JsonPath imported(byte[] file) {
        return imported(file, "");
    }

    @CanIgnoreReturnValue
    JsonPath imported(byte[] file, String query) {
        var sent = send(file, query, key());
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        var id = sent.jsonPath().getString("id");
        assertThat(sent.header("Location")).endsWith(ROOT + "/jobs/" + id);
        ended(id, "SUCCEEDED");
        return get(id);
    }

    @CanIgnoreReturnValue
    JsonPath ended(String id, String state) {
        await("job " + id)
                .atMost(Duration.ofSeconds(240))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.of("SUCCEEDED", "FAILED", "CANCELLED").contains(job(id).getString("state")));
        var job = job(id);
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo(state);
        return job;
    }

    JsonPath job(String id) {
        return given().auth().oauth2(token).get(ROOT + "/jobs/" + id).jsonPath();
    }

    JsonPath get(String id) {
        var answer = given().auth().oauth2(token).get(ROOT + "/imports/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    JsonPath rows(String id, String query) {
        var answer = given().auth().oauth2(token).get(ROOT + "/imports/" + id + "/rows?limit=200" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The fate and flags of every line, as {@code line → FATE [FLAG, FLAG]}, the two most usual notes left out. */
    Map<Integer, String> fates(String id) {
        var fates = new LinkedHashMap<Integer, String>();
        var rows = rows(id, "");
        List<Map<String, Object>> items = rows.getList("items");
        for (var item : items) {
            var flags = ((List<?>) item.get("flags"))
                    .stream().map(String::valueOf).sorted().toList();
            fates.put((Integer) item.get("line"), item.get("fate") + (flags.isEmpty() ? "" : " " + flags));
        }
        return fates;
    }

    /** The five fates of an import, in their order. */
    static List<Integer> sums(JsonPath summary) {
        return List.of(
                summary.getInt("fates.REGISTERED"),
                summary.getInt("fates.CHANGED"),
                summary.getInt("fates.UNCHANGED"),
                summary.getInt("fates.HELD"),
                summary.getInt("fates.REJECTED"));
    }
}
