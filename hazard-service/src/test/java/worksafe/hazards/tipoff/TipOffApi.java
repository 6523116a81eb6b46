package worksafe.hazards.tipoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** Calls about tip-offs, as people of an office make them. */
public final class TipOffApi {

    public static final String ROOT = "/api/v1/hazards/";
    public static final String TIP_OFFS = ROOT + "tip-offs";
    public static final String REWARDS = ROOT + "tip-off-rewards";
    static final String PUBLIC = ROOT + "public/tip-offs";

    static final String FIRST = "inspector-first";
    static final String SECOND = "inspector-second";

    static final String ACCEPTED = """
            {"duty": "《安全生产法》第七十三条"}""";
    static final String TWO = """
            {"first": "%s", "second": "%s"}""".formatted(FIRST, SECOND);
    static final String OTHERS = """
            {"first": "%s", "second": "inspector-third", "reason": "原核查人员回避"}""".formatted(FIRST);
    static final String FOUND = """
            {"result": "TRUE", "report": "现场存放油漆、稀释剂 40 桶，无许可。"}""";
    static final String AGREED = """
            {"agreed": true, "opinion": "与现场情况一致"}""";
    static final String HANDLED = """
            {"measures": "已列入隐患整改并立案查处。"}""";
    static final String ANSWERED = """
            {"answer": "经核查属实，已立案查处。"}""";

    private TipOffApi() {}

    static String told(String region) {
        return """
                {"matter": "MAJOR_DANGER", "description": "夜间在居民楼旁仓库违规存放危险化学品", "region": "%s",
                 "site": "某某路 18 号北侧仓库", "contact": {"name": "张三丰", "phone": "13912345678"}}""".formatted(region);
    }

    static String anonymously(String region) {
        return told(region).replaceAll(",\\s*\"contact\".*\\}", "}");
    }

    static String byTelephone(String told) {
        return """
                {"channel": "HOTLINE", "told": %s}""".formatted(told);
    }

    public static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(path);
    }

    /** The id of one that a clerk wrote down. */
    public static UUID recorded(String region) {
        var answer = create(clerk(region), TIP_OFFS, byTelephone(told(region)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    public static UUID accepted(String region) {
        var id = recorded(region);
        done(clerk(region), TIP_OFFS, id, "acceptance", ACCEPTED);
        return id;
    }

    public static UUID verifying(String region) {
        var id = accepted(region);
        done(supervisor(region), TIP_OFFS, id, "verifiers", TWO);
        return id;
    }

    public static UUID reported(String region) {
        var id = verifying(region);
        done(first(region), TIP_OFFS, id, "verification", FOUND);
        return id;
    }

    public static UUID verified(String region) {
        var id = reported(region);
        done(second(region), TIP_OFFS, id, "confirmation", AGREED);
        return id;
    }

    public static UUID handled(String region) {
        var id = verified(region);
        done(supervisor(region), TIP_OFFS, id, "handling", HANDLED);
        return id;
    }

    public static UUID answered(String region) {
        var id = handled(region);
        done(clerk(region), TIP_OFFS, id, "answer", ANSWERED);
        return id;
    }

    public static void done(String token, String path, UUID id, String verb, String body) {
        var answer = act(token, path, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    public static Response act(String token, String path, UUID id, String verb, @Nullable String body) {
        var tag = given().auth().oauth2(token).get(path + "/" + id).header("ETag");
        var request = given().auth().oauth2(token).header("If-Match", tag == null ? "*" : tag);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post(path + "/" + id + "/" + verb);
    }

    static Response tell(@Nullable String key, String body) {
        var request = given().contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(PUBLIC);
    }

    static Response ask(String receipt, String secret) {
        return given().contentType("application/json")
                .body("""
                        {"receipt": "%s", "secret": "%s"}""".formatted(receipt, secret))
                .post(PUBLIC + "/status");
    }

    private static String county(String region) {
        return region.substring(0, 6) + "000000";
    }

    public static String clerk(String region) {
        return Tokens.of("clerk", county(region));
    }

    public static String supervisor(String region) {
        return Tokens.of("supervisor", county(region));
    }

    public static String approver(String region) {
        return Tokens.of("approver", county(region));
    }

    static String first(String region) {
        return Tokens.of("inspector", county(region), FIRST);
    }

    static String second(String region) {
        return Tokens.of("inspector", county(region), SECOND);
    }
}
