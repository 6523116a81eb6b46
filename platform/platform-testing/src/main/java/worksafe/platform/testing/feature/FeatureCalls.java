package worksafe.platform.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.json;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Call;

/** The calls of a feature's contract. It hears one refusal of each kind in both languages. */
final class FeatureCalls {

    private static final int FIRST_REFUSAL = 400;

    private final String path;
    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    FeatureCalls(String path) {
        this.path = path;
    }

    /** Creates under a key. */
    Response create(String token, String key, String body) {
        return send(new Request("POST", path, token, Map.of("Idempotency-Key", key), body));
    }

    Response createWithoutKey(String token, String body) {
        return send(new Request("POST", path, token, Map.of(), body));
    }

    Response get(String token, UUID id) {
        return send(new Request("GET", path + "/" + id, token, Map.of(), ""));
    }

    /** Lists what the queries find; empty ones ask for nothing. */
    Response list(String token, String... queries) {
        var asked = Stream.of(queries)
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(query -> !query.isEmpty())
                .map(FeatureCalls::escaped)
                .collect(Collectors.joining("&"));
        return send(new Request("GET", asked.isEmpty() ? path : path + "?" + asked, token, Map.of(), ""));
    }

    private static String escaped(String query) {
        var equals = query.indexOf('=') + 1;
        return query.substring(0, equals) + URLEncoder.encode(query.substring(equals), StandardCharsets.UTF_8);
    }

    /** Carries a verb out on a version; without one when the tag is absent. */
    @CanIgnoreReturnValue
    Response act(String token, Verb verb, UUID id, @Nullable String tag) {
        return send(new Request(
                verb.isPut() ? "PUT" : "POST",
                path + "/" + id + (verb.isPut() ? "" : "/" + verb.name()),
                token,
                tag == null ? Map.of() : Map.of("If-Match", tag),
                verb.body()));
    }

    /** The ids of a page, in its order. */
    static List<String> ids(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return json(page)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    static String key() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    /** The code of a refusal; nothing when it is none. */
    static @Nullable String codeOf(Response answer) {
        return answer.statusCode() < FIRST_REFUSAL
                ? null
                : json(answer).path("code").asText();
    }

    /** One of every kind of refusal that was met, by its code. */
    Map<String, Refusal> refused() {
        return Map.copyOf(refused);
    }

    private Response send(Request request) {
        var answer = request.in("zh-CN");
        var code = codeOf(answer);
        if (code != null && !refused.containsKey(code)) {
            // At once, while the same is refused for the same reason.
            refused.put(code, new Refusal(answer, request.in("en")));
        }
        return answer;
    }

    /** The same refusal, twice. */
    record Refusal(Response chinese, Response english) {}

    /** A request that can be sent again. */
    private record Request(String method, String path, String token, Map<String, String> headers, String body) {

        /** What is answered to it in this language. */
        Response in(String language) {
            var call = Call.of(method, path).token(token).header("Accept-Language", language);
            for (var header : headers.entrySet()) {
                call = call.header(header.getKey(), header.getValue());
            }
            return (method.equals("GET") ? call : call.body("application/json", body)).send();
        }
    }
}
