package worksafe.platform.tasks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import worksafe.platform.FreshIds;
import worksafe.platform.testing.Tokens;

/** Somebody with a token, and what that one does over HTTP. */
public record Tasked(String token) {

    public static final String ROOT = "/api/v1/probe";
    public static final String COUNTY = "320281000000";

    public static Tasked inspector(String account) {
        return new Tasked(Tokens.of("inspector", COUNTY, account));
    }

    public static Tasked supervisor() {
        return new Tasked(Tokens.of("supervisor", COUNTY));
    }

    public Response get(String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    public Response post(String path, String body) {
        return post(path, FreshIds.id().toString(), body);
    }

    public Response post(String path, String key, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + path);
    }

    public Response verb(String path, long revision, String body) {
        var request = given().auth().oauth2(token).header("If-Match", "\"v" + revision + "\"");
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(ROOT + path);
    }

    public JsonPath tasks(String query) {
        var answer = get("/tasks" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The ids of the tasks about a subject that this one is shown. */
    public List<String> about(TaskSubject subject, String more) {
        return tasks("?subjectId=" + subject.id() + more).getList("items.id", String.class);
    }

    public String only(TaskSubject subject) {
        return about(subject, "").getFirst();
    }

    public JsonPath task(String id) {
        return get("/tasks/" + id).jsonPath();
    }
}
