package worksafe.hazards.selfcheck;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.kernel.Uuid7;
import worksafe.kernel.law.CheckItem;
import worksafe.kernel.law.CheckLists;

/** The API of self-checks, as a client calls it. */
final class SelfCheckApi {

    static final String ROOT = "/api/v1/hazards";
    static final String CHECKS = ROOT + "/self-checks";
    static final String ROUNDS = ROOT + "/self-check-rounds";

    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8);

    private SelfCheckApi() {}

    static String ok(String item) {
        return """
                {"item": "%s", "result": "OK"}""".formatted(item);
    }

    static String danger(String item, String files) {
        return """
                {"item": "%s", "result": "DANGER", "danger": {"description": "3 号除尘器灰斗积尘约 10 厘米",
                 "place": "打磨车间", "grade": "GENERAL", "fileIds": [%s]}}""".formatted(item, files);
    }

    /** Every item of the general list in order, but for those said otherwise. */
    static String answers(String... otherwise) {
        var said = List.of(otherwise);
        return CheckLists.shipped().find("general", 1).orElseThrow().items().stream()
                .map(CheckItem::code)
                .map(item -> said.stream()
                        .filter(text -> text.contains('"' + item + '"'))
                        .findFirst()
                        .orElse(ok(item)))
                .collect(Collectors.joining(", "));
    }

    static String aReturn(UUID enterprise, String answers, String more) {
        return """
                {"enterpriseId": "%s", "listCode": "general", "checker": "周建平", "answers": [%s]%s}""".formatted(enterprise, answers, more.isEmpty() ? "" : ", " + more);
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(path);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response submit(String token, String body) {
        return post(token, CHECKS, body);
    }

    /** What was sent, as it is shown. */
    @CanIgnoreReturnValue
    static JsonPath submitted(String token, String body) {
        var answer = submit(token, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    static String uploaded(String token) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .queryParam("name", "积尘.pdf")
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(ROOT + "/files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }
}
