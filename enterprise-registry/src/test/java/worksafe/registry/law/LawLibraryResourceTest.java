package worksafe.registry.law;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** The law library as everybody reads it, and official texts as two persons bring them in. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class LawLibraryResourceTest {

    private static final String PUBLIC = "/api/v1/registry/public/";
    private static final String TEXTS = "/api/v1/registry/law-texts";
    private static final String COUNTY = "320281000000";
    private static final String TOWN = "320281102000";
    private static final String NEIGHBOUR = "320282000000";
    private static final String FIRST = Tokens.of("supervisor", COUNTY, "law-first");
    private static final String SECOND = Tokens.of("supervisor", COUNTY, "law-second");

    private final LawLoadOperations library;

    LawLibraryResourceTest(LawLoadOperations library) {
        this.library = library;
    }

    private static JsonPath open(String path) {
        return given().get(PUBLIC + path).then().statusCode(200).extract().jsonPath();
    }

    private static Response bring(String token, String document, String readOn, String label, String text) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(Map.of(
                        "source", "样例公报", "readOn", readOn, "clauses", List.of(Map.of("label", label, "text", text))))
                .post(TEXTS + "?document=" + document);
    }

    private static JsonPath brought(String token, String document, String label, String text) {
        return bring(token, document, "2026-05-06", label, text)
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .extract()
                .jsonPath();
    }

    private static Response decide(String token, JsonPath text, String verb, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(body)
                .post(TEXTS + "/" + text.getString("id") + "/" + verb);
    }

    private static Response confirm(String token, JsonPath text) {
        return decide(token, text, "confirmation", Map.of("comparedWith", "样例官方文本"));
    }

    @Test
    void everybodyReadsWhatTookThePlaceOfADocument() {
        var old = open("laws/tzzy-30");

        assertThat(old.getString("validTo")).isEqualTo("2026-06-01");
        assertThat(old.getString("successor.id")).isEqualTo("tzzy-19");
        assertThat(old.getString("successor.number")).isEqualTo("应急管理部令第19号");
        assertThat(open("laws/tzzy-19").getString("predecessor.id")).isEqualTo("tzzy-30");
        assertProblem(given().get(PUBLIC + "laws/tzzy-31"), 404, "not-found");
    }

    @Test
    void documentsAreFoundByWordsForceIssuerAndDay() {
        assertThat(open("laws?text=特种作业人员&on=2026-05-31").getList("items.id")).containsExactly("tzzy-30");
        assertThat(open("laws?text=特种作业人员&on=2026-06-01").getList("items.id")).containsExactly("tzzy-19");
        assertThat(open("laws?text=安").getList("items")).hasSizeGreaterThan(10);
        assertThat(open("laws?text=国办发〔2024〕54号").getList("items.id")).containsExactly("gbf-2024-54");
        assertThat(open("laws?force=LAW&issuer=全国人民代表大会&text=安全生产法&on=2026-01-01")
                        .getList("items.id"))
                .containsExactly("aqscf-2021");
        assertThat(open("laws?standard=true").getList("items.force")).containsOnly("DOCUMENT");
        assertProblem(given().get(PUBLIC + "laws?text=" + "安".repeat(101)), 400, "invalid-request");
        assertProblem(given().get(PUBLIC + "laws?on=yesterday"), 400, "invalid-request");
    }

    @Test
    void clausesSayTheirSubjectInTheOrderOfTheDocument() {
        var clauses = open("law-clauses?document=tzzy-30&limit=50");
        assertThat(clauses.getList("items.id"))
                .containsSubsequence("tzzy-30.4", "tzzy-30.4.1.1", "tzzy-30.19", "tzzy-30.21", "tzzy-30.30.2");
        assertThat(clauses.getList("items.text")).containsOnlyNulls();

        var clause = open("law-clauses/tzzy-30.21");
        assertThat(clause.getString("label")).isEqualTo("第二十一条");
        assertThat(clause.getString("subject")).contains("复审");
        assertThat(clause.getString("replacedBy")).isEqualTo("tzzy-19");
        assertThat(open("law-clauses?text=复审周期").getList("items.id")).containsExactly("tzzy-30.21");
        assertProblem(given().get(PUBLIC + "law-clauses/tzzy-30.999"), 404, "not-found");
    }

    @Test
    void whatChangedInAMonthIsListed() {
        var june = open("law-changes?since=2026-06-01&before=2026-06-02&limit=50");

        assertThat(june.<Map<String, String>>getList("items"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("documentId", "tzzy-30")
                        .containsEntry("change", "REPLACED")
                        .containsEntry("other", "tzzy-19"))
                .anySatisfy(line ->
                        assertThat(line).containsEntry("documentId", "tzzy-19").containsEntry("change", "BEGAN"));
        assertThat(open("law-changes?since=2026-06-01&before=2026-06-02&change=ENDED")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void wordingIsQuotedOnlyOnceAnotherPersonConfirmedIt() {
        var text = brought(FIRST, "shantou-2005", "二5", "样例条文甲");

        assertThat(open("law-clauses/shantou-2005.2.5").getString("text")).isNull();
        assertThat(open("law-clauses?text=样例条文甲").getList("items")).isEmpty();
        assertProblem(confirm(FIRST, text), 422, "law-text-same-person");
        assertThat(open("law-clauses/shantou-2005.2.5").getString("text")).isNull();

        assertThat(confirm(SECOND, text)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("CONFIRMED");
        var quoted = open("law-clauses/shantou-2005.2.5");
        assertThat(quoted.getString("text")).isEqualTo("样例条文甲");
        assertThat(quoted.getString("textSource")).isEqualTo("样例公报");
        assertThat(quoted.getString("textRegion")).isEqualTo(COUNTY);
        assertThat(quoted.getString("subject")).isEqualTo("哪些行业须全员培训");
        assertThat(open("law-clauses?text=样例条文甲").getList("items.id")).containsExactly("shantou-2005.2.5");
        assertProblem(decide(SECOND, text, "refusal", Map.of("reason", "晚了")), 412, "precondition-failed");
    }

    @Test
    void textOfALowerAuthorityDoesNotTakeThePlaceOfAHigherOnes() {
        var ours = brought(FIRST, "tongliang-qinglong", "二（四）", "县的");
        confirm(SECOND, ours).then().statusCode(200);
        var theirs = brought(Tokens.of("supervisor", TOWN, "law-town-1"), "tongliang-qinglong", "二（四）", "镇的");

        assertProblem(confirm(Tokens.of("approver", TOWN, "law-town-2"), theirs), 422, "law-text-of-higher");
        assertThat(open("law-clauses/tongliang-qinglong.2.4").getString("text")).isEqualTo("县的");
        assertThat(open("law-clauses/tongliang-qinglong.2.4").getString("subject"))
                .isNull();
    }

    @Test
    void onlyThoseWhoMayEditSeeATextAndOnlyWithinTheirAuthority() throws SQLException {
        var text = brought(FIRST, "shantou-2005", "四4", "未核对");
        var path = TEXTS + "/" + text.getString("id");

        assertThat(given().auth().oauth2(SECOND).get(path).statusCode()).isEqualTo(200);
        assertThat(given().get(path).statusCode()).isEqualTo(401);
        for (var role : List.of("inspector", "auditor", "operator")) {
            assertProblem(given().auth().oauth2(Tokens.of(role, COUNTY)).get(path), 403, "forbidden");
        }
        assertProblem(given().auth().oauth2(Tokens.of("supervisor", NEIGHBOUR)).get(path), 404, "not-found");
        assertProblem(
                given().auth()
                        .oauth2(Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"))
                        .get(path),
                404,
                "not-found");
        assertThat(given().auth()
                        .oauth2(SECOND)
                        .get(TEXTS + "?status=AWAITING&document=shantou-2005&limit=200")
                        .jsonPath()
                        .getList("items.id"))
                .contains(text.getString("id"));
        assertProblem(
                bring(Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"), "shantou-2005", "2026-05-06", "四5", "甲"),
                422,
                "outside-jurisdiction");
        Wall.assertShowNothingWithoutAScope(List.of("law_text"));
    }

    @Test
    void whatCannotBeATextIsRefused() {
        assertProblem(bring(FIRST, "tzzy-19", "2025-12-18", "第四条", "甲"), 422, "law-text-too-early");
        assertProblem(bring(FIRST, "tzzy-99", "2026-05-06", "第四条", "甲"), 404, "not-found");
        var future = bring(FIRST, "tzzy-19", "2999-01-01", "第四条", "甲");
        assertThat(pointers(assertProblem(future, 400, "invalid-request"))).containsExactly("/readOn");
        var turned = bring(FIRST, "tzzy-19", "2026-05-06", "第四条", "甲\u202E乙");
        assertThat(pointers(assertProblem(turned, 400, "invalid-request"))).containsExactly("/clauses/0/text");
        var label = bring(FIRST, "tzzy-19", "2026-05-06", "附则", "甲");
        assertThat(pointers(assertProblem(label, 400, "invalid-request"))).containsExactly("/clauses/0/label");
    }

    @Test
    void fileIsBroughtInWholeAndOnce() {
        var key = Uuid7.next(InstantSource.system()).toString();
        var bytes = "条号,条文\n第一条,甲\n第二条,乙\n".getBytes(Charset.forName("GB18030"));

        var first = file(key, bytes).then().statusCode(201).extract().jsonPath();
        assertThat(first.getList("clauses.id")).containsExactly("yj-2024-90.1", "yj-2024-90.2");
        assertThat(file(key, bytes).jsonPath().getString("id")).isEqualTo(first.getString("id"));
        assertProblem(file(key, "条号,条文\n第一条,丙\n".getBytes(Charset.forName("GB18030"))), 422, "idempotency-key-reused");
        assertProblem(file("other-" + key, new byte[] {(byte) 0xff, (byte) 0xff}), 400, "law-file-unreadable");
        assertThat(file("empty-" + key, new byte[0]).statusCode()).isEqualTo(400);
    }

    private static Response file(String key, byte[] bytes) {
        return given().auth()
                .oauth2(FIRST)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(bytes)
                .post(TEXTS + "/files?document=yj-2024-90&source=样例公报&readOn=2026-05-06");
    }

    @Test
    void libraryThatIsThereIsNotReadAgainAndConfirmedWordingStays() throws SQLException {
        assertThat(library.bring()).isZero();

        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "update reference_edition set digest = 'older' where name = 'laws'");
            TestDatabase.execute(owner, "update law_document set title = '旧题' where id = 'fcfb-6'");
        }
        assertThat(library.bring()).isGreaterThan(150);
        assertThat(open("laws/fcfb-6").getString("title")).isEqualTo("工贸企业粉尘防爆安全规定");
        Wall.assertNoRight(Scope.nothing(), "delete from law_clause");
        Wall.assertNoRight(Scope.nothing(), "delete from law_document");
    }
}
