package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;

/** The look of a refusal: RFC 9457, stable, in words, without a Java name in it. */
public final class ProblemBody {

    private ProblemBody() {}

    /** Fails unless the answer is this problem, complete. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    public static Response assertProblem(Response response, int status, String slug) {
        var body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.contentType()).as(body).startsWith("application/problem+json");
        var problem = response.jsonPath();
        assertThat(problem.getString("type")).isEqualTo("urn:worksafe:problem:" + slug);
        assertThat(problem.getString("code")).isEqualTo(slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title"))
                .as("a title in words")
                .isNotBlank()
                .isNotEqualTo(slug);
        assertThat(problem.getString("traceId")).hasSize(32);
        assertThat(body)
                .as("no Java in what clients read")
                .doesNotContain("java.", "worksafe.", "io.quarkus", "Exception", "org.hibernate");
        return response;
    }

    /** The whole body without what differs at every call, to be compared with the JSON that a client reads. */
    public static String withoutTrace(Response response) {
        return response.asString().replaceFirst(",\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    /** The pointers of a refusal's violations, in order. */
    public static List<String> pointers(Response response) {
        return response.jsonPath().getList("violations.pointer", String.class);
    }
}
