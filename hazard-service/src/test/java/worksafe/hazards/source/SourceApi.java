package worksafe.hazards.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;

/** The API of major hazard sources, as a client calls it. */
public final class SourceApi {

    static final String SOURCES = "/api/v1/hazards/sources";

    private static final byte[] REPORT =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8);

    static final String RESPONSIBLE = """
            {"principal": "陈卫东（总经理）", "technical": "吴敏（总工程师）", "operating": "马红军（罐区车间主任）"}""";

    static final String SUBMISSION = """
            {"safetyMeasures": "双人双锁，气体检测与喷淋联锁", "emergencyMeasures": "碱液喷淋，专项预案每年演练"}""";

    static final String CHANGE = """
            {"ground": "CHEMICALS_OR_PROCESS", "reason": "新增 50 立方米液氯储罐一台"}""";

    static final String REMOVAL = """
            {"ground": "DISMANTLED", "reason": "储罐已清空、置换并拆除"}""";

    static final String REMOVED = """
            {"answer": "REMOVED", "opinion": "现场核实，罐区已拆除"}""";

    static final String RETURN = """
            {"missing": ["安全评估报告缺少个人风险等值线"]}""";

    private SourceApi() {}

    /** A day so many days from today, in Shanghai. */
    static String inDays(int days) {
        return ChinaTime.dayOf(InstantSource.system().instant()).plusDays(days).toString();
    }

    static String chlorine(String tonnes) {
        return """
                {"chemicals": [{"substance": 12, "name": "液氯", "quantity": %s, "vessel": "V-101 液氯储罐"}], "people": 120}""".formatted(tonnes);
    }

    static String anEntry(UUID enterprise, String inventory) {
        return anEntry(enterprise, inventory, false);
    }

    static String anEntry(UUID enterprise, String inventory, boolean inPort) {
        return """
                {
                  "enterpriseId": "%s",
                  "unit": {"kind": "STORAGE", "name": "液氯储罐区", "place": "厂区西北侧", "inPort": %s},
                  "responsible": {"principal": "陈卫东（总经理）", "technical": "沈国强（总工程师）", "operating": "马红军（罐区车间主任）"},
                  "inventory": %s
                }""".formatted(enterprise, inPort, inventory);
    }

    static String anAssessment(String day, String inventory) {
        return """
                {
                  "assessment": {
                    "assessedOn": "%s",
                    "institution": "江苏安泰安全技术有限公司",
                    "certificate": "APJ-(苏)-301",
                    "quantitative": true,
                    "emergencyShutdown": true
                  },
                  "inventory": %s
                }""".formatted(day, inventory);
    }

    static String aRecord(UUID enterprise, String assessedOn, String filedOn) {
        var assessment = anAssessment(assessedOn, chlorine("50"));
        return anEntry(enterprise, "0")
                .replaceFirst(
                        "\"inventory\": 0\\s*}",
                        "\"filedOn\": \"" + filedOn + "\", \"filingNumber\": \"BA苏320281-12\","
                                + assessment.substring(assessment.indexOf('{') + 1));
    }

    static String withFile(String body, String file) {
        return body.replaceFirst("\\{", "{\"fileIds\": [\"" + file + "\"],");
    }

    static String aReceipt(String recipient, String day) {
        return """
                {"recipient": "%s", "receivedOn": "%s"}""".formatted(recipient, day);
    }

    static String uploaded(String token) {
        var answer = given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .queryParam("name", "安全评估报告.pdf")
                .contentType("application/octet-stream")
                .body(REPORT)
                .post("/api/v1/hazards/files");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(path);
    }

    public static UUID identified(String token, UUID enterprise) {
        var answer = create(token, SOURCES, anEntry(enterprise, chlorine("50")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static UUID assessed(String token, UUID enterprise) {
        var id = identified(token, enterprise);
        done(token, id, "assessment", withFile(anAssessment(inDays(0), chlorine("50")), uploaded(token)));
        return id;
    }

    static UUID submitted(String token, UUID enterprise) {
        var id = assessed(token, enterprise);
        done(token, id, "submission", SUBMISSION);
        return id;
    }

    static UUID received(String owner, String supervisor, UUID enterprise) {
        var id = submitted(owner, enterprise);
        for (var recipient : get(owner, id).jsonPath().getList("receipts.recipient", String.class)) {
            done(supervisor, id, "receipt", aReceipt(recipient, inDays(0)));
        }
        return id;
    }

    static UUID filed(String owner, String supervisor, UUID enterprise) {
        var id = received(owner, supervisor, enterprise);
        done(supervisor, id, "filing", "{}");
        return id;
    }

    static Response get(String token, UUID id) {
        return given().auth().oauth2(token).get(SOURCES + "/" + id);
    }

    /** Carries a verb out on the version that the caller reads at that moment. */
    static Response act(String token, UUID id, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", get(token, id).header("ETag"))
                .body(body)
                .post(SOURCES + "/" + id + "/" + verb);
    }

    @CanIgnoreReturnValue
    static Response done(String token, UUID id, String verb, String body) {
        var answer = act(token, id, verb, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
