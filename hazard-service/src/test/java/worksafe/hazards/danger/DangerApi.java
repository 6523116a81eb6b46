package worksafe.hazards.danger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** The API of dangers, as a client calls it. */
public final class DangerApi {

    public static final String DANGERS = "/api/v1/hazards/dangers";

    private DangerApi() {}

    /** A day so many days from today, in Shanghai. */
    public static String inDays(int days) {
        return ChinaTime.dayOf(InstantSource.system().instant()).plusDays(days).toString();
    }

    public static String aReport(UUID enterprise, String grade) {
        return """
                {
                  "enterpriseId": "%s",
                  "title": "危化品仓库可燃气体报警器失效",
                  "description": "2 号库 6 台探测器无读数，报警主机未联动排风。",
                  "place": "厂区北侧 2 号危化品仓库",
                  "cause": "UNSAFE_CONDITION",
                  "grade": "%s",
                  "source": "SELF_CHECK"
                }""".formatted(enterprise, grade);
    }

    public static String aPlan(String timeLimit) {
        return """
                {
                  "goal": "恢复库区可燃气体在线监测，报警联动正常",
                  "responsible": "王建国（安全环保部部长）",
                  "fundsFen": 1250000,
                  "measures": "更换失效探测器 6 台，复核联动逻辑并留存校验记录",
                  "timeLimit": "%s",
                  "emergencyPlan": "整改期间停止甲类物料入库，每两小时人工巡检"
                }""".formatted(timeLimit);
    }

    public static final String EVIDENCE = """
            {
              "description": "6 台探测器已更换并校验合格，联动试验正常。",
              "doneBy": "江阴市安仪检测有限公司"
            }""";

    public static final String PASSED = """
            {"result": "PASSED", "opinion": "复查合格。",
             "second": {"account": "second-rechecker", "name": "孙检查"}}""";

    public static final String FAILED = """
            {"result": "FAILED", "opinion": "2 号库联动阀未动作，须继续整改。",
             "second": {"account": "second-rechecker", "name": "孙检查"}}""";

    public static final String AGREED = """
            {"agreed": true, "opinion": "与现场情况一致。"}""";

    public static final String OPINION = """
            {"opinion": "复查合格，同意销号。"}""";

    public static final String REASON = """
            {"reason": "现场核实报警器正在年检，备用探测器在用。"}""";

    public static String aReopening(String timeLimit) {
        return """
                {"reason": "回访发现联动阀再次失效。", "newTimeLimit": "%s"}""".formatted(timeLimit);
    }

    public static String aRefusal(String servedOn) {
        return """
                {"reason": "企业负责人明确表示不停用，拒绝更换探测器。", "servedBy": "DIRECT", "servedOn": "%s",
                 "proof": "送达回证，王建国签收"}""".formatted(servedOn);
    }

    /** Another grade: a major one by a clause that every trade's standard here is compared with. */
    public static String aRegrading(String grade) {
        return grade.equals("MAJOR") ? """
                {"grade": "MAJOR", "by": {"standard": "gmpd-10", "clause": "第三条第（二）项"}, "reason": "储罐区全部报警器失效。"}""" : """
                {"grade": "GENERAL", "reason": "仅一台探测器失效。"}""";
    }

    public static Response report(String token, String body) {
        return report(token, Uuid7.next(InstantSource.system()).toString(), body);
    }

    public static Response report(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(DANGERS);
    }

    /** The id of a danger that was just reported. */
    @CanIgnoreReturnValue
    public static UUID reported(String token, UUID enterprise, String grade) {
        var answer = report(token, aReport(enterprise, grade));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    public static Response get(String token, UUID id) {
        return given().auth().oauth2(token).get(DANGERS + "/" + id);
    }

    public static Response list(String token, String query) {
        return given().auth().oauth2(token).get(query.isEmpty() ? DANGERS : DANGERS + "?" + query);
    }

    /** Re-checks, and has the second who is named confirm it, whose answer is handed back. */
    public static Response recheck(String token, UUID id, String body) {
        var found = act(token, id, "recheck", body);
        return found.statusCode() == 200 ? act(second(), id, "recheck-confirmation", AGREED) : found;
    }

    /** Whom the re-checks above name. */
    public static String second() {
        return Tokens.of("inspector", "320000000000", "second-rechecker");
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    public static Response act(String token, UUID id, String verb, String body) {
        return act(token, id, verb, get(token, id).header("ETag"), body);
    }

    public static Response act(String token, UUID id, String verb, String expected, String body) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        return (expected == null ? request : request.header("If-Match", expected))
                .post(DANGERS + "/" + id + "/" + verb);
    }
}
