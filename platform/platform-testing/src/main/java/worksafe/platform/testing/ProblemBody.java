package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;

/** The look of a refusal: RFC 9457, stable, in words, without a Java name in it. */
public final class ProblemBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemBody() {}

    /** An answer as JSON. REST Assured would compile an expression for each value that is asked for, which costs most of a test. */
    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + response.asString(), e);
        }
    }

    /** Fails unless the answer is this problem, complete. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public static Response assertProblem(Response response, int status, String slug) {
        var body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.contentType()).as(body).startsWith("application/problem+json");
        var problem = json(response);
        assertThat(problem.path("type").asText()).isEqualTo("/errors/" + slug);
        assertThat(problem.path("code").asText()).isEqualTo(slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText())
                .as("a title in words")
                .isNotBlank()
                .isNotEqualTo(slug);
        assertThat(problem.path("traceId").asText()).hasSize(32);
        assertThat(body)
                .as("no Java in what clients read")
                // Types of events begin as packages do, and have no capitals.
                .doesNotContainPattern("worksafe\\.[a-z.]*[A-Z]")
                .doesNotContain("java.", "io.quarkus", "Exception", "org.hibernate");
        return response;
    }

    /** The whole body without what differs at every call, to be compared with the JSON that a client reads. */
    public static String withoutTrace(Response response) {
        return response.asString().replaceFirst(",\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    /** The pointers of a refusal's violations, in order. */
    public static List<String> pointers(Response response) {
        return json(response)
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asText())
                .toList();
    }
}
