package worksafe.inspections.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.anOrder;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.recuse;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.WrittenTexts;

/** How a visit is conducted, checked by lists, and submitted as a whole, as clients do it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class VisitSubmissionTest {

    private static final String TERMS = """
            {
              "visitClass": "ROUTINE",
              "topics": ["WORKPLACE", "OCCUPATIONAL_HEALTH"],
              "covertStated": true,
              "partners": [{"authority": "江阴市市场监督管理局", "matter": "特种设备使用登记"}],
              "assignedAs": [],
              "media": [{"name": "江阴日报", "invitedBy": "江阴市安全生产委员会办公室"}],
              "helpers": 1
            }""";

    private static final String APPROVED = """
            {"matter": "VISIT", "answer": "APPROVED"}""";

    private static final String CONDITIONS = """
            {"NO_NOTICE": true, "NO_GREETING": true, "NO_BRIEFING": true, "NO_ESCORT": false,
             "STRAIGHT_TO_BASE": true, "STRAIGHT_TO_SITE": true}""";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY, "approver-visits");
    private UUID enterprise;
    private Enrolled leader;
    private Enrolled second;

    @BeforeEach
    void anEnterpriseAndATeam() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        leader = inspector();
        second = inspector();
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(
                Messages.load(VisitSubmissionTest.class.getClassLoader()), SubmissionProblem.values());
    }

    @Test
    void wholeVisitIsTakenOnceHoweverOftenItComes() {
        var visit = planned();
        conduct(supervisor, visit, "terms", TERMS).then().statusCode(200);
        conduct(approver, visit, "approval", APPROVED).then().statusCode(200);
        var finding = id();
        var ticked = id();
        var body = whole(finding, ticked, ago(60), ago(50), ago(40));
        var key = id().toString();

        var first = submit(leader.token(), visit, key, body);
        var again = submit(leader.token(), visit, key, body);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        var taken = first.jsonPath();
        assertThat(taken.getInt("findings")).isEqualTo(2);
        assertThat(taken.getString("concludedAt")).isNotNull();
        assertThat(taken.getList("checks.items.answer", String.class))
                .containsExactlyInAnyOrder("IN_ORDER", "NOT_IN_ORDER");
        assertThat(taken.getBoolean("conduct.covertCheck.kept.NO_ESCORT")).isFalse();
        assertThat(taken.getList("conduct.refusal.witnesses", String.class)).containsExactly("张见证（社区网格员）");
        assertThat(announced("finding-recorded", visit)).hasSize(2);
        assertThat(announced("visit-obstructed", visit)).hasSize(1);
        assertThat(announced("inspection-concluded", visit)).hasSize(1);
        var filled = get(supervisor, FINDINGS, ticked).jsonPath();
        assertThat(filled.getString("checkItem")).isEqualTo("general@1/safety-equipment");
        assertThat(filled.getString("clauseId")).isEqualTo("aqscf-2021.36.2");
        assertThat(filled.getString("title")).isEqualTo("安全设备未经常性维护、保养和定期检测");
        assertThat(filled.getString("penaltyClause")).contains("第九十九条第（三）项");
        assertThat(get(supervisor, FINDINGS, finding).statusCode()).isEqualTo(200);
        assertThat(list(supervisor, VISITS, "outcome=OBSTRUCTED&topic=WORKPLACE&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(visit.toString());
        assertThat(conductOf(Tokens.ofEnterprise(enterprise), visit).jsonPath().getList("interferences"))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsListedAndNothingIsTaken() {
        var visit = planned();
        var known = created(leader.token(), FINDINGS, finding(started(enterprise, leader, second)));
        var body = whole(known, known, ago(60), ago(-60), ago(40))
                .replace("\"item\": \"signs\"", "\"item\": \"no-such\"")
                .replace("aqscf-2021.36.2", "jyzf-2012-80.14");

        var refused = submit(leader.token(), visit, id().toString(), body);

        assertProblem(refused, 422, "submission-refused");
        assertThat(refused.jsonPath().getList("violations.pointer", String.class))
                .contains(
                        "/ticks/0/item",
                        "/ticks/1/findingId",
                        "/findings/0/id",
                        "/findings/0/happenedAt",
                        "/findings/0/clauseId");
        assertThat(refused.jsonPath().getList("violations.message", String.class))
                .doesNotContainNull();
        assertThat(get(supervisor, VISITS, visit).jsonPath().getString("status"))
                .isEqualTo("PLANNED");
        assertThat(announced("inspection-started", visit)).isEmpty();
    }

    @Test
    void whatIsTickedBelongsBeforeTheEndOfTheVisit() {
        var visit = planned();
        var begun = ago(60);
        var over = ago(40);
        var body = whole(id(), id(), begun, ago(50), over);
        var signs = "\"answer\": \"IN_ORDER\", \"happenedAt\": \"";

        var refused = submit(leader.token(), visit, id().toString(), body.replace(signs + begun, signs + ago(30)));

        assertThat(refused.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/ticks/0/happenedAt");
        assertThat(refused.jsonPath().getList("violations.code", String.class)).containsExactly("fact-before-cause");
        var silent = body.replace(signs + begun + "\"", "\"answer\": \"IN_ORDER\"");
        var taken = submit(leader.token(), visit, id().toString(), silent);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(Instant.parse(taken.jsonPath().getString("checks.items.find { it.item == 'signs' }.occurredAt")))
                .isEqualTo(Instant.parse(over));
    }

    @Test
    void visitOfOthersIsNotSubmitted() {
        var visit = planned();
        var stranger = inspector();
        var body = whole(id(), id(), ago(60), ago(50), ago(40));

        assertThat(submit(stranger.token(), visit, id().toString(), body).statusCode())
                .isEqualTo(404);
        var begun = started(enterprise, leader, second);
        assertProblem(submit(stranger.token(), begun, id().toString(), body), 403, "inspection-not-of-team");
    }

    @Test
    void whoIsAloneRecusedOrWithoutCertificateBeginsNothing() {
        var alone = created(supervisor, VISITS, aVisit(enterprise, leader));
        act(supervisor, VISITS, alone, "plan", PLAN).then().statusCode(200);
        assignedLongAgo(alone);
        var refused = submit(leader.token(), alone, id().toString(), whole(id(), id(), ago(60), ago(50), ago(40)));
        assertProblem(refused, 422, "submission-refused");
        assertThat(refused.jsonPath().getList("violations.code", String.class))
                .containsExactly("inspection-team-too-small");

        var visit = planned();
        recuse(second, enterprise);
        var recused = submit(leader.token(), visit, id().toString(), whole(id(), id(), ago(60), ago(50), ago(40)));
        assertThat(recused.jsonPath().getList("violations.code", String.class)).containsExactly("inspector-recused");
        assertThat(recused.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/startedAt");
    }

    @Test
    void statedConditionsAreAnsweredBeforeTheVisitEnds() {
        var visit = planned();
        conduct(supervisor, visit, "terms", TERMS).then().statusCode(200);
        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);
        var record = """
                {"record": "检查 2 号仓库。", "conclusion": "责令限期整改。", "signedBy": "王建国"}""";

        assertProblem(act(leader.token(), VISITS, visit, "conclusion", record), 422, "visit-covert-unchecked");
        assertThat(conduct(leader.token(), visit, "covert-check", "{\"kept\": {\"NO_NOTICE\": true}}")
                        .statusCode())
                .isEqualTo(400);
        conduct(leader.token(), visit, "covert-check", "{\"kept\": " + CONDITIONS + ", \"note\": \"保安坚持陪同\"}")
                .then()
                .statusCode(200);
        act(leader.token(), VISITS, visit, "conclusion", record).then().statusCode(200);
        assertProblem(conduct(supervisor, visit, "terms", TERMS), 409, "visit-terms-fixed");
    }

    @Test
    void returnedVisitDoesNotBeginAndUrgentOneIsApprovedAfterwards() {
        var visit = planned();
        assertProblem(
                conduct(Tokens.of("supervisor", COUNTY), visit, "approval", APPROVED),
                422,
                "visit-approval-same-person");
        conduct(approver, visit, "approval", """
                        {"matter": "VISIT", "answer": "RETURNED", "note": "请明确检查主题"}""").then().statusCode(200);
        assertProblem(act(leader.token(), VISITS, visit, "start", ""), 422, "visit-not-approved");
        conduct(approver, visit, "approval", APPROVED).then().statusCode(200);
        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);
        assertThat(announced("clock-started", visit)).isEmpty();

        var urgent = started(enterprise, leader, second);
        assertThat(announced("clock-started", urgent)).hasSize(1);
        conduct(approver, urgent, "approval", APPROVED).then().statusCode(200);
        assertThat(announced("clock-met", urgent)).hasSize(1);
        assertThat(conductOf(supervisor, urgent).jsonPath().getBoolean("approvals[0].afterwards"))
                .isTrue();
    }

    @Test
    void conductChangesOnTheVersionThatWasSeen() {
        var visit = planned();
        var tag = conductOf(supervisor, visit).header("ETag");
        conduct(supervisor, visit, "terms", TERMS).then().statusCode(200);

        var late = given().auth()
                .oauth2(supervisor)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(TERMS)
                .post(ROOT + VISITS + "/" + visit + "/conduct/terms");

        assertThat(late.statusCode()).isEqualTo(412);
    }

    @Test
    void specialVisitDoesNotBeginUnapproved() {
        var visit =
                created(supervisor, VISITS, aVisit(enterprise, leader, second).replace("TIP_OFF", "CAMPAIGN"));
        act(supervisor, VISITS, visit, "plan", PLAN).then().statusCode(200);

        assertProblem(act(leader.token(), VISITS, visit, "start", ""), 422, "visit-approval-needed");
        conduct(approver, visit, "approval", APPROVED).then().statusCode(200);
        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);
    }

    @Test
    void specialVisitAsksForAPlanThatTheGovernmentApproved() {
        var visit = planned();
        var special = TERMS.replace("ROUTINE", "SPECIAL")
                .replace("\"helpers\": 1", "\"helpers\": 1, \"specialPlan\": \"危化专项检查计划\"");

        assertProblem(conduct(supervisor, visit, "terms", special), 422, "plan-special-unplanned");

        assertThat(conductOf(supervisor, visit).jsonPath().getString("visitClass"))
                .isEqualTo("CASE");
        conduct(supervisor, visit, "terms", TERMS).then().statusCode(200);
    }

    @Test
    void conductOfASecretVisitIsASecret() {
        var visit = planned();

        for (var stranger : List.of(
                inspector().token(),
                Tokens.ofEnterprise(enterprise),
                Tokens.of("supervisor", "320282000000"),
                Tokens.of("auditor", COUNTY))) {
            assertThat(conductOf(stranger, visit).statusCode()).isEqualTo(404);
        }
        assertThat(conductOf(leader.token(), visit).statusCode()).isEqualTo(200);
    }

    @Test
    void itemsAreTickedOnceByTheTeam() {
        var visit = started(enterprise, leader, second);
        var body = """
                {"ticks": [{"list": "occupational-health", "item": "oh-detection", "answer": "NOT_IN_ORDER", "place": "喷漆房"},
                           {"list": "general", "item": "signs", "answer": "NOT_APPLICABLE"}]}""";

        var ticked = create(leader.token(), VISITS + "/" + visit + "/checked-items", body);

        assertThat(ticked.statusCode()).as(ticked.asString()).isEqualTo(200);
        assertThat(ticked.jsonPath().getList("items")).hasSize(2);
        assertProblem(create(leader.token(), VISITS + "/" + visit + "/checked-items", body), 409, "check-item-twice");
        assertProblem(
                create(inspector().token(), VISITS + "/" + visit + "/checked-items", body),
                403,
                "inspection-not-of-team");
        assertThat(create(
                                leader.token(),
                                VISITS + "/" + visit + "/checked-items",
                                body.replace(", \"place\": \"喷漆房\"", ""))
                        .statusCode())
                .isEqualTo(400);
        // What the law on occupational diseases asks for is ordered by that law.
        var finding =
                UUID.fromString(ticked.jsonPath().getString("items.find { it.item == 'oh-detection' }.findingId"));
        var order = created(leader.token(), ORDERS, anOrder(visit, inDays(10), finding));
        assertThat(get(supervisor, ORDERS, order).asString()).contains("职业病防治法");
    }

    @Test
    void itemsAndClausesAreFoundByWords() {
        var items = given().auth().oauth2(leader.token()).get(ROOT + "check-lists/items?words=粉尘 清理");
        var clauses = given().auth().oauth2(leader.token()).get(ROOT + "check-lists/clauses?words=职业健康检查");
        var lists = given().auth().oauth2(leader.token()).get(ROOT + "check-lists");

        assertThat(items.jsonPath().getList("item", String.class)).contains("dust-cleaning");
        assertThat(clauses.jsonPath().getList("clauseId", String.class)).contains("zybf-2018.35.1");
        assertThat(lists.jsonPath().getList("code", String.class)).contains("general", "occupational-health");
        given().auth()
                .oauth2(leader.token())
                .get(ROOT + "check-lists/no-such")
                .then()
                .statusCode(404);
    }

    @Test
    void bundleHoldsWhatTheTeamNeedsAndKeepsItsTag() {
        var visit = planned();
        conduct(supervisor, visit, "terms", TERMS).then().statusCode(200);

        var bundle = given().auth().oauth2(leader.token()).get(ROOT + VISITS + "/bundle?day=" + inDays(0));

        assertThat(bundle.statusCode()).as(bundle.asString()).isEqualTo(200);
        assertThat(bundle.jsonPath().getList("visits.id", String.class)).containsExactly(visit.toString());
        assertThat(bundle.jsonPath().getString("visits[0].enterprise.id")).isEqualTo(enterprise.toString());
        assertThat(bundle.jsonPath().getString("visits[0].plan.area")).isNotNull();
        assertThat(bundle.jsonPath().getList("checkLists.code", String.class)).contains("general");
        given().auth()
                .oauth2(leader.token())
                .header("If-None-Match", bundle.header("ETag"))
                .get(ROOT + VISITS + "/bundle?day=" + inDays(0))
                .then()
                .statusCode(304);
        assertThat(given().auth()
                        .oauth2(inspector().token())
                        .get(ROOT + VISITS + "/bundle")
                        .jsonPath()
                        .getList("visits"))
                .isEmpty();
    }

    @Test
    void papersAreDrawnUpOnceTheVisitHasBegun() {
        var visit = planned();
        conduct(supervisor, visit, "terms", TERMS).then().statusCode(200);
        conduct(approver, visit, "approval", APPROVED).then().statusCode(200);
        var notice = """
                {"kind": "NOTICE", "authority": "江阴市应急管理局", "contact": "赵监管 0510-00000000"}""";
        assertProblem(paper(visit, notice), 409, "visit-notice-of-covert");
        assertProblem(paper(visit, "{\"kind\": \"PLAN\", \"authority\": \"江阴市应急管理局\"}"), 409, "visit-paper-too-early");
        submit(leader.token(), visit, id().toString(), whole(id(), id(), ago(60), ago(50), ago(40)))
                .then()
                .statusCode(200);

        var key = id().toString();
        var drawn = create(supervisor, VISITS + "/" + visit + "/papers", key, notice);
        assertThat(create(supervisor, VISITS + "/" + visit + "/papers", key, notice)
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(drawn.jsonPath().getString("id"));

        assertThat(drawn.statusCode()).as(drawn.asString()).isEqualTo(201);
        assertThat(String.join("", drawn.jsonPath().getList("paragraphs", String.class)))
                .contains("国发〔2019〕5号", "作业场所安全", "本年度", "申请回避");
        for (var more : List.of(
                "\"kind\": \"APPROVAL\"",
                "\"kind\": \"PLAN\"",
                "\"kind\": \"RECORD\", \"place\": \"2 号危化品仓库\"",
                "\"kind\": \"SURVEY\", \"place\": \"2 号库\", \"text\": \"探测器无读数。\", \"person\": \"王建国\"",
                "\"kind\": \"QUESTIONING\", \"place\": \"会议室\", \"text\": \"问：何时停用？答：上月。\", \"person\": \"王建国\"",
                "\"kind\": \"SAMPLING\", \"subject\": \"酒精\", \"quantity\": \"2 瓶\", \"place\": \"2 号库\","
                        + " \"text\": \"随机抽取，当场封存。\", \"person\": \"王建国\"",
                "\"kind\": \"RESULT\", \"text\": \"责令限期整改。\", \"contact\": \"赵监管\"")) {
            var other = paper(visit, "{" + more + ", \"authority\": \"江阴市应急管理局\"}");
            assertThat(other.statusCode()).as(more + other.asString()).isEqualTo(201);
        }
        assertThat(paper(visit, "{\"kind\": \"SURVEY\", \"authority\": \"江阴市应急管理局\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void departmentsOfThePlaceAreToldOfConcludedVisits() {
        var visit = planned();
        submit(leader.token(), visit, id().toString(), whole(id(), id(), ago(60), ago(50), ago(40)))
                .then()
                .statusCode(200);
        var transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");

        var told = given().auth().oauth2(transport).get(ROOT + "shared-visits/" + enterprise);

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.jsonPath().getList("findings", Integer.class)).containsExactly(2);
        assertThat(told.jsonPath().getList("openFindings", Integer.class)).containsExactly(2);
        assertThat(get(transport, VISITS, visit).statusCode()).isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "320282000000"))
                        .get(ROOT + "shared-visits/" + enterprise)
                        .jsonPath()
                        .getList("$"))
                .isEmpty();
        assertThat(given().auth()
                        .oauth2(Tokens.ofEnterprise(enterprise))
                        .get(ROOT + "shared-visits/" + enterprise)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void figureCountsVisitsInWhoseWaySomebodyStood() {
        var visit = planned();
        submit(leader.token(), visit, id().toString(), whole(id(), id(), ago(60), ago(50), ago(40)))
                .then()
                .statusCode(200);

        var told = given().auth()
                .oauth2(supervisor)
                .get(ROOT + "figures/visits-obstructed?period=" + inDays(0).substring(0, 4));

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.jsonPath().getLong("total.numerator")).isPositive();
        var rows = given().auth()
                .oauth2(supervisor)
                .urlEncodingEnabled(false)
                .get(told.jsonPath().getString("total.numeratorList") + "&total=exact");
        assertThat(rows.jsonPath().getLong("total")).isEqualTo(told.jsonPath().getLong("total.numerator"));
    }

    private UUID planned() {
        var visit = created(supervisor, VISITS, aVisit(enterprise, leader, second));
        act(supervisor, VISITS, visit, "plan", PLAN).then().statusCode(200);
        assignedLongAgo(visit);
        return visit;
    }

    /** What is entered afterwards began after it was assigned. */
    private static void assignedLongAgo(UUID visit) {
        TestDatabase.execute("update inspection set assigned_at = now() - interval '1 day' where id = ?", visit);
    }

    private static Response conductOf(String token, UUID visit) {
        return given().auth().oauth2(token).get(ROOT + VISITS + "/" + visit + "/conduct");
    }

    private Response conduct(String token, UUID visit, String verb, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", conductOf(supervisor, visit).header("ETag"))
                .body(body)
                .post(ROOT + VISITS + "/" + visit + "/conduct/" + verb);
    }

    private Response paper(UUID visit, String body) {
        return create(supervisor, VISITS + "/" + visit + "/papers", body);
    }

    private static Response submit(String token, UUID visit, String key, String body) {
        return create(token, VISITS + "/" + visit + "/submission", key, body);
    }

    private static String finding(UUID visit) {
        return aFinding(visit);
    }

    private static String whole(UUID finding, UUID ticked, String begun, String found, String over) {
        return """
                {
                  "startedAt": "%3$s",
                  "ticks": [
                    {"list": "general", "item": "signs", "answer": "IN_ORDER", "happenedAt": "%3$s"},
                    {"list": "general", "item": "safety-equipment", "answer": "NOT_IN_ORDER", "findingId": "%2$s",
                     "place": "2 号危化品仓库", "happenedAt": "%5$s"}],
                  "findings": [{
                    "id": "%1$s",
                    "title": "危化品仓库可燃气体报警器失效",
                    "description": "2 号库 6 台探测器无读数，报警主机未联动排风。",
                    "place": "厂区北侧 2 号危化品仓库",
                    "cause": "UNSAFE_CONDITION",
                    "grade": "GENERAL",
                    "legalBasis": "《安全生产法》第三十六条第二款",
                    "requirement": "更换失效探测器，恢复报警联动。",
                    "penaltyClause": "《安全生产法》第九十九条第（三）项",
                    "clauseId": "aqscf-2021.36.2",
                    "happenedAt": "%4$s"}],
                  "interferences": [{"who": "某镇招商办公室工作人员", "pretext": "INVESTMENT_ATTRACTION",
                    "what": "阻止检查组进入生产区约 40 分钟。", "happenedAt": "%3$s"}],
                  "covertCheck": {"kept": %6$s, "note": "企业保安坚持陪同"},
                  "refusal": {"who": "王建国（安全环保部部长）", "witnesses": ["张见证（社区网格员）"]},
                  "conclusion": {"record": "检查 2 号仓库。", "conclusion": "责令限期整改。", "signedBy": "拒签，见证人张见证",
                    "happenedAt": "%5$s"}
                }""".formatted(finding, ticked, begun, found, over, CONDITIONS);
    }

    /** So many minutes ago, in whole seconds; to come where negative. */
    private static String ago(int minutes) {
        return Instant.ofEpochSecond(InstantSource.system().instant().getEpochSecond() - 60L * minutes)
                .toString();
    }

    private static UUID id() {
        return Uuid7.next(InstantSource.system());
    }
}
