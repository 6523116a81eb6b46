package worksafe.hazards.risk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.Uuid7;

/** The API of risk points, as a client calls it. */
public final class RiskApi {

    static final String ROOT = "/api/v1/hazards";
    static final String POINTS = ROOT + "/risk-points";

    /** 270: orange. */
    static final String ORANGE = """
            {"method": "LEC", "likelihood": 3, "exposure": 6, "severity": 15, "grounds": "近三年联锁误动作一次"}""";

    /** 8: blue. */
    static final String BLUE = """
            {"method": "MATRIX", "likelihood": 2, "severity": 4}""";

    static final String CHALLENGE = """
            {"reason": "同类装置去年发生爆炸，可能性取值偏低"}""";

    static final String RETIREMENT = """
            {"reason": "装置已拆除"}""";

    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8);

    private RiskApi() {}

    static String aPoint(UUID enterprise) {
        return aPoint(enterprise, "合成车间 R-101 反应釜超温超压", """
                [{"kind": "DEVICE", "name": "R-101 反应釜"}]""");
    }

    static String aPoint(UUID enterprise, String title, String covers) {
        return """
                {
                  "enterpriseId": "%s",
                  "title": "%s",
                  "place": "合成车间二层",
                  "hazard": "冷却中断导致超温超压，物料泄漏、爆炸",
                  "position": {"longitude": 120.2853, "latitude": 31.9112, "coordinateSystem": "GCJ02"},
                  "covers": %s
                }""".formatted(enterprise, title, covers);
    }

    static final String CHANGE = """
            {
              "change": "DEVICE",
              "reason": "反应釜更换，增设紧急冷却",
              "title": "合成车间 R-101A 反应釜超温超压",
              "place": "合成车间二层",
              "hazard": "冷却中断导致超温超压",
              "covers": [{"kind": "DEVICE", "name": "R-101A 反应釜"}]
            }""";

    /** Measures for blue. */
    static final String OF_THE_POST = """
            {"measures": [{"level": "POST", "owner": "操作工", "measures": "每班巡检"}]}""";

    /** Measures for orange. */
    static String measures(String sign, String card) {
        return """
                {
                  "measures": [
                    {"level": "WORKSHOP", "owner": "周建平（车间主任）", "measures": "每月校验温度联锁"},
                    {"level": "TEAM", "owner": "吴刚（班长）", "measures": "每班核对联锁投用状态"},
                    {"level": "POST", "owner": "操作工", "measures": "每小时记录温度"}
                  ],
                  "signFileIds": [%s],
                  "cardFileIds": [%s]
                }""".formatted(sign.isEmpty() ? "" : '"' + sign + '"', card.isEmpty() ? "" : '"' + card + '"');
    }

    static String uploaded(String token, String name) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .queryParam("name", name)
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(ROOT + "/files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(path);
    }

    static UUID registered(String token, String body) {
        var answer = post(token, POINTS, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response act(String token, UUID id, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", get(token, POINTS + "/" + id).header("ETag"))
                .body(body)
                .post(POINTS + "/" + id + "/" + verb);
    }

    /** The id of a point that was just assessed like that. */
    public static UUID assessed(String token, UUID enterprise, String how) {
        var id = registered(token, aPoint(enterprise));
        var answer = act(token, id, "assessment", how);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return id;
    }

    /** The id of an orange point that is controlled. */
    static UUID controlled(String token, UUID enterprise) {
        var id = assessed(token, enterprise, ORANGE);
        var answer = act(token, id, "control", measures(uploaded(token, "标志.pdf"), uploaded(token, "处置卡.pdf")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return id;
    }
}
