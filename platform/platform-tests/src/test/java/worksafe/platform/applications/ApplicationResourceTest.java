package worksafe.platform.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.FreshIds.id;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.ShiftableClock;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.Standing;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApplicationResourceTest {

    private static final String ROOT = "/api/v1/probe/";
    private static final String APPLICATIONS = "applications";
    private static final String PANELS = "panels";
    private static final String COUNTY = "320281000000";
    private static final String VILLAGE = "320281102005";
    private static final String GROUND = """
            {"source": "中华人民共和国行政许可法（2019年修正）", "clause": "第三十八条第二款"}""";
    private static final String YES = """
            {"result": "APPROVED", "opinion": "符合条件"}""";
    private static final String NO = """
            {"result": "REFUSED", "opinion": "不符合条件", "ground": %s}""".formatted(GROUND);
    private static final String WITHDRAWN = """
            {"reason": "不再需要"}""";
    private static final String MISSING = """
            {"missing": ["总平面图", "评价报告"]}""";

    @Inject
    ShiftableClock clock;

    private final String clerk = Tokens.of("supervisor", COUNTY, "zhang.wei");
    private final String chief = Tokens.of("approver", COUNTY, "li.na");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = enterprise();
        owner = Tokens.ofEnterprise(enterprise);
    }

    private static UUID enterprise() {
        var id = id();
        TestDatabase.execute(
                "insert into probe_enterprise (id, region, sector) values (?, ?, 'EMERGENCY')",
                id,
                RegionCode.of(VILLAGE).value());
        return id;
    }

    @Test
    void permitIsAppliedForAcceptedHeardAndGivenWithItsEffect() {
        var answer = create(owner, APPLICATIONS, permit());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
        var body = answer.jsonPath();
        var id = UUID.fromString(body.getString("id"));
        assertThat(answer.header("Location")).endsWith("/applications/" + id);
        assertThat(body.getString("number")).matches("XK320281-\\d{4}-\\d{6}");
        assertThat(body.getString("status")).isEqualTo("SUBMITTED");
        assertThat(body.getString("region")).isEqualTo(VILLAGE);
        assertThat(body.getInt("kindVersion")).isEqualTo(2);
        assertThat(body.getString("content.plant")).isEqualTo("一号装置");
        assertThat(body.getList("allowedActions", String.class)).containsExactly("WITHDRAWAL");
        assertThat(clocks(id)).containsExactly("application-acceptance RUNNING AUTHORITY");

        act(clerk, APPLICATIONS, id, "acceptance", "").then().statusCode(200);
        assertThat(clocks(id))
                .containsExactly("application-acceptance MET AUTHORITY", "application-decision RUNNING AUTHORITY");
        assertThat(actions(clerk, id)).isEmpty();
        assertThat(actions(chief, id)).containsExactly("DECISION");
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 422, "application-panel-missing");
        assertThat(ProbeKinds.permit(id)).isNull();
        var panel = panel(id, "e1", "e2", "e3");
        assertThat(clocks(id)).contains("application-decision SUSPENDED AUTHORITY");
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 422, "application-panel-sitting");
        sign(panel, "e1", "FOR");
        sign(panel, "e2", "FOR");
        assertProblem(act(clerk, PANELS, panel, "closing", ""), 422, "panel-unsigned");
        sign(panel, "e3", "AGAINST");
        var closed = act(clerk, PANELS, panel, "closing", "");
        assertThat(closed.jsonPath().getString("result")).as(closed.asString()).isEqualTo("FOR");
        assertThat(clocks(id)).contains("application-decision RUNNING AUTHORITY");

        var given = act(chief, APPLICATIONS, id, "decision", YES);

        assertThat(given.jsonPath().getString("status")).as(given.asString()).isEqualTo("APPROVED");
        assertThat(ProbeKinds.permit(id)).isEqualTo("一号装置");
        assertThat(clocks(id)).contains("application-decision MET AUTHORITY");
        assertThat(given.jsonPath().getList("timeline.kind", String.class))
                .containsExactly("SUBMITTED", "ACCEPTED", "APPROVED");
        for (var event : List.of("submitted", "accepted", "decided")) {
            assertAnnounced("application-" + event, id);
        }
        for (var event : List.of("convened", "opinion-signed", "closed")) {
            assertAnnounced("panel-" + event, panel);
        }
        assertThat(TestDatabase.column("select action from audit_entry where object_id = ?", id.toString()))
                .containsExactlyInAnyOrder("application-submitted", "application-accepted", "application-decided");
        assertProblem(act(owner, APPLICATIONS, id, "withdrawal", WITHDRAWN), 409, "illegal-transition");
    }

    @Test
    void returnStopsTheAuthoritysTimeUntilItIsCompleted() {
        var id = created(permit());

        var returned = act(clerk, APPLICATIONS, id, "return", MISSING);

        assertThat(returned.jsonPath().getList("missing", String.class)).containsExactly("总平面图", "评价报告");
        assertThat(clocks(id)).containsExactly("application-acceptance SUSPENDED AUTHORITY");
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 409, "illegal-transition");
        assertProblem(act(clerk, APPLICATIONS, id, "acceptance", ""), 409, "illegal-transition");
        clock.ahead(Duration.ofDays(30), () -> PassingTime.sweepClocks());
        assertThat(clocks(id)).containsExactly("application-acceptance SUSPENDED AUTHORITY");
        assertThat(pointers(assertProblem(
                        act(owner, APPLICATIONS, id, "completion", "{\"content\": {\"plant\": \"\"}}"),
                        400,
                        "invalid-request")))
                .containsExactly("/content/from", "/content/plant");
        var completed = act(owner, APPLICATIONS, id, "completion", """
                {"content": {"plant": "二号装置", "from": "2027-01-01"}}""");
        assertThat(completed.jsonPath().getString("status"))
                .as(completed.asString())
                .isEqualTo("SUBMITTED");
        assertThat(completed.jsonPath().getString("content.plant")).isEqualTo("二号装置");
        assertThat(clocks(id)).containsExactly("application-acceptance RUNNING AUTHORITY");
        assertProblem(act(clerk, APPLICATIONS, id, "return", MISSING), 422, "application-returned");
        assertAnnounced("application-returned", id);
        assertAnnounced("application-completed", id);
    }

    @Test
    void whatIsNeverCompletedIsNotAcceptedByAClause() {
        var id = created(permit());
        act(clerk, APPLICATIONS, id, "return", MISSING).then().statusCode(200);
        assertThat(actions(clerk, id)).containsExactly("NON_ACCEPTANCE");

        var closed = act(clerk, APPLICATIONS, id, "non-acceptance", """
                {"reason": "逾期未补正", "ground": %s}""".formatted(GROUND));

        assertThat(closed.jsonPath().getString("status")).as(closed.asString()).isEqualTo("NOT_ACCEPTED");
        assertThat(closed.jsonPath().getList("missing")).isEmpty();
        assertThat(clocks(id)).containsExactly("application-acceptance MET AUTHORITY");
        assertProblem(act(owner, APPLICATIONS, id, "completion", """
                {"content": {"plant": "二号装置", "from": "2027-01-01"}}"""), 409, "illegal-transition");
    }

    @Test
    void timeOfTheAuthorityRunsOut() {
        var id = created(permit());
        clock.ahead(Duration.ofDays(20), () -> PassingTime.sweepClocks());
        assertThat(clocks(id)).containsExactly("application-acceptance MISSED AUTHORITY");
        assertThat(act(clerk, APPLICATIONS, id, "acceptance", "").statusCode()).isEqualTo(200);
    }

    @Test
    void notAcceptedAndRefusedByAClauseThatIsLaw() {
        var id = created(permit());
        assertProblem(act(clerk, APPLICATIONS, id, "non-acceptance", """
                {"reason": "不属职权", "ground": {"source": "澄政发〔2012〕80号", "clause": "（十四）"}}"""), 422, "application-ground-too-weak");
        assertThat(pointers(assertProblem(
                        act(clerk, APPLICATIONS, id, "non-acceptance", "{\"reason\": \"x\"}"), 400, "invalid-request")))
                .containsExactly("/ground");

        var turned = act(clerk, APPLICATIONS, id, "non-acceptance", """
                {"reason": "不属职权", "ground": %s}""".formatted(GROUND));

        assertThat(turned.jsonPath().getString("ground.force"))
                .as(turned.asString())
                .isEqualTo("LAW");
        assertThat(clocks(id)).containsExactly("application-acceptance MET AUTHORITY");
        var note = accepted(note(id()));
        assertThat(pointers(assertProblem(
                        act(chief, APPLICATIONS, note, "decision", "{\"result\": \"REFUSED\", \"opinion\": \"x\"}"),
                        400,
                        "invalid-request")))
                .containsExactly("/ground");
        assertThat(act(chief, APPLICATIONS, note, "decision", NO).jsonPath().getString("status"))
                .isEqualTo("REFUSED");
    }

    @Test
    void whatCannotBeCarriedOutIsNotApproved() {
        var id = accepted(note(ProbeKinds.CURSED));

        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 404, "not-found");

        assertThat(get(chief, APPLICATIONS, id).jsonPath().getString("status")).isEqualTo("ACCEPTED");
        assertThat(clocks(id)).contains("application-decision RUNNING AUTHORITY");
        assertThat(announced("application-decided", id)).isEmpty();
        act(owner, APPLICATIONS, id, "withdrawal", WITHDRAWN).then().statusCode(200);
        assertThat(clocks(id)).contains("application-decision CANCELLED AUTHORITY");
        assertAnnounced("application-withdrawn", id);
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 409, "illegal-transition");
    }

    @Test
    void oneIsOpenAboutASubjectAndTheSameOfficialDecidesWhereTheKindSaysSo() {
        var subject = id();
        var id = accepted(note(subject));
        assertProblem(create(owner, APPLICATIONS, note(subject)), 409, "application-open");

        assertThat(act(clerk, APPLICATIONS, id, "decision", YES).statusCode()).isEqualTo(200);

        assertThat(create(owner, APPLICATIONS, note(subject)).statusCode()).isEqualTo(201);
    }

    @Test
    void contentIsCheckedByItsKind() {
        assertThat(pointers(
                        assertProblem(create(owner, APPLICATIONS, """
                        {"kind": "permit", "enterpriseId": "%s",
                         "content": {"plant": "很长的名字很长的名字很长的名字很长的名字很长", "tonnes": 0, "mood": "good"}}""".formatted(enterprise)), 400, "invalid-request")))
                .containsExactly("/content/from", "/content/mood", "/content/plant", "/content/tonnes");
        assertThat(pointers(assertProblem(
                        create(owner, APPLICATIONS, permit().replace("\"permit\"", "\"wish\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/kind");
        assertThat(pointers(assertProblem(
                        create(
                                owner,
                                APPLICATIONS,
                                permit().replace("\"kind\"", "\"subjectId\": \"" + id() + "\", \"kind\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/subjectId");
        for (var body :
                List.of("{}", "[]", "{", permit().replace("{\"plant\": \"一号装置\", \"from\": \"2027-01-01\"}", "5"))) {
            assertThat(create(owner, APPLICATIONS, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(list(owner, APPLICATIONS, "").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void sameKeyMakesOneApplication() {
        var key = id().toString();
        var first = create(owner, APPLICATIONS, key, permit());
        var again = create(owner, APPLICATIONS, key, permit());

        assertThat(again.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(create(owner, APPLICATIONS, key, permit().replace("一号", "三号")), 422, "idempotency-key-reused");
        assertThat(list(owner, APPLICATIONS, "kind=permit&open=true").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void strangersOtherPlacesAndOtherRolesNeitherSeeNorAct() {
        var id = created(permit());
        var stranger = Tokens.ofEnterprise(enterprise());
        var elsewhere = Tokens.of("supervisor", "120119000000");

        assertProblem(get(stranger, APPLICATIONS, id), 404, "not-found");
        assertProblem(get(elsewhere, APPLICATIONS, id), 404, "not-found");
        assertProblem(act(elsewhere, APPLICATIONS, id, "acceptance", "\"v1\"", ""), 404, "not-found");
        assertProblem(act(stranger, APPLICATIONS, id, "withdrawal", "\"v1\"", WITHDRAWN), 404, "not-found");
        assertProblem(create(stranger, APPLICATIONS, permit()), 404, "not-found");
        assertProblem(act(owner, APPLICATIONS, id, "acceptance", ""), 403, "forbidden");
        assertProblem(act(owner, APPLICATIONS, id, "decision", YES), 403, "forbidden");
        assertProblem(act(clerk, APPLICATIONS, id, "withdrawal", WITHDRAWN), 403, "forbidden");
        assertProblem(get(Tokens.of("expert", COUNTY), APPLICATIONS, id), 403, "forbidden");
        assertProblem(act(clerk, APPLICATIONS, id, "acceptance", null, ""), 428, "precondition-required");
        assertProblem(act(clerk, APPLICATIONS, id, "acceptance", "\"v7\"", ""), 412, "precondition-failed");
        assertThat(list(owner, APPLICATIONS, "status=ACCEPTED").jsonPath().getList("items"))
                .isEmpty();
        assertThat(list(owner, APPLICATIONS, "status=SUBMITTED&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
        assertThat(list(elsewhere, APPLICATIONS, "enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whoActsForTheEnterpriseJudgesNothingWhateverElseTheTokenLets() {
        var both = Tokens.request()
                .subject("both-" + enterprise)
                .roles("enterprise", "supervisor", "approver", "expert")
                .region(COUNTY)
                .enterprises(List.of(enterprise.toString()))
                .mint();
        var id = created(note(id()));
        assertThat(actions(both, id)).containsExactly("WITHDRAWAL");
        assertProblem(act(both, APPLICATIONS, id, "acceptance", ""), 403, "forbidden");
        assertProblem(act(both, APPLICATIONS, id, "return", MISSING), 403, "forbidden");
        assertProblem(act(both, APPLICATIONS, id, "non-acceptance", """
                {"reason": "不属职权", "ground": %s}""".formatted(GROUND)), 403, "forbidden");
        act(clerk, APPLICATIONS, id, "acceptance", "").then().statusCode(200);
        assertProblem(act(both, APPLICATIONS, id, "decision", YES), 403, "forbidden");
        assertProblem(create(both, PANELS, convening(id, "v1", "v2", "v3")), 403, "forbidden");
        var panel = panel(id, "v1", "v2", "v3");
        sign(panel, "v1", "AGAINST");
        var seen = get(both, PANELS, panel).jsonPath();
        assertThat(seen.getString("members[0].verdict")).isNull();
        assertThat(seen.getList("allowedActions", String.class)).containsExactly("RECUSAL_REQUEST");
        assertProblem(act(both, PANELS, panel, "naming", named("v4", false)), 403, "forbidden");
        assertProblem(act(both, PANELS, panel, "closing", ""), 403, "forbidden");
        assertProblem(act(both, PANELS, panel, "dissolution", WITHDRAWN), 403, "forbidden");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        var id = accepted(note(id()));
        var tag = get(chief, APPLICATIONS, id).header("ETag");
        var attempts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var token = Tokens.of("approver", COUNTY, "approver-" + i);
            var body = i % 2 == 0 ? YES : NO;
            attempts.add(
                    () -> act(token, APPLICATIONS, id, "decision", tag, body).statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var done : pool.invokeAll(attempts)) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412 || status == 409);
        assertThat(announced("application-decided", id)).hasSize(1);
    }

    @Test
    void decisionAgainstThePanelNamesItsReason() {
        var id = accepted(note(id()));
        var panel = panel(id, "a1", "a2", "a3");
        sign(panel, "a1", "FOR");
        sign(panel, "a2", "AGAINST");
        sign(panel, "a3", "AGAINST");
        assertThat(act(clerk, PANELS, panel, "closing", "").jsonPath().getString("result"))
                .isEqualTo("AGAINST");
        assertProblem(act(chief, APPLICATIONS, id, "decision", YES), 422, "application-against-panel");

        var decided = act(chief, APPLICATIONS, id, "decision", """
                {"result": "APPROVED", "opinion": "同意", "deviation": "已补充监控措施"}""");

        assertThat(decided.jsonPath().getString("deviation"))
                .as(decided.asString())
                .isEqualTo("已补充监控措施");
    }

    @Test
    void recusedExpertSignsNothingAndAnotherTakesTheSeat() {
        var id = accepted(note(id()));
        var panel = panel(id, "r1", "r2", "r3");
        sign(panel, "r2", "FOR");
        assertProblem(sign(panel, "r2", "AGAINST"), 409, "panel-signed");
        assertProblem(sign(panel, "r9", "FOR", clerk), 404, "not-found");
        var second = member(panel, 1);
        var third = member(panel, 2);
        assertProblem(
                act(expert("r1"), PANELS, panel, "recusal-request", recusal(third)), 422, "panel-recusal-of-another");
        act(owner, PANELS, panel, "recusal-request", recusal(second)).then().statusCode(200);
        act(expert("r3"), PANELS, panel, "recusal-request", recusal(third))
                .then()
                .statusCode(200);
        assertProblem(sign(panel, "r3", "FOR"), 422, "panel-recused");
        assertProblem(act(owner, PANELS, panel, "recusal-request", recusal(third)), 422, "panel-recusal-state");
        decide(panel, second, false);
        decide(panel, third, true);
        assertProblem(sign(panel, "r3", "FOR"), 422, "panel-recused");
        sign(panel, "r1", "FOR");
        assertProblem(act(clerk, PANELS, panel, "closing", ""), 422, "panel-seats");
        assertProblem(act(clerk, PANELS, panel, "naming", named("r3", false)), 422, "panel-account-twice");
        assertProblem(act(clerk, PANELS, panel, "naming", named("r4", true)), 422, "panel-leader");
        act(clerk, PANELS, panel, "naming", named("r4", false)).then().statusCode(200);
        sign(panel, "r4", "AGAINST");

        var closed = act(clerk, PANELS, panel, "closing", "");

        assertThat(closed.jsonPath().getString("result")).as(closed.asString()).isEqualTo("FOR");
        assertProblem(sign(panel, "r1", "AGAINST"), 409, "illegal-transition");
        for (var event : List.of("recusal-asked", "recusal-decided", "member-named")) {
            assertAnnounced("panel-" + event, panel);
        }
    }

    @Test
    void expertsSeeTheirOwnPanelsAndOpinionsAreShownWhenItIsClosed() throws SQLException {
        var id = accepted(note(id()));
        var panel = panel(id, "s1", "s2", "s3");
        var other = panel(accepted(note(id())), "t1", "t2", "t3");
        sign(panel, "s1", "FOR");

        assertThat(list(expert("s1"), PANELS, "").jsonPath().getList("items.id", String.class))
                .containsExactly(panel.toString());
        assertProblem(get(expert("s1"), PANELS, other), 404, "not-found");
        assertThat(get(expert("s1"), PANELS, panel).jsonPath().getString("matter.text"))
                .isEqualTo("请予备注");
        assertThat(get(expert("s1"), PANELS, panel).jsonPath().getString("members[0].verdict"))
                .isEqualTo("FOR");
        assertThat(get(expert("s2"), PANELS, panel).jsonPath().getString("members[0].verdict"))
                .isNull();
        assertThat(get(owner, PANELS, panel).jsonPath().getString("members[0].opinion"))
                .isNull();
        assertThat(get(clerk, PANELS, panel).jsonPath().getString("members[0].opinion"))
                .isEqualTo("意见");
        assertProblem(get(Tokens.ofEnterprise(enterprise()), PANELS, panel), 404, "not-found");
        // Below the application, too: the wall itself hides the panels of others from an expert.
        var guest = new Scope(RegionCode.of(COUNTY), null, null, "s1", null, Standing.GUEST);
        try (var connection = TestDatabase.asApp(guest)) {
            assertThat(TestDatabase.column(connection, "select id from panel where id in (?, ?)", panel, other))
                    .containsExactly(panel.toString());
            assertThat(TestDatabase.column(connection, "select 1 from panel_member where panel_id = ?", other))
                    .isEmpty();
        }
        Wall.assertShowNothingWithoutAScope(
                Set.of("application", "application_step", "panel", "panel_member", "panel_step"));
    }

    @Test
    void panelIsConvenedByItsRule() {
        assertProblem(
                create(clerk, PANELS, convening(created(permit()), "u1", "u2", "u3")), 422, "application-no-panel");
        var id = accepted(note(id()));
        assertProblem(create(clerk, PANELS, convening(id, "u1", "u2")), 422, "panel-seats");
        assertProblem(create(clerk, PANELS, convening(id, "u1", "u2", "u3", "u4")), 422, "panel-seats");
        assertProblem(create(clerk, PANELS, convening(id, "u1", "u2", "U1")), 422, "panel-account-twice");
        assertProblem(
                create(clerk, PANELS, convening(id, "u1", "u2", "dev-enterprise-" + enterprise)),
                422,
                "panel-own-matter");
        assertProblem(
                create(clerk, PANELS, convening(id, "u1", "u2", "u3").replace("true", "false")), 422, "panel-leader");
        assertThat(pointers(assertProblem(
                        create(clerk, PANELS, convening(id, "u1", "u2", "u3").replace("\"application\"", "\"moon\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/subjectType");
        assertProblem(create(owner, PANELS, convening(id, "u1", "u2", "u3")), 403, "forbidden");
        var key = id().toString();
        var first = create(clerk, PANELS, key, convening(id, "u1", "u2", "u3"));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(create(clerk, PANELS, key, convening(id, "u1", "u2", "u3"))
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(first.jsonPath().getString("id"));
        assertProblem(create(clerk, PANELS, convening(id, "u1", "u2", "u3")), 409, "panel-exists");
        act(owner, APPLICATIONS, id, "withdrawal", WITHDRAWN).then().statusCode(200);
        var panel = UUID.fromString(first.jsonPath().getString("id"));
        assertThat(get(clerk, PANELS, panel).jsonPath().getString("status")).isEqualTo("DISSOLVED");
        assertAnnounced("panel-dissolved", panel);
    }

    @Test
    void expertsAreNotHeardAgainUntilTheySayYesAndNoneOfThemDecides() {
        var id = accepted(note(id()));
        var first = panel(id, "li.na", "w2", "w3");
        act(clerk, PANELS, first, "dissolution", WITHDRAWN).then().statusCode(200);
        var second = panel(id, "w4", "w5", "w6");
        sign(second, "w4", "AGAINST");
        assertProblem(act(clerk, PANELS, second, "dissolution", WITHDRAWN), 422, "panel-heard");
        sign(second, "w5", "AGAINST");
        sign(second, "w6", "AGAINST");
        act(clerk, PANELS, second, "closing", "").then().statusCode(200);
        // Sat on the panel that was dissolved.
        assertProblem(act(chief, APPLICATIONS, id, "decision", NO), 422, "application-same-person");
        assertThat(act(Tokens.of("approver", COUNTY, "wu.jun"), APPLICATIONS, id, "decision", NO)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void rolesSeeWhatKindsThereAre() {
        var kinds =
                given().auth().oauth2(owner).get(ROOT + "applications/kinds").jsonPath();
        assertThat(kinds.getList("items.code", String.class)).containsExactly("filing", "note", "permit");
        assertThat(kinds.getString("items[2].content.properties.plant.type")).isEqualTo("string");
    }

    private String permit() {
        return """
                {"kind": "permit", "enterpriseId": "%s", "content": {"plant": "一号装置", "from": "2027-01-01"}}""".formatted(enterprise);
    }

    private String note(UUID subject) {
        return """
                {"kind": "note", "enterpriseId": "%s", "subjectId": "%s", "content": {"text": "请予备注"}}""".formatted(enterprise, subject);
    }

    private UUID created(String body) {
        var answer = create(owner, APPLICATIONS, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private UUID accepted(String body) {
        var id = created(body);
        act(clerk, APPLICATIONS, id, "acceptance", "").then().statusCode(200);
        return id;
    }

    private UUID panel(UUID application, String... experts) {
        var answer = create(clerk, PANELS, convening(application, experts));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    private static String convening(UUID application, String... experts) {
        var members = new ArrayList<String>();
        for (var expert : experts) {
            members.add(named(expert, members.isEmpty()));
        }
        return """
                {"subjectType": "application", "subjectId": "%s", "experts": [%s]}""".formatted(application, String.join(", ", members));
    }

    private static String named(String account, boolean leader) {
        return """
                {"account": "%s", "name": "专家%s", "expertise": "危险化学品", "leader": %s}""".formatted(account, account, leader);
    }

    private static String recusal(String member) {
        return """
                {"memberId": "%s", "reason": "曾任该企业顾问"}""".formatted(member);
    }

    private void decide(UUID panel, String member, boolean granted) {
        act(clerk, PANELS, panel, "recusal-decision", """
                {"memberId": "%s", "granted": %s, "reason": "经核实"}""".formatted(member, granted))
                .then()
                .statusCode(200);
    }

    private String member(UUID panel, int position) {
        return get(clerk, PANELS, panel).jsonPath().getString("members[" + position + "].id");
    }

    private static String expert(String account) {
        return Tokens.of("expert", COUNTY, account);
    }

    private Response sign(UUID panel, String account, String verdict) {
        return sign(panel, account, verdict, clerk);
    }

    private Response sign(UUID panel, String account, String verdict, String reader) {
        return act(
                expert(account),
                PANELS,
                panel,
                "opinion",
                get(reader, PANELS, panel).header("ETag"),
                """
                {"verdict": "%s", "opinion": "意见"}""".formatted(verdict));
    }

    private List<String> actions(String token, UUID id) {
        return get(token, APPLICATIONS, id).jsonPath().getList("allowedActions", String.class);
    }

    private static Response create(String token, String what, String body) {
        return create(token, what, id().toString(), body);
    }

    private static Response create(String token, String what, String key, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(ROOT + what);
    }

    private Response act(String token, String what, UUID id, String verb, String body) {
        return act(token, what, id, verb, get(clerk, what, id).header("ETag"), body);
    }

    private static Response act(String token, String what, UUID id, String verb, @Nullable String tag, String body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (!body.isEmpty()) {
            request = request.body(body);
        }
        return (tag == null ? request : request.header("If-Match", tag)).post(ROOT + what + "/" + id + "/" + verb);
    }

    private static Response get(String token, String what, UUID id) {
        return given().auth().oauth2(token).get(ROOT + what + "/" + id);
    }

    private static Response list(String token, String what, String query) {
        return given().auth().oauth2(token).get(ROOT + what + (query.isEmpty() ? "" : "?" + query));
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state, side) from clock where subject_id = ? order by id", id);
    }

    private static List<String> announced(String event, UUID id) {
        return TestDatabase.column(
                "select data from outbox where aggregate_id = ? and type = ?", id, "worksafe.probe." + event + ".v1");
    }

    private static void assertAnnounced(String event, UUID id) {
        assertThat(announced(event, id))
                .as(event)
                .isNotEmpty()
                .allSatisfy(data ->
                        EventContract.ofType("worksafe.probe." + event + ".v1").accepts(data));
    }
}
