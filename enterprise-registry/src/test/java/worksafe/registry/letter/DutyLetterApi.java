package worksafe.registry.letter;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;

/** Duty letters as their clients call them. */
final class DutyLetterApi {

    static final String ROOT = "/api/v1/registry/";
    static final String PATH = ROOT + "duty-letters";
    static final String VILLAGE = "320281102006";
    static final String TOWN = "320281102000";
    static final String COUNTY = "320281000000";
    static final String END = "{\"reason\": \"重新起草\"}";

    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private DutyLetterApi() {}

    static UUID fresh() {
        return Uuid7.next(InstantSource.system());
    }

    static LocalDate today() {
        return ChinaTime.dayOf(InstantSource.system().instant());
    }

    static UUID anEnterprise() {
        var id = fresh();
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                        + " changed_at) values (?, 1, '责任书企业', 'ACTIVE', ?, false, 'EMERGENCY', 'test', now(), now())",
                id,
                Long.valueOf(VILLAGE));
        return id;
    }

    static String letter(String level, String subordinate, int year, String more) {
        return """
                {"level": "%s", "year": %d, %s, "superiorName": "甲方", "subordinateName": "乙方",
                 "duties": ["年内不发生生产安全事故"], "validFrom": "%s"%s}
                """.formatted(level, year, subordinate, today(), more);
    }

    static String ofUnit(UUID enterprise, String unit) {
        return letter(
                "ENTERPRISE_UNIT",
                "\"enterpriseId\": \"" + enterprise + "\", \"unit\": \"" + unit + "\"",
                today().getYear(),
                "");
    }

    static Response post(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh().toString())
                .body(body)
                .post(PATH);
    }

    static UUID drafted(String token, String body) {
        var answer = post(token, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response act(String token, UUID id, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", get(token, PATH + "/" + id).header("ETag"))
                .body(body)
                .post(PATH + "/" + id + "/" + verb);
    }

    static Response sign(String token, UUID id, String side) {
        var sha256 = get(token, PATH + "/" + id).jsonPath().getString("contentSha256");
        return act(token, id, "signature", """
                {"side": "%s", "contentSha256": "%s"}""".formatted(side, sha256));
    }

    static String uploaded(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", fresh().toString())
                .queryParam("name", "责任书.pdf")
                .contentType("application/octet-stream")
                .body(PAPER)
                .post(ROOT + "files")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    static void onPaper(String token, UUID id) {
        act(token, id, "paper", """
                {"signedOn": "%s", "fileIds": ["%s"]}""".formatted(today(), uploaded(token))).then().statusCode(200);
    }
}
