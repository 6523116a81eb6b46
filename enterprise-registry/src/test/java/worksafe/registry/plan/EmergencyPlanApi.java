package worksafe.registry.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** Emergency plans as their clients call them. */
public final class EmergencyPlanApi {

    public static final String ROOT = "/api/v1/registry/";
    public static final String PLANS = ROOT + "emergency-plans";
    public static final String VILLAGE = "320281102001";
    public static final String COUNTY = "320281000000";

    static final String SIGNATURE = """
            {"signedBy": "陈卫东（总经理）", "signedOn": "%s"}""".formatted(inDays(-2));
    static final String PUBLICATION = """
            {"publishedOn": "%s"}""".formatted(inDays(-1));
    static final String EVALUATION = """
            {"evaluatedOn": "%s", "conclusion": "与现有装置相符"}""".formatted(inDays(0));
    static final String WITHDRAWAL = "{\"reason\": \"重复录入\"}";

    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private EmergencyPlanApi() {}

    /** The day that many days from today. */
    public static String inDays(int days) {
        return ChinaTime.dayOf(InstantSource.system().instant()).plusDays(days).toString();
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    public static String supervisor() {
        return Tokens.of("supervisor", COUNTY, "zhao.supervisor");
    }

    /** Registers an enterprise of that industry in a village. */
    public static UUID anEnterprise(String industry) {
        return made(create(Tokens.of("supervisor", "000000000000"), ROOT + "enterprises", """
                {"name": "应急企业 %s", "region": "%s", "industry": "%s"}""".formatted(
                        fresh(), VILLAGE, industry)));
    }

    static String content(String kind, String more) {
        return """
                {"kind": "%s", "title": "生产安全事故应急预案", "risks": "液氯泄漏", "risksAssessedOn": "%s",
                 "resourcesSurveyedOn": "%s", "neighbours": false%s}""".formatted(kind, inDays(-10), inDays(-9), more);
    }

    static String aDraft(UUID enterprise, String kind) {
        return """
                {"enterpriseId": "%s", "content": %s}""".formatted(enterprise, content(kind, ""));
    }

    static String aRevision(UUID enterprise, String kind, UUID replaces, String part) {
        return """
                {"enterpriseId": "%s", "content": %s,
                 "revision": {"replaces": "%s", "cause": "FOUND_IN_DRILL", "changes": ["%s"]}}""".formatted(enterprise, content(kind, ""), replaces, part);
    }

    static String aReview(String more) {
        return """
                {"reviewedOn": "%s", "passed": true, "opinion": "同意通过",
                 "reviewers": [{"name": "周教授", "employer": "南京工业大学", "field": "化工", "expert": true, "interested": false}]%s}""".formatted(inDays(-3), more);
    }

    static String aRecord(UUID enterprise, String kind, String publishedOn, String more) {
        return """
                {"enterpriseId": "%s", "signedBy": "陈卫东", "signedOn": "%s", "publishedOn": "%s"%s,
                 "content": {"kind": "%s", "title": "旧预案", "risks": "液氯泄漏", "risksAssessedOn": "2015-01-05",
                             "resourcesSurveyedOn": "2015-01-05", "neighbours": false}}""".formatted(enterprise, publishedOn, publishedOn, more, kind);
    }

    static String uploaded(String token) {
        return upload(token).getString("id");
    }

    /** A file as a field of an application names it. */
    private static String paper(String token) {
        var file = upload(token);
        return """
                {"id": "%s", "name": "%s", "sha256": "%s"}""".formatted(file.getString("id"), file.getString("name"), file.getString("receivedSha256"));
    }

    private static JsonPath upload(String token) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", fresh())
                .queryParam("name", "预案.pdf")
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(ROOT + "files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    public static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(path);
    }

    public static UUID made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    public static UUID drafted(String token, UUID enterprise, String kind) {
        return made(create(token, PLANS, aDraft(enterprise, kind)));
    }

    static UUID signed(String token, UUID enterprise, String kind) {
        var id = drafted(token, enterprise, kind);
        done(token, id, "review", withFile(aReview(""), uploaded(token)));
        done(token, id, "signature", SIGNATURE);
        return id;
    }

    /** A plan of that enterprise in force. */
    @CanIgnoreReturnValue
    public static UUID published(String token, UUID enterprise, String kind) {
        var id = signed(token, enterprise, kind);
        done(token, id, "publication", PUBLICATION);
        return id;
    }

    static String withFile(String body, String file) {
        return body.replaceFirst("\\{", "{\"fileIds\": [\"" + file + "\"],");
    }

    static String aFiling(String token, UUID enterprise, UUID plan) {
        return """
                {"kind": "plan-filing", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"form": %s, "review": %s, "plan": [%s], "survey": [%s]}}""".formatted(enterprise, plan, paper(token), paper(token), paper(token), paper(token));
    }

    static UUID filing(String token, UUID enterprise, UUID plan) {
        return made(create(token, ROOT + "applications", aFiling(token, enterprise, plan)));
    }

    static UUID filed(String token, UUID enterprise, String kind) {
        var plan = published(token, enterprise, kind);
        var application = filing(token, enterprise, plan);
        done(supervisor(), ROOT + "applications", application, "acceptance", "");
        done(supervisor(), ROOT + "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "材料齐全"}""");
        return plan;
    }

    public static Response get(String token, String path, UUID id) {
        return given().auth().oauth2(token).get(path + "/" + id);
    }

    static Response get(String token, UUID id) {
        return get(token, PLANS, id);
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    public static Response act(String token, String path, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", get(token, path, id).header("ETag"));
        return (body.isEmpty() ? request : request.body(body)).post(path + "/" + id + "/" + verb);
    }

    static Response act(String token, UUID id, String verb, String body) {
        return act(token, PLANS, id, verb, body);
    }

    @CanIgnoreReturnValue
    public static Response done(String token, String path, UUID id, String verb, String body) {
        var answer = act(token, path, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    @CanIgnoreReturnValue
    static Response done(String token, UUID id, String verb, String body) {
        return done(token, PLANS, id, verb, body);
    }
}
