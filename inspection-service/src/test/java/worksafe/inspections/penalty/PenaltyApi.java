package worksafe.inspections.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The API of penalty cases, as a client calls it: cases in every status, reached by verbs and served papers. */
final class PenaltyApi {

    static final String PENALTIES = "penalties";
    static final String SPOT = "penalties/on-the-spot";
    private static final String PAPERS = "papers";

    static final String REVIEWED = """
            {"passed": true, "opinion": "事实清楚，证据充分。"}""";
    static final String DECISION = """
            {"reason": "事实清楚，证据充分，适用法律正确。"}""";
    static final String REASON = """
            {"reason": "需委托鉴定", "by": "HEAD"}""";
    static final String WAIVED = """
            {"waived": true}""";

    final UUID enterprise;
    final Enrolled first = inspector();
    final Enrolled second = inspector();
    final String supervisor = Tokens.of("supervisor", COUNTY);
    final String reviewer = Tokens.of("supervisor", COUNTY, "supervisor-reviews");
    final String jurist = Tokens.of("supervisor", COUNTY, "supervisor-jurist");
    final String officer = Tokens.of("supervisor", COUNTY, "supervisor-presides");
    final String approver = Tokens.of("approver", COUNTY);

    PenaltyApi(UUID enterprise) {
        this.enterprise = enterprise;
    }

    String aCase() {
        return """
                {
                  "enterpriseId": "%s",
                  "party": {"kind": "ENTERPRISE"},
                  "origin": {"kind": "TIP_OFF", "number": "JB-%s", "actOn": "%s", "foundOn": "%s"},
                  "title": "未对可燃气体报警器进行经常性维护、保养和定期检测",
                  "inspectorIds": ["%s", "%s"]
                }""".formatted(
                        enterprise,
                        Uuid7.next(InstantSource.system()).toString().substring(24),
                        inDays(-3),
                        inDays(-1),
                        first.id(),
                        second.id());
    }

    static String aSentence(long fineFen, String... more) {
        return """
                {
                  "violations": [{
                    "act": "%s",
                    "title": "未对可燃气体报警器进行经常性维护、保养和定期检测",
                    "band": "aq-99",
                    "clauseId": "aqscf-2021.99.1.3",
                    "fineFen": %d
                  }],
                  "kinds": ["FINE"],
                  "correction": "更换失效探测器，恢复报警联动。"
                }""".formatted(
                more.length > 0
                        ? more[0]
                        : "JC-" + Uuid7.next(InstantSource.system()).toString().substring(20),
                fineFen);
    }

    static String aReport(long fineFen, String... act) {
        return """
                {"report": "六台探测器失效已三个月，事实清楚。", "sentence": %s}""".formatted(aSentence(fineFen, act));
    }

    String onTheSpot(long fineFen) {
        return aCase().replaceFirst(
                        "}\\s*$", ", \"sentence\": " + aSentence(fineFen).replace("$", "\\$") + "}");
    }

    UUID filed() {
        return created(approver, PENALTIES, aCase());
    }

    UUID investigated(long fineFen, String... act) {
        var id = filed();
        done(first.token(), id, "investigation", aReport(fineFen, act));
        return id;
    }

    UUID reviewed(long fineFen, String... act) {
        var id = investigated(fineFen, act);
        done(reviewer, id, "review", REVIEWED);
        return id;
    }

    UUID noticed(long fineFen, String... act) {
        var id = reviewed(fineFen, act);
        var unused = serve(id, "NOTICE", "penalty-notice");
        return id;
    }

    UUID asked() {
        var id = noticed(5_000_000);
        done(Tokens.ofEnterprise(enterprise), id, "statement", "{\"hearingAsked\": true}");
        return id;
    }

    UUID arranged() {
        var id = asked();
        done(reviewer, id, "arrangement", arrangement());
        execute("update penalty_case set hearing_day = ?::date where id = ?", inDays(0), id);
        return id;
    }

    static String arrangement() {
        return """
                {"officer": "supervisor-presides", "officerName": "钱主持", "place": "三楼听证室", "day": "%s"}""".formatted(inDays(30));
    }

    UUID waived(long fineFen, String... act) {
        var id = noticed(fineFen, act);
        done(Tokens.ofEnterprise(enterprise), id, "statement", WAIVED);
        return id;
    }

    UUID decided(long fineFen, String... act) {
        var id = waived(fineFen, act);
        done(approver, id, "decision", DECISION);
        return id;
    }

    UUID served(long fineFen, String... act) {
        var id = decided(fineFen, act);
        var unused = serve(id, "DECISION", "penalty-decision");
        return id;
    }

    UUID overdue() {
        var id = served(3_000_000);
        execute("update penalty_case set status = 'OVERDUE', overdue_since = now() where id = ?", id);
        return id;
    }

    UUID reminded() {
        var id = overdue();
        var unused = serve(id, "REMINDER", "penalty-reminder");
        execute(
                "update penalty_case set served_on = ?::date, reminded_on = ?::date, told_on = ?::date where id = ?",
                inDays(-200),
                inDays(-20),
                inDays(-200),
                id);
        return id;
    }

    UUID paid() {
        var id = served(3_000_000);
        done(supervisor, id, "payment", payment(3_000_000));
        return id;
    }

    static String payment(long fen) {
        return """
                {"paidOn": "%s", "amountFen": %d, "receipt": "NO.320281000123"}""".formatted(inDays(0), fen);
    }

    static String remedy() {
        return """
                {"kind": "RECONSIDERATION", "body": "江阴市人民政府", "askedOn": "%s"}""".formatted(inDays(0));
    }

    static String outcome(String as, String more) {
        return """
                {"outcome": "%s", "decidedOn": "%s", "reason": "经复议决定"%s}""".formatted(as, inDays(0), more);
    }

    static String paper(String kind) {
        return """
                {"kind": "%s", "authority": "江阴市应急管理局", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院", "text": "问：何时失效？答：三个月前。"}""".formatted(kind);
    }

    /** Draws up, signs and hands over a paper. */
    UUID serve(UUID id, String kind, String code) {
        done(first.token(), id, "paper", paper(kind));
        var papers = list(supervisor, PAPERS, "ownerId=" + id + "&kind=" + code + "&status=DRAFT");
        var paper = UUID.fromString(papers.jsonPath().getString("items[0].id"));
        act(first.token(), PAPERS, paper, "signature", "").then().statusCode(200);
        if (papers.jsonPath().getInt("items.size()") == 1 && !signed(paper)) {
            act(second.token(), PAPERS, paper, "signature", "").then().statusCode(200);
        }
        var answer = act(supervisor, PAPERS, paper, "service", """
                {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}""");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return paper;
    }

    private boolean signed(UUID paper) {
        return get(supervisor, PAPERS, paper).jsonPath().getString("status").equals("SIGNED");
    }

    void done(String token, UUID id, String verb, String body) {
        var answer = act(token, PENALTIES, id, verb, body);
        assertThat(answer.statusCode()).as(verb + ": " + answer.asString()).isEqualTo(200);
    }

    /** Lets time pass, which a client cannot. */
    static void execute(String statement, Object... values) {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
