package worksafe.hazards.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.reported;

import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.hazards.danger.DangerApi;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.Tokens;

/** The API of listings, as clients call it, by people who are each another account. */
public final class ListingApi {

    static final String ROOT = "/api/v1/hazards/";
    static final String LISTINGS = "listings";
    static final String PANELS = "panels";
    public static final String VILLAGE = "320281102005";
    public static final String COUNTY = "320281000000";
    static final String CITY = "320200000000";

    static final String PROGRESS = """
            {"percent": 60, "note": "新储罐基础已完工"}""";
    static final String RECTIFICATION = """
            {"note": "2 号储罐已拆除，新罐区投用并通过检测"}""";
    static final String ACCEPTED = """
            {"result": "PASSED", "opinion": "隐患已消除"}""";
    static final String LIFTED = """
            {"opinion": "验收合格，同意摘牌"}""";
    static final String NOTICE = """
            {"authority": "江阴市安全生产委员会办公室"}""";

    private ListingApi() {}

    static String proposer() {
        return Tokens.of("supervisor", COUNTY, "listing-proposer");
    }

    static String decider() {
        return Tokens.of("approver", COUNTY, "listing-decider");
    }

    static String acceptor() {
        return Tokens.of("supervisor", COUNTY, "listing-acceptor");
    }

    static String filing() {
        return """
                {"filedOn": "%s", "filedWith": "无锡市安全生产委员会办公室"}""".formatted(inDays(0));
    }

    static String decision() {
        return """
                {"answer": "LISTED", "requirement": "停用 2 号储罐，按规范重新布置", "stopWork": true,
                 "responsible": "江阴市应急管理局 张伟", "until": "%s"}""".formatted(inDays(200));
    }

    static String aProposal(UUID danger) {
        return """
                {"dangerId": "%s", "level": "COUNTY", "kind": "QUARTERLY", "year": 2026, "quarter": 2,
                 "grounds": "涉及重点监管的危险化工工艺，整改须局部停产"}""".formatted(danger);
    }

    public static UUID majorDanger(UUID enterprise) {
        return reported(Tokens.ofEnterprise(enterprise), enterprise, "MAJOR");
    }

    /** Puts the danger right, as far as its re-check. */
    static void putRight(UUID enterprise, UUID danger) {
        var owner = Tokens.ofEnterprise(enterprise);
        DangerApi.act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        DangerApi.act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        DangerApi.recheck(Tokens.of("inspector", COUNTY, "listing-rechecker"), danger, PASSED)
                .then()
                .statusCode(200);
    }

    static UUID proposed(UUID danger) {
        return created(proposer(), LISTINGS, aProposal(danger));
    }

    public static UUID listed(UUID danger) {
        var id = proposed(danger);
        done(act(decider(), LISTINGS, id, "decision", decision()));
        return id;
    }

    /** Up to the application for its acceptance. */
    static UUID rectified(UUID enterprise, UUID danger) {
        var id = listed(danger);
        putRight(enterprise, danger);
        done(act(Tokens.ofEnterprise(enterprise), LISTINGS, id, "rectification", RECTIFICATION));
        return id;
    }

    /** Three experts find it put right. */
    static UUID heard(UUID listing) {
        var panel = created(proposer(), PANELS, convening(listing));
        for (var expert : new String[] {"lx1", "lx2", "lx3"}) {
            done(act(Tokens.of("expert", COUNTY, expert), PANELS, panel, "opinion", """
                    {"verdict": "FOR", "opinion": "隐患已消除"}"""));
        }
        done(act(proposer(), PANELS, panel, "closing", ""));
        return listing;
    }

    static String convening(UUID listing) {
        return """
                {"subjectType": "listing-acceptance", "subjectId": "%s", "experts": [
                 {"account": "lx1", "name": "周教授", "expertise": "危险化学品储存", "leader": true},
                 {"account": "lx2", "name": "吴高工", "expertise": "自动控制", "leader": false},
                 {"account": "lx3", "name": "郑工", "expertise": "消防", "leader": false}]}""".formatted(get(proposer(), LISTINGS, listing).jsonPath().getString("examinationId"));
    }

    static UUID accepted(UUID enterprise, UUID danger) {
        var id = heard(rectified(enterprise, danger));
        done(act(acceptor(), LISTINGS, id, "acceptance", ACCEPTED));
        return id;
    }

    public static UUID created(String token, String path, String body) {
        var answer = create(token, path, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    public static Response create(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(ROOT + path);
    }

    static Response get(String token, String path, UUID id) {
        return given().auth().oauth2(token).get(ROOT + path + "/" + id);
    }

    public static Response act(String token, String path, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .header("If-Match", get(token, path, id).header("ETag"))
                .contentType("application/json");
        return (body.isEmpty() ? request : request.body(body)).post(ROOT + path + "/" + id + "/" + verb);
    }

    public static void done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
