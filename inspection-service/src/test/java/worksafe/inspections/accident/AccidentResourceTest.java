package worksafe.inspections.accident;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.accident.AccidentFeature.ACCIDENTS;
import static worksafe.inspections.accident.AccidentFeature.APPROVER;
import static worksafe.inspections.accident.AccidentFeature.CONFIRMED;
import static worksafe.inspections.accident.AccidentFeature.MEMBER;
import static worksafe.inspections.accident.AccidentFeature.anAccident;
import static worksafe.inspections.accident.AccidentFeature.go;
import static worksafe.inspections.accident.AccidentFeature.hoursAgo;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.inspections.accident.AccidentQueries.FatalAccidentConfirmed;
import worksafe.inspections.danger.HazardEvents;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AccidentResourceTest {

    private static final String TIP_OFF = "\"source\": \"TIP_OFF\", \"title\"";

    private static final List<UUID> HEARD = new CopyOnWriteArrayList<>();

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String clerk = Tokens.of("clerk", COUNTY);
    private UUID enterprise;
    private AccidentFeature feature;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        feature = new AccidentFeature(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("accidents", feature).tests();
    }

    @Test
    void reportStartsTheHourlyClocksUpToTheCity() {
        var id = created(clerk, ACCIDENTS, anAccident(enterprise, 1, 0));

        assertThat(running(id)).containsExactlyInAnyOrder("accident-tell-city", "accident-follow-up", "accident-toll");
        go(clerk, id, "notice", "{\"addressee\": \"CITY\", \"way\": \"WRITTEN\"}");
        assertThat(running(id)).containsExactlyInAnyOrder("accident-follow-up", "accident-toll");
        assertThat(get(supervisor, ACCIDENTS, id).jsonPath().getBoolean("internal.notices[0].inTime"))
                .isTrue();
        assertThat(get(supervisor, ACCIDENTS, id).jsonPath().getBoolean("late")).isFalse();
    }

    @Test
    void moreDeadMoveTheAccidentUpAndOweTheProvince() {
        var id = created(clerk, ACCIDENTS, anAccident(enterprise, 1, 0));
        go(clerk, id, "toll", toll(3, 0));

        var accident = get(supervisor, ACCIDENTS, id).jsonPath();
        assertThat(accident.getString("grade")).isEqualTo("LARGER");
        assertThat(accident.getString("firstGrade")).isEqualTo("GENERAL");
        assertThat(accident.getString("investigator")).isEqualTo("320200000000");
        assertThat(announced("accident-regraded", id)).hasSize(1);
        assertThat(running(id)).contains("accident-phone-province", "accident-tell-city");
        go(clerk, id, "notice", "{\"addressee\": \"CITY\", \"way\": \"WRITTEN\"}");
        assertThat(running(id)).contains("accident-tell-province");
        go(supervisor, id, "confirmation", CONFIRMED);
        assertProblem(
                act(APPROVER, ACCIDENTS, id, "investigation", AccidentFeature.GROUP), 422, "accident-not-competent");
        go(Tokens.of("approver", "320200000000"), id, "investigation", AccidentFeature.GROUP);
    }

    @Test
    void unitThatReportsAfterMoreThanAnHourIsLate() {
        var late = anAccident(enterprise, 0, 0)
                .replace(hoursAgo(0).substring(0, 13), hoursAgo(3).substring(0, 13));
        var id = created(Tokens.ofEnterprise(enterprise), ACCIDENTS, late);

        assertThat(get(supervisor, ACCIDENTS, id).jsonPath().getBoolean("late")).isTrue();
        assertThat(get(supervisor, ACCIDENTS, id).jsonPath().getString("source"))
                .isEqualTo("ENTERPRISE");
    }

    @Test
    void tipOffIsHiddenFromItsEnterpriseUntilItIsConfirmed() {
        var id = created(clerk, ACCIDENTS, anAccident(enterprise, 1, 0).replace("\"title\"", TIP_OFF));
        var owner = Tokens.ofEnterprise(enterprise);
        assertThat(running(id)).containsExactlyInAnyOrder("accident-check", "accident-check-result");
        assertThat(get(owner, ACCIDENTS, id).statusCode()).isEqualTo(404);
        assertThat(TestDatabase.column(
                        "select count(*) from clock where subject_id = ? and enterprise_id is not null", id))
                .containsExactly("0");

        go(supervisor, id, "flags", """
                {"late": false, "omitted": false, "falsified": false, "concealed": true, "reason": "企业隐瞒一人死亡"}""");
        go(supervisor, id, "confirmation", CONFIRMED);

        var seen = get(owner, ACCIDENTS, id).jsonPath();
        assertThat(seen.getBoolean("concealed")).isTrue();
        assertThat(seen.getMap("internal")).isNull();
        assertThat(running(id)).contains("accident-tell-city", "accident-follow-up");
    }

    @Test
    void missingCountAsDeadWhenTheDaysAreOver() {
        var id = created(clerk, ACCIDENTS, anAccident(enterprise, 1, 2));
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and kind = 'accident-toll' and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        var accident = get(supervisor, ACCIDENTS, id).jsonPath();
        assertThat(accident.getInt("deaths")).isEqualTo(3);
        assertThat(accident.getInt("missing")).isZero();
        assertThat(accident.getString("grade")).isEqualTo("LARGER");
        assertProblem(act(clerk, ACCIDENTS, id, "toll", toll(4, 0)), 422, "accident-toll-over");
    }

    @Test
    void badNumbersAndTimesAreRefused() {
        assertThat(create(clerk, ACCIDENTS, anAccident(enterprise, -1, 0)).statusCode())
                .isEqualTo(400);
        assertProblem(
                create(
                        clerk,
                        ACCIDENTS,
                        anAccident(enterprise, 1, 0)
                                .replaceAll("\"occurredAt\": \"[^\"]*\"", "\"occurredAt\": \"2199-01-01T00:00:00Z\"")),
                422,
                "accident-time-to-come");
        assertProblem(
                create(
                        clerk,
                        ACCIDENTS,
                        anAccident(enterprise, 0, 0)
                                .replace("\"seriousInjuries\": 2", "\"seriousInjuries\": 0")
                                .replace("1800000", "0")),
                422,
                "accident-nothing-happened");
        assertThat(create(
                                clerk,
                                ACCIDENTS,
                                anAccident(enterprise, 1, 0).replace("\"title\"", "\"source\": \"HISTORY\", \"title\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(create(clerk, ACCIDENTS, anAccident(enterprise, 1, 0).replace("enterpriseId", "unitName"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nearMissOfALargerKindIsReportedWithoutAGrade() {
        var id = created(
                clerk,
                ACCIDENTS,
                anAccident(enterprise, 0, 0)
                        .replace("\"seriousInjuries\": 2", "\"seriousInjuries\": 0")
                        .replace("\"atRisk\": 0", "\"atRisk\": 10")
                        .replace("1800000", "0"));

        var accident = get(supervisor, ACCIDENTS, id).jsonPath();
        assertThat(accident.getBoolean("nearMiss")).isTrue();
        assertThat(accident.getString("grade")).isNull();
    }

    @Test
    void whoInvestigatedDoesNotApproveAndNothingIsApprovedTwice() {
        var id = feature.reportIn();

        assertProblem(
                act(
                        Tokens.of("approver", COUNTY, "supervisor-0051"),
                        ACCIDENTS,
                        id,
                        "approval",
                        AccidentFeature.APPROVED),
                422,
                "accident-same-person");
        assertThat(act(supervisor, ACCIDENTS, id, "publication", AccidentFeature.publication())
                        .statusCode())
                .isEqualTo(409);
        go(APPROVER, id, "approval", AccidentFeature.APPROVED);
        assertThat(act(APPROVER, ACCIDENTS, id, "approval", AccidentFeature.APPROVED)
                        .statusCode())
                .isEqualTo(409);
        assertThat(running(id)).contains("accident-publication", "accident-evaluation");
    }

    @Test
    void accidentIsClosedByFourGatesEvaluatedTwiceAndFiled() {
        var id = feature.implementing();
        assertProblem(act(supervisor, ACCIDENTS, id, "closure", "{}"), 422, "accident-gate-open");
        assertProblem(
                act(supervisor, ACCIDENTS, id, "gate", gate("MEASURES_IMPLEMENTED")), 422, "accident-measure-open");
        go(Tokens.ofEnterprise(enterprise), id, "measure", "{\"position\": 1, \"evidence\": \"阀门已更换\"}");
        for (var gate : List.of("CAUSES_FOUND", "PEOPLE_DEALT_WITH", "MEASURES_IMPLEMENTED", "STAFF_EDUCATED")) {
            go(supervisor, id, "gate", gate(gate));
        }
        go(supervisor, id, "closure", "{}");
        go(supervisor, id, "evaluation", AccidentFeature.evaluation("APPROVAL"));
        assertProblem(
                act(supervisor, ACCIDENTS, id, "evaluation", AccidentFeature.evaluation("CLOSURE")),
                422,
                "accident-evaluation-early");
        TestDatabase.execute("update accident set closed_on = closed_on - 400 where id = ?", id);
        go(supervisor, id, "evaluation", AccidentFeature.evaluation("CLOSURE"));
        go(supervisor, id, "filing", "{\"receipt\": \"锡安办备〔2027〕5号\"}");

        assertThat(get(supervisor, ACCIDENTS, id).jsonPath().getString("status"))
                .isEqualTo("FILED");
        assertThat(running(id)).isEmpty();
        assertThat(announced("accident-evaluated", id)).hasSize(2);
    }

    @Test
    void peopleThatAnotherOfficeHoldsToAccountAreNotDealtWithYet() {
        var id = feature.implementing();
        var city = Tokens.of("supervisor", "320200000000");
        var held = created(city, "accountabilities", """
                {"subjectKind": "OFFICIAL", "origin": "ACCIDENT", "accidentId": "%s", "sector": "EMERGENCY",
                 "post": "安全科科长", "name": "王建国", "conduct": "监管不力", "basis": "003 号文"}""".formatted(id));
        assertThat(get(supervisor, "accountabilities", held).statusCode()).isEqualTo(404);

        assertProblem(act(supervisor, ACCIDENTS, id, "gate", gate("PEOPLE_DEALT_WITH")), 422, "accident-gate-open");
        TestDatabase.execute(
                "update accountability set status = 'NOT_PURSUED', drop_reason = '不承担责任' where id = ?", held);
        go(supervisor, id, "gate", gate("PEOPLE_DEALT_WITH"));
    }

    @Test
    void everyStepIsAnnouncedInOrder() {
        var id = feature.investigating();
        go(APPROVER, id, "extension", "{\"days\": 1, \"reason\": \"原因复杂\"}");
        go(MEMBER, id, "appraisal", "{\"begins\": true, \"day\": \"" + inDays(0) + "\", \"note\": \"特检院\"}");
        go(MEMBER, id, "appraisal", "{\"begins\": false, \"day\": \"" + inDays(0) + "\", \"note\": \"阀门老化\"}");
        go(MEMBER, id, "report", AccidentFeature.aReport());
        go(APPROVER, id, "return", "{\"reason\": \"分析不充分\"}");
        go(MEMBER, id, "report", AccidentFeature.aReport());
        go(APPROVER, id, "approval", AccidentFeature.APPROVED);
        go(supervisor, id, "paper", "{\"authority\": \"江阴市应急管理局\", \"summary\": \"发生液氨泄漏中毒事故。\"}");
        go(supervisor, id, "publication", AccidentFeature.publication());
        go(supervisor, id, "implementation", "{}");
        go(Tokens.ofEnterprise(enterprise), id, "measure", "{\"position\": 1, \"evidence\": \"阀门已更换\"}");
        go(supervisor, id, "gate", gate("CAUSES_FOUND"));

        assertThat(announced("accident-progressed", id))
                .map(told -> JsonPath.from(told).getString("step"))
                .containsExactly(
                        "INVESTIGATION",
                        "EXTENDED",
                        "APPRAISAL_BEGUN",
                        "APPRAISAL_ENDED",
                        "REPORT_IN",
                        "RETURNED",
                        "REPORT_IN",
                        "PAPER_DRAWN_UP",
                        "IMPLEMENTATION",
                        "MEASURE_DONE",
                        "GATE_PASSED");
    }

    @Test
    void publicationThatComesTooLateIsToldBehindWhatWasMissed() {
        var id = feature.approved();
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and kind = 'accident-publication' and state = 'RUNNING'",
                inDays(0),
                id);

        go(supervisor, id, "publication", AccidentFeature.publication());

        assertThat(get(supervisor, ACCIDENTS, id).jsonPath().getList("timeline.kind", String.class))
                .endsWith("OVERDUE", "PUBLISHED");
    }

    @Test
    void reportIsPublishedByItsPaperAndTheEnterpriseReadsIt() {
        var id = feature.approved();
        go(supervisor, id, "paper", "{\"authority\": \"江阴市应急管理局\", \"summary\": \"发生液氨泄漏中毒事故，造成一人死亡。\"}");

        var paper = get(supervisor, ACCIDENTS, id).jsonPath().getString("paperId");
        assertThat(get(supervisor, "papers", UUID.fromString(paper)).jsonPath().getString("kind"))
                .isEqualTo("accident-report");
        assertThat(get(Tokens.ofEnterprise(enterprise), ACCIDENTS, id)
                        .jsonPath()
                        .getString("directCause"))
                .isEqualTo("阀门老化破裂。");
    }

    @Test
    void pastIsEnteredOnceWithoutAnyClock() {
        var past = """
                {"accident": %s, "responsibility": true, "concealed": false, "approvedOn": "2024-08-01",
                 "approvalPaper": "澄政复〔2024〕8号", "filedOn": "2025-09-01"}""".formatted(anAccident(enterprise, 1, 0)
                .replaceAll("\"occurredAt\": \"[^\"]*\"", "\"occurredAt\": \"2024-05-06T02:00:00Z\""));

        var id = created(supervisor, ACCIDENTS + "/history", past);

        var accident = get(supervisor, ACCIDENTS, id).jsonPath();
        assertThat(accident.getString("status")).isEqualTo("FILED");
        assertThat(accident.getBoolean("historic")).isTrue();
        assertThat(TestDatabase.column("select count(*) from clock where subject_id = ?", id))
                .containsExactly("0");
    }

    @Test
    void halfAnApprovalOfThePastIsRefused() {
        var past = """
                {"accident": %s, "approvedOn": "2024-08-01", "filedOn": "2025-09-01"}""".formatted(anAccident(enterprise, 1, 0)
                .replaceAll("\"occurredAt\": \"[^\"]*\"", "\"occurredAt\": \"2024-05-06T02:00:00Z\""));

        assertProblem(create(supervisor, ACCIDENTS + "/history", past), 400, "invalid-request");
    }

    @Test
    void pastComesAsASpreadsheetLineByLine() {
        var header = "企业标识,事故名称,事故类别,发生日期,事故现场,简要经过,死亡人数,直接经济损失元,责任事故,归档日\n";
        var file = header + enterprise + ",坠落事故,高处坠落,2023-05-06,脚手架,作业人员坠落,1,1200000.50,是,2024-09-01\n"
                + enterprise + ",触电事故,05,2024-06-07,配电室,检修触电,1,,否,2025-03-01\n"
                + enterprise + ",不明事故,外星人,2024-06-08,车间,不明,1,,否,2025-03-01\n"
                + enterprise + ",日期不明,05,某日,车间,不明,1,,否,2025-03-01\n";

        var dry = imported(file, "?dryRun=true");
        assertThat(dry.getMap("fates")).containsEntry("RECORDED", 2).containsEntry("REFUSED", 2);
        assertThat(historic()).isEmpty();

        var kept = imported(file, "");
        assertThat(kept.getList("lines.fate", String.class))
                .containsExactly("RECORDED", "RECORDED", "REFUSED", "REFUSED");
        assertThat(kept.getList("lines.reasons.flatten().code", String.class))
                .containsExactly("accident-import-kind", "accident-import-day");
        assertThat(historic()).containsExactlyInAnyOrder("FALL", "ELECTRIC_SHOCK");
        assertThat(imported(file, "").getList("lines.fate", String.class))
                .containsExactly("ALREADY_RECORDED", "ALREADY_RECORDED", "REFUSED", "REFUSED");
    }

    @Test
    void whatIsOneLineIsSoInASpreadsheetToo() {
        var file = """
                企业标识,事故名称,事故类别,发生日期,事故现场,简要经过,死亡人数,归档日
                %1$s,"吊篮
                坠落事故",高处坠落,2023-05-06,脚手架,作业人员坠落,1,2024-09-01
                %1$s,吊篮坠落事故,高处坠落,2023-05-06,脚手架,"作业人员坠落。
                送医后死亡。",1,2024-09-01
                """.formatted(enterprise);

        var kept = imported(file, "");

        assertThat(kept.getList("lines.fate", String.class)).containsExactly("REFUSED", "RECORDED");
        assertThat(kept.getList("lines.reasons.flatten().code", String.class)).containsExactly("one-line");
    }

    @Test
    void unitsThatHadTheLikeOnOneDayAreToldApart() {
        var header = "企业标识,事故单位,区划代码,行业主管部门类别,事故名称,事故类别,发生日期,事故现场,简要经过,死亡人数,归档日\n";
        var name = "坠落事故" + enterprise;
        var like = "," + name + ",高处坠落,2023-05-06,脚手架,作业人员坠落,1,2024-09-01\n";
        var file = header + ",甲施工队," + VILLAGE + ",EMERGENCY" + like + ",乙施工队," + VILLAGE + ",EMERGENCY" + like
                + enterprise + ",," + VILLAGE + "," + like;

        assertThat(imported(file, "").getList("lines.fate", String.class)).containsOnly("RECORDED");
        assertThat(TestDatabase.column("select coalesce(unit_name, '-') from accident where title = ?", name))
                .containsExactlyInAnyOrder("甲施工队", "乙施工队", "-");
        assertThat(imported(file, "").getList("lines.fate", String.class)).containsOnly("ALREADY_RECORDED");
    }

    private List<String> historic() {
        return TestDatabase.column(
                "select kind from accident where enterprise_id = ? and historic and status = 'FILED'", enterprise);
    }

    private JsonPath imported(String file, String query) {
        return given().auth()
                .oauth2(supervisor)
                .contentType("text/csv")
                .accept("application/json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/inspections/accident-imports" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void finesFollowTheStepsOfTheRuleAndSayItsClauses() {
        var id = feature.confirmed();
        go(supervisor, id, "flags", """
                {"late": false, "omitted": false, "falsified": false, "concealed": true, "reason": "企业隐瞒一人死亡"}""");

        var proposed = given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/accidents/" + id + "/fine-proposal?principalIncomeFen=20000000&grave=true");

        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(200);
        var fines = proposed.jsonPath();
        assertThat(fines.getString("decidedBy")).isEqualTo("COUNTY");
        assertThat(fines.getLong("lines.find { it.subject == 'UNIT' }.minimumFen"))
                .isEqualTo(50_000_000L);
        assertThat(fines.getLong("lines.find { it.subject == 'UNIT' }.maximumFen"))
                .isEqualTo(70_000_000L);
        assertThat(fines.getInt("lines.find { it.subject == 'UNIT' }.step")).isEqualTo(2);
        assertThat(fines.getInt("lines.find { it.subject == 'UNIT' }.highestMultiple"))
                .isEqualTo(5);
        assertThat(fines.getString("lines.find { it.subject == 'UNIT' }.basis.clause"))
                .contains("第十四条第（二）项");
        assertThat(fines.getString("lines.find { it.subject == 'UNIT' }.basis.period"))
                .isEqualTo("minimum=500000;maximum=700000");
        assertThat(fines.getLong("lines.find { it.subject == 'PRINCIPAL' }.minimumFen"))
                .isEqualTo(8_000_000L);
        assertThat(fines.getLong("lines.find { it.subject == 'UNIT_REPORT' }.minimumFen"))
                .isEqualTo(100_000_000L);
        assertThat(fines.getLong("lines.find { it.subject == 'PRINCIPAL_REPORT' }.maximumFen"))
                .isEqualTo(16_000_000L);
        var unconfirmed = feature.reported();
        assertProblem(
                given().auth()
                        .oauth2(supervisor)
                        .get("/api/v1/inspections/accidents/" + unconfirmed + "/fine-proposal"),
                422,
                "fine-not-confirmed");
    }

    @Test
    void statisticsCountWhatIsConfirmedByPlaceSectorGradeAndMonth() {
        var unused = feature.confirmed();
        var notYet = feature.reported();

        var told = given().auth()
                .oauth2(supervisor)
                .get("/api/v1/inspections/accident-statistics?region=" + VILLAGE + "&from=" + inDays(-1) + "&before="
                        + inDays(1) + "&by=PLACE&by=SECTOR&by=GRADE&by=MONTH");

        assertThat(told.statusCode()).as(told.asString()).isEqualTo(200);
        var groups = told.jsonPath();
        assertThat(groups.getLong("total.accidents")).isPositive();
        assertThat(groups.getLong("total.accidents"))
                .isEqualTo(groups.getList("groups.tally.accidents", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(groups.getList("groups.grade", String.class)).contains("GENERAL");
        assertThat(groups.getList("groups.place", String.class)).containsOnly(VILLAGE);
        assertThat(TestDatabase.column("select figure_differences('accidents')"))
                .containsExactly("0");
        assertThat(get(supervisor, ACCIDENTS, notYet).jsonPath().getString("status"))
                .isEqualTo("REPORTED");
    }

    @Test
    void fatalAccidentWhereAMajorDangerIsOpenIsToldToWhoeverProposesAStop() {
        var without = feature.confirmed();
        HazardEvents.deliver(HazardEvents.changed(
                HazardEvents.event("reported", UUID.randomUUID(), UUID.randomUUID(), enterprise),
                "\"grade\"\\s*:\\s*\"GENERAL\"",
                "\"grade\": \"MAJOR\""));
        var with = feature.confirmed();

        assertThat(HEARD).contains(with).doesNotContain(without);
    }

    /** In place of whoever proposes stops. */
    @ApplicationScoped
    static class FatalListener {

        void hear(@Observes FatalAccidentConfirmed confirmed) {
            HEARD.add(confirmed.accidentId());
        }
    }

    @Test
    void enterpriseReportsNobodyElses() {
        var other = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);

        assertThat(create(Tokens.ofEnterprise(enterprise), ACCIDENTS, anAccident(other, 1, 0))
                        .statusCode())
                .isIn(404, 422);
        assertThat(act(MEMBER, ACCIDENTS, feature.investigating(), "delay", "{\"days\": 3, \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String gate(String gate) {
        return "{\"gate\": \"" + gate + "\", \"evidence\": \"有记录\"}";
    }

    private static String toll(int deaths, int missing) {
        return """
                {"toll": {"deaths": %d, "missing": %d, "seriousInjuries": 2, "minorInjuries": 0, "atRisk": 0, "trapped": 0,
                          "evacuated": 0}}""".formatted(deaths, missing);
    }

    private static List<String> running(UUID id) {
        return TestDatabase.column("select kind from clock where subject_id = ? and state = 'RUNNING'", id);
    }
}
