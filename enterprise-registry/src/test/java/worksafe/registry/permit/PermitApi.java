package worksafe.registry.permit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;
import worksafe.registry.permit.examination.PermitCondition;

/** What people do about permits, by the registry's own operations. */
final class PermitApi {

    static final String ROOT = "/api/v1/registry/";
    static final String PERMITS = "safety-permits";
    static final String TOWN = "320281004000";
    static final String COUNTY = "320281000000";
    static final String PROVINCE = "320000000000";
    static final LocalDate TODAY = ChinaTime.dayOf(InstantSource.system().instant());

    private PermitApi() {}

    /** Of the county, who examines. */
    static String clerk() {
        return Tokens.of("supervisor", COUNTY, "clerk");
    }

    /** Of the province, who accepts. */
    static String office() {
        return Tokens.of("supervisor", PROVINCE, "office");
    }

    /** Of the province, who decides. */
    static String chief() {
        return Tokens.of("approver", PROVINCE, "chief");
    }

    static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh())
                .body(body)
                .post(ROOT + path);
    }

    static UUID created(String token, String path, String body) {
        var answer = create(token, path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    static Response act(String token, String thing, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", get(clerk(), thing + "/" + id).header("ETag"));
        return (body.isEmpty() ? request : request.body(body)).post(ROOT + thing + "/" + id + "/" + verb);
    }

    @CanIgnoreReturnValue
    static JsonPath done(String token, String thing, UUID id, String verb, String body) {
        var answer = act(token, thing, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static UUID enterprise(String name) {
        return created(
                clerk(),
                "enterprises",
                "{\"name\": \"" + name + "\", \"region\": \"" + TOWN
                        + "\", \"ownership\": \"NON_PUBLIC\", \"industry\": \"C2614\"}");
    }

    static UUID enterprise() {
        return enterprise("许可企业" + fresh());
    }

    static String aPreparation(UUID enterprise, String unit) {
        return """
                {"enterpriseId": "%s", "trade": "HAZARDOUS_CHEMICALS_PRODUCTION", "unit": "%s"}
                """.formatted(enterprise, unit);
    }

    static UUID prepared(UUID enterprise, String unit) {
        return created(Tokens.ofEnterprise(enterprise), PERMITS, aPreparation(enterprise, unit));
    }

    static UUID appliedFor(UUID enterprise, UUID permit) {
        return created(Tokens.ofEnterprise(enterprise), "applications", """
                {"kind": "safety-permit", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"principal": "陈卫东", "address": "南闸街道 1 号", "scope": "液氯 30000 吨/年"}}
                """.formatted(enterprise, permit));
    }

    static UUID accepted(UUID enterprise, UUID permit) {
        var application = appliedFor(enterprise, permit);
        done(office(), "applications", application, "acceptance", "");
        return application;
    }

    /** All conditions met but that one, which stands so. */
    static String conditions(PermitCondition but, String state) {
        return "{\"opinion\": \"已逐项审查\", \"conditions\": ["
                + Arrays.stream(PermitCondition.values())
                        .map(condition -> "{\"condition\": \"" + condition + "\", "
                                + (condition == but
                                        ? "\"state\": \"" + state + "\", \"note\": \"现场查看\"}"
                                        : "\"state\": \"MET\"}"))
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    static String allMet() {
        return conditions(PermitCondition.OTHER, "MET");
    }

    static final String APPROVED = """
            {"result": "APPROVED", "opinion": "具备安全生产条件"}""";

    static final String DENIED = """
            {"result": "REFUSED", "opinion": "安全投入不符合要求",
             "ground": {"source": "安全生产许可证条例（2014年修订）", "clause": "第七条第一款", "force": "REGULATION"}}""";

    static UUID granted(UUID enterprise, UUID permit) {
        var application = accepted(enterprise, permit);
        done(clerk(), PERMITS, permit, "examination", allMet());
        done(chief(), "applications", application, "decision", APPROVED);
        return permit;
    }

    static String past(UUID enterprise, String number, LocalDate from, LocalDate until) {
        return """
                {"enterpriseId": "%s", "trade": "HAZARDOUS_CHEMICALS_PRODUCTION", "number": "%s", "principal": "陈卫东",
                 "address": "南闸街道 1 号", "scope": "液氯", "validFrom": "%s", "validUntil": "%s"}
                """.formatted(enterprise, number, from, until);
    }

    static UUID renewalFor(UUID enterprise, UUID permit) {
        return created(Tokens.ofEnterprise(enterprise), "applications", """
                {"kind": "safety-permit-renewal", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"withoutExamination": true, "statement": "守法，未降低条件，无死亡事故"}}
                """.formatted(enterprise, permit));
    }
}
