package worksafe.registry.blacklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The API of the list, as clients call it, by people who are each another account. */
final class BlacklistApi {

    static final String ROOT = "/api/v1/registry/";
    static final String ENTRIES = "blacklist-entries";
    static final String COUNTY = "320281000000";
    static final String TOWN = "320281105000";

    static final String DROPPED = """
            {"reason": "申辩成立，不属于情节严重"}""";
    static final String STATED = """
            {"statement": "处罚事实无异议，已停产整改。"}""";
    static final String REMOVED = """
            {"why": "PENALTY_REVOKED", "reason": "处罚决定经行政复议撤销（苏锡府复〔2026〕8号）"}""";
    static final String RESTORED = """
            {"reason": "提交的整改证明系伪造"}""";
    static final String UNPUBLISHED = """
            {"reason": "行政复议期间停止公示"}""";

    private BlacklistApi() {}

    static String proposer() {
        return Tokens.of("supervisor", COUNTY, "blacklist-proposer");
    }

    static String decider() {
        return Tokens.of("approver", COUNTY, "blacklist-decider");
    }

    static LocalDate daysAgo(int days) {
        return ChinaTime.dayOf(Instant.now(java.time.Clock.systemUTC())).minusDays(days);
    }

    static UUID fresh() {
        return Uuid7.next(InstantSource.system());
    }

    /** An enterprise that makes hazardous chemicals. */
    static UUID anEnterprise() {
        return planted("'C2614', '{HAZARDOUS_CHEMICALS_PRODUCTION}', 0, '2021-09-01', '测试', '测试'");
    }

    /** One of which neither industry nor trade is known. */
    static UUID anUnknown() {
        return planted("null, null, null, null, null, null");
    }

    /** A builder, who has other rules. */
    static UUID aBuilder() {
        return planted("'E4710', '{BUILDING_WORKS}', 0, '2021-09-01', '测试', '测试'");
    }

    private static UUID planted(String industry) {
        var id = fresh();
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, source, industry,"
                        + " derived_trades, trades_policy_region, trades_policy_from, trades_source, trades_clause,"
                        + " created_at, changed_at) values (?, 1, '失信企业', 'ACTIVE', ?, false, 'EMERGENCY', 'test', "
                        + industry + ", now(), now())",
                id,
                Long.valueOf(TOWN));
        return id;
    }

    static String aProposal(UUID enterprise) {
        return aProposal(enterprise, "UNLICENSED", ", \"fineFen\": 12000000");
    }

    static String aProposal(UUID enterprise, String ground, String more) {
        return """
                {"enterpriseId": "%s", "ground": "%s", "authorityName": "江阴市应急管理局", "penaltyNumber": "罚 %s",
                 "penaltyOn": "%s", "facts": "未取得安全生产许可证从事危险化学品生产",
                 "persons": [{"name": "王强", "role": "PRINCIPAL"}]%s}
                """.formatted(enterprise, ground, fresh(), daysAgo(100), more);
    }

    static String aNotice() {
        return """
                {"number": "告〔2026〕3号", "servedOn": "%s"}""".formatted(daysAgo(60));
    }

    static String aDecision() {
        return """
                {"number": "决〔2026〕2号", "decidedOn": "%s", "answer": "不予采纳"}""".formatted(daysAgo(30));
    }

    static String aListing() {
        return """
                {"listedOn": "%s"}""".formatted(daysAgo(20));
    }

    static String aSanction(String degree) {
        return """
                {"field": "PROCUREMENT", "degree": "%s", "department": "江阴市财政局", "basis": "政府采购法第二十二条第一款第（五）项",
                 "validFrom": "%s", "until": "%s"}""".formatted(degree, daysAgo(1), daysAgo(-300));
    }

    static String aSubmission(String step, String receipt) {
        return """
                {"step": "%s", "platform": "国家企业信用信息公示系统（江苏）", "number": "SX-7", "doneOn": "%s"%s}
                """.formatted(step, daysAgo(0), receipt.isEmpty() ? "" : ", \"receipt\": \"" + receipt + "\"");
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh().toString())
                .body(body)
                .post(ROOT + path);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    static Response act(String token, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version(id) + "\"");
        return (body.isEmpty() ? request : request.body(body)).post(ROOT + ENTRIES + "/" + id + "/" + verb);
    }

    private static String version(UUID id) {
        return TestDatabase.column("select version from blacklist_entry where id = ?", id)
                .getFirst();
    }

    static JsonPath done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.jsonPath();
    }

    static UUID proposed(UUID enterprise) {
        return UUID.fromString(
                done(post(proposer(), ENTRIES, aProposal(enterprise))).getString("id"));
    }

    static UUID noticed(UUID enterprise) {
        var id = proposed(enterprise);
        var unused = done(act(proposer(), id, "notice", aNotice()));
        return id;
    }

    static UUID decided(UUID enterprise) {
        var id = noticed(enterprise);
        var unused = done(act(decider(), id, "decision", aDecision()));
        return id;
    }

    static UUID listed(UUID enterprise) {
        var id = decided(enterprise);
        var unused = done(act(proposer(), id, "listing", aListing()));
        return id;
    }

    static UUID published(UUID enterprise) {
        var id = listed(enterprise);
        var unused = done(act(proposer(), id, "publication", ""));
        return id;
    }

    /** One that was listed so long ago that its enterprise may ask to be removed. */
    static UUID removable(UUID enterprise) {
        var id = published(enterprise);
        TestDatabase.execute(
                "update blacklist_entry set listed_on = ?, listed_until = ? where id = ?",
                java.sql.Date.valueOf(daysAgo(400)),
                java.sql.Date.valueOf(daysAgo(-600)),
                id);
        TestDatabase.execute(
                "update blacklist_entry set penalty_imposed_on = ? where id = ?",
                java.sql.Date.valueOf(daysAgo(500)),
                id);
        return id;
    }

    /** One that was removed as its enterprise applied for. */
    static UUID removedEarly(UUID enterprise) {
        var id = removable(enterprise);
        var application = apply(enterprise, id);
        assertThat(application.statusCode()).as(application.asString()).isEqualTo(201);
        var what = "applications/" + application.jsonPath().getString("id");
        var unused = done(onApplication(proposer(), what + "/acceptance", "{}"));
        var unusedDecision = done(onApplication(
                decider(), what + "/decision", "{\"result\": \"APPROVED\", \"opinion\": \"符合条件，准予提前移出。\"}"));
        return id;
    }

    static Response apply(UUID enterprise, UUID entry) {
        return post(Tokens.ofEnterprise(enterprise), "applications", """
                {"kind": "blacklist-early-removal", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"performed": "罚款已缴清", "repaired": "已停产并处置全部物料"}}""".formatted(enterprise, entry));
    }

    static Response onApplication(String token, String path, String body) {
        var tag = get(token, path.substring(0, path.lastIndexOf('/'))).header("ETag");
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .post(ROOT + path);
    }

    /** The clocks of an entry, each with its state. */
    static List<String> states(UUID id) {
        return TestDatabase.column("select kind || ' ' || state from clock where subject_id = ? order by kind", id);
    }
}
