package worksafe.inspections.penalty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.aFinding;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.recuse;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.inspections.penalty.PenaltyApi.PENALTIES;
import static worksafe.inspections.penalty.PenaltyApi.SPOT;
import static worksafe.inspections.penalty.PenaltyApi.aReport;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PenaltyResourceTest {

    private UUID enterprise;
    private PenaltyApi api;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        api = new PenaltyApi(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("penalties", new PenaltyFeature(enterprise, api))
                .tests();
    }

    @Test
    void caseGoesFromItsFilingToItsClosure() {
        var id = api.served(3_000_000);
        var served = get(api.supervisor, PENALTIES, id).jsonPath();
        assertThat(served.getString("status")).isEqualTo("SERVED");
        assertThat(served.getString("decisionNumber")).startsWith("CJ320281-");
        assertThat(served.getLong("owedFen")).isEqualTo(3_000_000);
        assertThat(served.getString("violations[0].clause")).isEqualTo("第九十九条第（三）项");
        assertThat(served.getString("violations[0].lawOf")).isEqualTo("ACT");
        assertThat(tasks(id)).containsExactly("penalty-payment");
        assertThat(clocks(id)).containsExactlyInAnyOrder("penalty-payment", "penalty-publication");

        api.done(api.supervisor, id, "payment", PenaltyApi.payment(3_000_000));
        api.done(api.approver, id, "closure", "{\"opinion\": \"同意结案\"}");

        assertThat(announced("penalty-case-filed", id)).hasSize(1);
        assertThat(announced("penalty-progressed", id).stream()
                        .map(event -> JsonPath.from(event).getString("step")))
                .containsExactly(
                        "INVESTIGATED", "REVIEWED", "PAPER_DRAWN_UP", "NOTICED", "WAIVED", "PAPER_DRAWN_UP", "CLOSED");
        assertThat(announced("penalty-decided", id)).hasSize(1);
        assertThat(announced("penalty-served", id)).hasSize(1);
        assertThat(announced("penalty-performed", id)).hasSize(1);
        assertThat(tasks(id)).isEmpty();
    }

    /** What a case has when it was just filed is behind a wall by what all features owe. */
    @Test
    void departmentsOfThePlaceAreToldOfServedPenaltiesAndOfNoOthers() {
        var served = api.decided(3_000_000);
        var transport = Tokens.ofSector("supervisor", COUNTY, "TRANSPORT");
        assertThat(given().auth()
                        .oauth2(transport)
                        .get(ROOT + "shared-acts/" + enterprise)
                        .jsonPath()
                        .getList("findAll { it.kind == 'PENALTY' }"))
                .as("decided, and not served yet")
                .isEmpty();
        var unused = api.serve(served, "DECISION", "penalty-decision");

        var told = given().auth().oauth2(transport).get(ROOT + "shared-acts/" + enterprise);

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        assertThat(told.jsonPath().getList("findAll { it.kind == 'PENALTY' }.fineFen", Long.class))
                .hasSize(1);
        assertThat(told.jsonPath().getString("find { it.kind == 'PENALTY' }.state"))
                .isEqualTo("IN_FORCE");
        assertThat(get(transport, PENALTIES, served).statusCode()).isEqualTo(404);
        for (var elsewhere : List.of(
                Tokens.of("supervisor", "320282000000"), Tokens.ofSector("supervisor", "320282000000", "TRANSPORT"))) {
            assertThat(given().auth()
                            .oauth2(elsewhere)
                            .get(ROOT + "shared-acts/" + enterprise)
                            .jsonPath()
                            .getList("$"))
                    .isEmpty();
        }
        assertThat(given().auth()
                        .oauth2(Tokens.ofEnterprise(enterprise))
                        .get(ROOT + "shared-acts/" + enterprise)
                        .statusCode())
                .isEqualTo(403);
        assertThat(TestDatabase.column(
                        "select count(*) from audit_entry where action = 'acts-shared' and object_id = ?",
                        enterprise.toString()))
                .containsExactly("1");
    }

    @Test
    void whatComesToACaseLaterIsBehindItsWallToo() throws SQLException {
        var id = api.served(1_000_000);
        api.done(api.approver, id, "instalments", """
                {"instalments": [{"dueOn": "%s", "amountFen": 1000000}], "reason": "企业经济困难"}""".formatted(inDays(90)));
        api.done(api.supervisor, id, "payment", PenaltyApi.payment(400_000));
        api.done(api.supervisor, id, "remedy", PenaltyApi.remedy());

        for (var part : List.of("penalty_violation", "penalty_payment", "penalty_instalment", "penalty_remedy")) {
            var rows = "select 1 from " + part + " where case_id = ?";
            try (var county = TestDatabase.asApp(Intruder.in(COUNTY));
                    var neighbour = TestDatabase.asApp(Intruder.in("320282000000"));
                    var nobody = TestDatabase.asApp()) {
                assertThat(TestDatabase.column(county, rows, id)).as(part).hasSize(1);
                assertThat(TestDatabase.column(neighbour, rows, id)).as(part).isEmpty();
                assertThat(TestDatabase.column(nobody, rows, id)).as(part).isEmpty();
            }
        }
        Wall.assertNoRight(Intruder.in(COUNTY), "delete from penalty_payment");
    }

    @Test
    void fewerInvestigatorsThanTheLawDemandsAreRefused() {
        assertProblem(
                create(api.approver, PENALTIES, api.aCase().replace(", \"" + api.second.id() + "\"", "")),
                422,
                "penalty-team-too-small");
    }

    @Test
    void expiredOrRecusedInvestigatorsAreRefused() {
        var expired = inspector(LocalDate.parse("2021-01-01"));
        assertProblem(
                create(
                        api.approver,
                        PENALTIES,
                        api.aCase()
                                .replace(
                                        api.second.id().toString(), expired.id().toString())),
                422,
                "inspector-certificate-expired");

        recuse(api.second, enterprise);
        assertProblem(create(api.approver, PENALTIES, api.aCase()), 422, "inspector-recused");
    }

    @Test
    void actFoundOutTooLateIsNotPunishedButHarmIsForLonger() {
        var late = api.aCase().replace("\"actOn\": \"" + inDays(-3), "\"actOn\": \"" + inDays(-1000));

        assertProblem(create(api.approver, PENALTIES, late), 422, "penalty-limit-passed");
        assertThat(create(api.approver, PENALTIES, late.replace("\"foundOn\"", "\"harmful\": true, \"foundOn\""))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void findingOfAnotherEnterpriseIsNoOrigin() {
        var elsewhere = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var visit = started(elsewhere, api.first, api.second);
        var finding = created(api.first.token(), FINDINGS, aFinding(visit));
        var body = api.aCase()
                .replaceFirst(
                        "\"kind\": \"TIP_OFF\", \"number\": \"[^\"]*\"",
                        "\"kind\": \"FINDING\", \"sourceId\": \"" + finding + "\"");

        assertProblem(create(api.approver, PENALTIES, body), 422, "penalty-origin");
    }

    @Test
    void caseOfAFindingBearsItsNumber() {
        var visit = started(enterprise, api.first, api.second);
        var finding = created(api.first.token(), FINDINGS, aFinding(visit));
        var id = created(
                api.approver,
                PENALTIES,
                api.aCase()
                        .replaceFirst(
                                "\"kind\": \"TIP_OFF\", \"number\": \"[^\"]*\"",
                                "\"kind\": \"FINDING\", \"sourceId\": \"" + finding + "\""));

        assertThat(get(api.supervisor, PENALTIES, id).jsonPath().getString("originNumber"))
                .startsWith("JC320281-");
    }

    @Test
    void fineOverTheBandIsRefused() {
        assertProblem(
                act(api.first.token(), PENALTIES, api.filed(), "investigation", aReport(5_000_001)),
                422,
                "penalty-outside-band");
    }

    @Test
    void unknownBandIsRefused() {
        assertProblem(
                act(
                        api.first.token(),
                        PENALTIES,
                        api.filed(),
                        "investigation",
                        aReport(1).replace("\"aq-99\"", "\"town-rule-1\"")),
                422,
                "policy-missing");
    }

    @Test
    void kindThatNoClauseAllowsIsRefused() {
        assertProblem(
                act(
                        api.first.token(),
                        PENALTIES,
                        api.filed(),
                        "investigation",
                        aReport(100).replace("[\"FINE\"]", "[\"FINE\", \"STOP\"]")),
                422,
                "penalty-kind-other");
    }

    @Test
    void decisionBeforeThePartysTimeIsOverIsRefused() {
        assertProblem(
                act(api.approver, PENALTIES, api.noticed(1_000_000), "decision", PenaltyApi.DECISION),
                422,
                "penalty-statement-period");
    }

    @Test
    void investigatorDoesNotDecide() {
        var id = api.waived(1_000_000);

        assertProblem(
                act(Tokens.of("approver", COUNTY, api.first.subject()), PENALTIES, id, "decision", PenaltyApi.DECISION),
                422,
                "penalty-same-person");
    }

    @Test
    void sameActIsNotFinedAgainByAnotherCase() {
        var act = "JC-" + UUID.randomUUID();
        var unused = api.decided(1_000_000, act);

        assertProblem(
                act(api.approver, PENALTIES, api.waived(1_000_000, act), "decision", PenaltyApi.DECISION),
                409,
                "penalty-act-fined");
    }

    @Test
    void revokedPenaltyFreesItsActAndCountsNoMore() {
        var act = "JC-" + UUID.randomUUID();
        var id = api.served(1_000_000, act);
        api.done(api.supervisor, id, "remedy", PenaltyApi.remedy());
        api.done(api.approver, id, "outcome", PenaltyApi.outcome("REVOKED", ""));

        assertThat(get(api.supervisor, PENALTIES, id).jsonPath().getString("effect"))
                .isEqualTo("REVOKED");
        assertThat(announced("penalty-revoked", id)).hasSize(1);
        assertThat(list(api.supervisor, "papers", "ownerId=" + id + "&status=SERVED")
                        .jsonPath()
                        .getList("items.kind"))
                .as("what was told before the decision was told")
                .containsExactly("penalty-notice");
        assertThat(get(api.supervisor, PENALTIES, api.decided(1_000_000, act))
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("DECIDED");
    }

    @Test
    void tooMuchForTheSpotIsRefused() {
        assertProblem(create(api.first.token(), SPOT, api.onTheSpot(300_001)), 422, "penalty-simple-too-high");
        assertThat(create(api.first.token(), SPOT, api.onTheSpot(300_000)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void townDoesNotPunish() {
        var town = Tokens.of("inspector", "320281102000", api.first.subject());

        assertThat(create(town, SPOT, api.onTheSpot(100_000)).statusCode()).isEqualTo(422);
    }

    @Test
    void fineOfAGraveAccidentIsForAHigherAuthority() {
        assertProblem(
                act(
                        api.first.token(),
                        PENALTIES,
                        api.filed(),
                        "investigation",
                        aReport(150_000_000)
                                .replace("\"aq-99\"", "\"aq-114-larger\"")
                                .replace("\"clauseId\": \"aqscf-2021.99.1.3\",", "")),
                422,
                "penalty-power");
    }

    @Test
    void enterpriseIsToldByTheNoticeAndStatesItsCase() {
        var owner = Tokens.ofEnterprise(enterprise);
        var id = api.reviewed(5_000_000);
        assertThat(get(owner, PENALTIES, id).statusCode()).isEqualTo(404);

        var notice = api.serve(id, "NOTICE", "penalty-notice");
        var shown = get(owner, PENALTIES, id).jsonPath();
        assertThat(shown.getString("notice.askUntil")).isNotNull();
        assertThat(shown.getMap("file")).isNull();
        assertThat(shown.getList("timeline.kind", String.class)).containsExactly("NOTICED");
        assertThat(shown.getList("allowedActions", String.class)).containsExactly("STATEMENT");
        api.done(owner, id, "statement", "{\"hearingAsked\": true}");
        assertThat(clocks(id)).contains("penalty-hearing");
    }

    @Test
    void papersOfTheFileAreNotForTheEnterprise() {
        var owner = Tokens.ofEnterprise(enterprise);
        var id = api.reviewed(1_000_000);
        var filing = api.serve(id, "FILING", "penalty-filing");
        var notice = api.serve(id, "NOTICE", "penalty-notice");

        assertThat(list(owner, "papers", "ownerId=" + id).jsonPath().getList("items.id", String.class))
                .containsExactly(notice.toString());
        assertThat(get(owner, "papers", filing).statusCode()).isEqualTo(404);
    }

    @Test
    void personIsMaskedSealedAndReadOnlyForAPurpose() {
        var body = api.aCase()
                .replace(
                        "\"kind\": \"ENTERPRISE\"",
                        "\"kind\": \"PRINCIPAL\", \"name\": \"欧阳建国\", \"residentId\": \"110101199003074477\", \"post\": \"总经理\"");
        var answer = create(api.approver, PENALTIES, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var id = UUID.fromString(answer.jsonPath().getString("id"));
        assertThat(answer.asString()).doesNotContain("欧阳建国").doesNotContain("110101199003074477");
        assertThat(answer.jsonPath().getString("partyName")).isEqualTo("欧**");
        assertThat(announced("penalty-case-filed", id).toString())
                .doesNotContain("欧阳")
                .doesNotContain("110101199003074477");

        var opened = given().auth()
                .oauth2(api.approver)
                .contentType("application/json")
                .body("{\"purpose\": \"case-handling\", \"explanation\": \"制作告知书\"}")
                .post(ROOT + PENALTIES + "/" + id + "/disclosure");
        assertThat(opened.jsonPath().getString("name")).isEqualTo("欧阳建国");
        assertThat(get(Tokens.ofEnterprise(enterprise), PENALTIES, id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void missedPaymentIsNotedRemindedAndBroughtToCourt() {
        var id = api.served(1_000_000);
        PenaltyApi.execute("update penalty_case set pay_by = ?::date where id = ?", inDays(-2), id);
        PenaltyApi.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and kind = 'penalty-payment' and state = 'RUNNING'",
                inDays(-1),
                id);
        PassingTime.sweepClocks();
        var overdue = get(api.supervisor, PENALTIES, id).jsonPath();
        assertThat(overdue.getString("status")).isEqualTo("OVERDUE");
        assertThat(overdue.getLong("surchargeFen")).isEqualTo(60_000);

        var reminder = api.serve(id, "REMINDER", "penalty-reminder");
        assertProblem(
                act(api.supervisor, PENALTIES, id, "court-application", "{\"court\": \"江阴市人民法院\"}"),
                422,
                "penalty-court-day");
    }

    @Test
    void paymentThatComesTooLateIsToldBehindWhatWasMissed() {
        var id = api.served(1_000_000);
        PenaltyApi.execute("update penalty_case set pay_by = ?::date where id = ?", inDays(-1), id);
        PenaltyApi.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and kind = 'penalty-payment' and state = 'RUNNING'",
                inDays(0),
                id);

        api.done(api.supervisor, id, "payment", PenaltyApi.payment(500_000));

        assertThat(get(api.supervisor, PENALTIES, id).jsonPath().getString("status"))
                .isEqualTo("OVERDUE");
        assertThat(announced("penalty-progressed", id).stream()
                        .map(event -> JsonPath.from(event).getString("step"))
                        .toList())
                .endsWith("OVERDUE", "PAID");
        assertProblem(
                act(api.approver, PENALTIES, id, "instalments", """
                        {"instalments": [{"dueOn": "%s", "amountFen": 500000}], "reason": "企业经济困难"}""".formatted(inDays(90))), 422, "penalty-amount");
    }

    @Test
    void dailyFineFollowsAFineThatDidNotHelp() {
        var before = api.served(1_000_000);
        PenaltyApi.execute("update penalty_case set decided_on = ?::date where id = ?", inDays(-10), before);
        var id = created(
                api.approver,
                PENALTIES,
                api.aCase()
                        .replaceFirst(
                                "\"kind\": \"TIP_OFF\", \"number\": \"[^\"]*\"",
                                "\"kind\": \"CONTINUING\", \"sourceId\": \"" + before + "\""));
        api.done(api.first.token(), id, "investigation", """
                {"report": "复查仍未改正。", "continuedUntil": "%s"}""".formatted(inDays(0)));

        var judged = get(api.supervisor, PENALTIES, id).jsonPath();
        assertThat(judged.getLong("fineFen")).isEqualTo(10_000_000);
        assertThat(judged.getString("violations[0].clauseId")).isEqualTo("aqscf-2021.112");
    }

    @Test
    void revokedPenaltyKeepsItsFile() {
        var id = api.served(1_000_000);
        api.done(api.supervisor, id, "remedy", PenaltyApi.remedy());
        api.done(api.approver, id, "outcome", PenaltyApi.outcome("REVOKED", ""));

        assertThat(papers(id, "WITHDRAWN")).containsExactly("penalty-decision");
        assertThat(papers(id, "SERVED")).containsExactly("penalty-notice");
    }

    @Test
    void stoppedPenaltyThatIsUpheldIsPaidInNewTime() {
        var id = api.served(1_000_000);
        PenaltyApi.execute("update penalty_case set pay_by = ?::date where id = ?", inDays(1), id);
        api.done(api.supervisor, id, "remedy", PenaltyApi.remedy().replaceFirst("}\\s*$", ", \"suspended\": true}"));
        assertThat(clocks(id)).doesNotContain("penalty-payment");

        api.done(api.approver, id, "outcome", PenaltyApi.outcome("UPHELD", ""));

        assertThat(clocks(id)).contains("penalty-payment");
        assertThat(get(api.supervisor, PENALTIES, id).jsonPath().getString("payBy"))
                .isGreaterThan(inDays(1));
    }

    @Test
    void caseIsNotClosedWhileSomethingOfItsVisitIsSeized() {
        var visit = started(enterprise, api.first, api.second);
        var finding = created(api.first.token(), FINDINGS, aFinding(visit));
        var id = created(
                api.approver,
                PENALTIES,
                api.aCase()
                        .replaceFirst(
                                "\"kind\": \"TIP_OFF\", \"number\": \"[^\"]*\"",
                                "\"kind\": \"FINDING\", \"sourceId\": \"" + finding + "\""));
        var seizure = created(api.first.token(), "seizures", """
                {"inspectionId": "%s", "kind": "TAKING", "location": "2 号仓库", "reason": "储存的危险物品不符合国家标准。",
                 "keeper": "江阴市应急管理局物证室", "urgent": false,
                 "items": [{"name": "氧气瓶 40 L", "quantity": "12 只", "condition": "超过检验有效期"}]}""".formatted(visit));
        api.done(api.approver, id, "dismissal", """
                {"outcome": "DROPPED", "reason": "违法事实不能成立"}""");
        assertProblem(
                act(api.approver, PENALTIES, id, "closure", "{\"opinion\": \"同意结案\"}"), 422, "penalty-seizure-open");

        act(api.approver, "seizures", seizure, "decision", "{\"approved\": false, \"opinion\": \"不予扣押\"}")
                .then()
                .statusCode(200);
        api.done(api.approver, id, "closure", "{\"opinion\": \"同意结案\"}");
    }

    @Test
    void caseThatMayBeACrimeIsOnItsWayToThePoliceAtOnce() {
        var id = api.investigated(3_000_000);
        var crime = """
                {"outcome": "TRANSFERRED", "reason": "涉嫌犯罪", "offence": "危险作业罪（刑法第一百三十四条之一）"}""";
        assertProblem(
                act(api.approver, PENALTIES, id, "dismissal", "{\"outcome\": \"TRANSFERRED\", \"reason\": \"涉嫌犯罪\"}"),
                400,
                "invalid-request");
        api.done(api.approver, id, "dismissal", crime);

        var opened = list(api.supervisor, "crime-transfers", "suspectUnit=" + enterprise)
                .jsonPath();
        assertThat(opened.getList("items.status", String.class)).containsExactly("SUSPECTED");
        var transfer = get(api.supervisor, "crime-transfers", UUID.fromString(opened.getString("items[0].id")))
                .jsonPath();
        assertThat(transfer.getString("penaltyCaseId")).isEqualTo(id.toString());
        assertThat(transfer.getList("team", String.class))
                .containsExactlyInAnyOrder(api.first.subject(), api.second.subject());
    }

    @Test
    void transferNamesACaseOfItsUnitOnly() {
        var id = api.filed();
        var other = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var body = """
                {"sector": "EMERGENCY", "suspectUnit": "%s", "persons": 1, "penaltyCaseId": "%s", "title": "涉嫌危险作业",
                 "facts": "关闭报警联动继续生产", "offence": "危险作业罪", "team": ["inspector-1", "inspector-2"]}""";

        assertProblem(create(api.supervisor, "crime-transfers", body.formatted(other, id)), 422, "transfer-unit-other");
        assertProblem(
                create(api.supervisor, "crime-transfers", body.formatted(enterprise, UUID.randomUUID())),
                404,
                "not-found");
        var first = created(api.supervisor, "crime-transfers", body.formatted(enterprise, id));

        var second = create(api.supervisor, "crime-transfers", body.formatted(enterprise, id));
        assertProblem(second, 409, "transfer-already-open");
        assertThat(second.jsonPath().getString("facts.transferId")).isEqualTo(first.toString());
    }

    private List<String> papers(UUID id, String status) {
        return list(api.supervisor, "papers", "ownerId=" + id + "&status=" + status)
                .jsonPath()
                .getList("items.kind", String.class);
    }

    @Inject
    PenaltyRecord record;

    @Test
    void penaltiesOnDaysOfAMajorDangerAreCounted() {
        var id = api.served(1_000_000);
        var first = LocalDate.parse(inDays(-180));
        var last = LocalDate.parse(inDays(0));
        assertThat(counted(first, last)).isZero();

        PenaltyApi.execute(
                "insert into visit_ground (id, region, sector, enterprise_id, ground, subject_id, number, revision, since)"
                        + " values (uuidv7(), 320281102005, 'EMERGENCY', ?, 'MAJOR_DANGER', uuidv7(), 'YH-1', 1, ?::date)",
                enterprise,
                inDays(-30));
        assertThat(counted(first, last)).isEqualTo(1);
        assertThat(counted(first, last.minusDays(1))).isZero();

        api.done(api.supervisor, id, "remedy", PenaltyApi.remedy());
        api.done(api.approver, id, "outcome", PenaltyApi.outcome("REVOKED", ""));
        assertThat(counted(first, last)).isZero();
    }

    private int counted(LocalDate first, LocalDate last) {
        return QuarkusTransaction.requiringNew().call(() -> record.counted(enterprise, first, last));
    }

    private List<String> tasks(UUID id) {
        return list(api.supervisor, "tasks", "subjectId=" + id).jsonPath().getList("items.kind", String.class);
    }

    private List<String> clocks(UUID id) {
        return list(api.supervisor, "clocks", "subjectId=" + id + "&state=RUNNING")
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
