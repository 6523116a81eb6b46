package worksafe.registry.permit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.permit.PermitApi.APPROVED;
import static worksafe.registry.permit.PermitApi.COUNTY;
import static worksafe.registry.permit.PermitApi.PERMITS;
import static worksafe.registry.permit.PermitApi.ROOT;
import static worksafe.registry.permit.PermitApi.TODAY;
import static worksafe.registry.permit.PermitApi.accepted;
import static worksafe.registry.permit.PermitApi.act;
import static worksafe.registry.permit.PermitApi.allMet;
import static worksafe.registry.permit.PermitApi.appliedFor;
import static worksafe.registry.permit.PermitApi.chief;
import static worksafe.registry.permit.PermitApi.clerk;
import static worksafe.registry.permit.PermitApi.conditions;
import static worksafe.registry.permit.PermitApi.create;
import static worksafe.registry.permit.PermitApi.created;
import static worksafe.registry.permit.PermitApi.done;
import static worksafe.registry.permit.PermitApi.enterprise;
import static worksafe.registry.permit.PermitApi.fresh;
import static worksafe.registry.permit.PermitApi.get;
import static worksafe.registry.permit.PermitApi.granted;
import static worksafe.registry.permit.PermitApi.office;
import static worksafe.registry.permit.PermitApi.past;
import static worksafe.registry.permit.PermitApi.prepared;
import static worksafe.registry.permit.PermitApi.renewalFor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;
import worksafe.registry.permit.examination.PermitCondition;

/** Safety production permits from the application to the day on which they end. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class PermitResourceTest {

    private static final String WAIVER = """
            {"noFatalAccident": true, "lawKept": true, "conditionsKept": true, "opinion": "经核查事故台账和执法记录"}""";

    private static List<String> clocks(UUID permit) {
        return TestDatabase.column(
                "select kind || ' ' || side || ' ' || state from clock where subject_id = ? order by kind, id", permit);
    }

    private static List<String> waiting(UUID permit) {
        return get(clerk(), "tasks?subjectId=" + permit).jsonPath().getList("items.kind", String.class);
    }

    /** How the enterprise stands to the law. */
    private static String owed(UUID enterprise) {
        return get(clerk(), "enterprises/" + enterprise + "/obligations/safety-production-permit")
                .jsonPath()
                .getString("state");
    }

    private static Response checked(String number, String name) {
        return given().queryParam("number", number).queryParam("name", name).get(ROOT + "public/safety-permits/check");
    }

    private static void standardised(UUID enterprise) {
        var unused = created(clerk(), "standardisation-ratings/past", """
                {"enterpriseId": "%s", "standard": "危险化学品企业安全生产标准化评审标准", "level": "TWO", "ratedBy": "江苏省应急管理厅",
                 "ratedOn": "%s", "validUntil": "%s"}
                """.formatted(
                        enterprise, TODAY.minusYears(1), TODAY.plusYears(1)));
    }

    private static void runOut(UUID permit, String kind) {
        TestDatabase.execute(
                "update clock set due_at = now() - interval '1 hour' where subject_id = ? and kind = ?", permit, kind);
        PassingTime.sweepClocks();
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        var enterprise = enterprise();
        standardised(enterprise);
        return FeatureContract.of("safety permits", new PermitFeature(enterprise))
                .tests();
    }

    @Test
    void permitIsAppliedForReturnedExaminedAndGranted() {
        var name = "许可企业" + fresh();
        var enterprise = enterprise(name);
        var owner = Tokens.ofEnterprise(enterprise);
        assertThat(owed(enterprise)).isEqualTo("UNMET");
        standardised(enterprise);
        var permit = prepared(enterprise, "");
        var application = appliedFor(enterprise, permit);
        assertProblem(act(clerk(), "applications", application, "acceptance", ""), 422, "permit-office-other");
        done(office(), "applications", application, "return", "{\"missing\": [\"安全评价报告\"]}");
        done(owner, "applications", application, "completion", """
                {"content": {"principal": "陈卫东", "address": "南闸街道 1 号", "scope": "液氯 30000 吨/年"}}""");
        done(office(), "applications", application, "acceptance", "");
        assertThat(waiting(permit)).containsExactly("safety-permit-examination");
        assertThat(TestDatabase.column(
                        "select period from clock where subject_id = ? and kind = 'application-decision'", application))
                .containsExactly("45 WORKING_DAYS");
        assertProblem(act(chief(), "applications", application, "decision", APPROVED), 422, "permit-not-examined");

        done(clerk(), PERMITS, permit, "standstill", """
                {"cause": "ON_SITE", "reason": "指派两名工作人员现场核查"}""");
        assertThat(clocks(application)).contains("application-decision AUTHORITY SUSPENDED");
        var unmet = done(clerk(), PERMITS, permit, "examination", conditions(PermitCondition.INVESTMENT, "UNMET"));
        assertThat(unmet.getList("conditions")).hasSize(13);
        assertThat(unmet.getString("standardisation[0].level")).isEqualTo("TWO");
        assertThat(clocks(application)).contains("application-decision AUTHORITY RUNNING");
        assertProblem(act(chief(), "applications", application, "decision", APPROVED), 422, "permit-conditions-unmet");
        done(clerk(), PERMITS, permit, "examination", conditions(PermitCondition.MAJOR_SOURCES, "NOT_APPLICABLE"));
        assertProblem(
                act(Tokens.of("approver", COUNTY, "head"), "applications", application, "decision", APPROVED),
                422,
                "permit-office-other");

        done(chief(), "applications", application, "decision", APPROVED);

        var view = get(clerk(), PERMITS + "/" + permit).jsonPath();
        assertThat(view.getString("status")).isEqualTo("IN_FORCE");
        assertThat(view.getString("validUntil"))
                .isEqualTo(TODAY.plusYears(3).minusDays(1).toString());
        assertThat(view.getString("authority")).isEqualTo("320000000000");
        assertThat(view.getString("particulars.principal")).isEqualTo("陈卫东");
        assertThat(view.getList("timeline.kind", String.class))
                .containsExactly("PREPARED", "ACCEPTED", "STOOD", "EXAMINED", "EXAMINED", "GRANTED");
        assertThat(clocks(permit))
                .containsExactly("safety-permit-expiry ENTERPRISE RUNNING", "safety-permit-renewal ENTERPRISE RUNNING");
        assertThat(waiting(permit)).isEmpty();
        assertThat(owed(enterprise)).isEqualTo("MET");
        assertThat(get(clerk(), "enterprises/" + enterprise + "/archive")
                        .jsonPath()
                        .getList("open.subjectId", String.class))
                .contains(permit.toString());
        var number = view.getString("number");
        assertThat(checked(number, name).jsonPath().getBoolean("valid")).isTrue();
        assertThat(checked(number, "另一企业").statusCode()).isEqualTo(404);
        assertThat(checked("", name).statusCode()).isEqualTo(400);
        assertThat(given().get(ROOT + "public/safety-permits?authority=320000000000")
                        .jsonPath()
                        .getList("items.number", String.class))
                .contains(number);
        assertProblem(create(owner, PERMITS, PermitApi.aPreparation(enterprise, "")), 409, "permit-already-there");
    }

    @Test
    void whatWasStatedAndWhatStandsOnItIsShownToNoStranger() throws SQLException {
        var enterprise = enterprise();
        var permit = granted(enterprise, prepared(enterprise, ""));

        for (var part : List.of("safety_permit_condition", "safety_permit_edition")) {
            var count = "select count(*) from " + part + " where permit_id = ?";
            try (var insider = TestDatabase.asApp(Intruder.ofEnterprises(enterprise));
                    var stranger = TestDatabase.asApp(Intruder.in("320282000000"))) {
                assertThat(TestDatabase.column(insider, count, permit)).doesNotContain("0");
                assertThat(TestDatabase.column(stranger, count, permit)).containsExactly("0");
            }
        }
    }

    @Test
    void refusalSaysWhyAndSilenceGrantsNothing() {
        var enterprise = enterprise();
        var permit = prepared(enterprise, "");
        var application = accepted(enterprise, permit);
        runOut(application, "application-decision");
        assertThat(get(clerk(), PERMITS + "/" + permit).jsonPath().getString("status"))
                .isEqualTo("ACCEPTED");
        assertProblem(act(chief(), "applications", application, "decision", """
                {"result": "REFUSED", "opinion": "不具备条件"}"""), 400, "invalid-request");

        done(chief(), "applications", application, "decision", PermitApi.DENIED);

        var denied = get(clerk(), PERMITS + "/" + permit).jsonPath();
        assertThat(denied.getString("status")).isEqualTo("DENIED");
        assertThat(denied.getString("timeline[-1].note")).contains("第七条");
        assertThat(owed(enterprise)).isEqualTo("UNMET");
    }

    @Test
    void whatIsTakenBackMayBeAppliedForAgain() {
        var enterprise = enterprise();
        var permit = prepared(enterprise, "");
        var application = accepted(enterprise, permit);

        done(Tokens.ofEnterprise(enterprise), "applications", application, "withdrawal", "{\"reason\": \"暂缓\"}");

        assertThat(get(clerk(), PERMITS + "/" + permit).jsonPath().getString("status"))
                .isEqualTo("PREPARED");
        assertThat(granted(enterprise, permit)).isEqualTo(permit);
    }

    @Test
    void permitIsForTradesThatNeedOne() {
        var enterprise = enterprise();

        assertProblem(
                create(Tokens.ofEnterprise(enterprise), PERMITS, """
                {"enterpriseId": "%s", "trade": "COMMERCE"}""".formatted(enterprise)), 422, "permit-trade-free");
    }

    @Test
    void renewalWithoutExaminationBeginsAfterTheOldLastDay() {
        var enterprise = enterprise();
        var until = TODAY.plusMonths(6);
        var permit = created(
                clerk(), PERMITS + "/past", past(enterprise, "苏A" + fresh().substring(20), until.minusYears(3), until));
        assertThat(owed(enterprise)).isEqualTo("MET");
        assertProblem(act(clerk(), PERMITS, permit, "waiver", WAIVER), 422, "permit-nothing-applied");
        var application = renewalFor(enterprise, permit);
        assertThat(clocks(permit)).contains("safety-permit-renewal ENTERPRISE MET");
        done(office(), "applications", application, "acceptance", "");
        assertThat(waiting(permit)).containsExactly("safety-permit-examination");
        assertProblem(
                act(clerk(), PERMITS, permit, "waiver", WAIVER.replace("\"lawKept\": true", "\"lawKept\": false")),
                422,
                "permit-not-waived");
        assertProblem(act(clerk(), PERMITS, permit, "waiver", WAIVER), 422, "permit-level-needed");
        standardised(enterprise);
        done(clerk(), PERMITS, permit, "waiver", WAIVER);

        done(chief(), "applications", application, "decision", APPROVED);

        var renewed = get(clerk(), PERMITS + "/" + permit).jsonPath();
        assertThat(renewed.getString("validFrom")).isEqualTo(until.plusDays(1).toString());
        assertThat(renewed.getString("validUntil"))
                .isEqualTo(until.plusDays(1).plusYears(3).minusDays(1).toString());
        assertThat(renewed.getList("editions.made", String.class)).containsExactly("IMPORTED", "RENEWED");
        assertThat(clocks(permit))
                .containsExactlyInAnyOrder(
                        "safety-permit-expiry ENTERPRISE CANCELLED",
                        "safety-permit-expiry ENTERPRISE RUNNING",
                        "safety-permit-renewal ENTERPRISE MET",
                        "safety-permit-renewal ENTERPRISE RUNNING");
    }

    @Test
    void permitExpiresUnlessItsRenewalWaitedInTime() {
        var asked = enterprise();
        var silent = created(
                clerk(),
                PERMITS + "/past",
                past(asked, "苏B" + fresh().substring(20), TODAY.plusMonths(4).minusYears(3), TODAY.plusMonths(4)));
        var unanswered = renewalFor(asked, silent);
        runOut(silent, "safety-permit-expiry");
        var bySilence = get(clerk(), PERMITS + "/" + silent).jsonPath();
        assertThat(bySilence.getString("status")).isEqualTo("IN_FORCE");
        assertThat(bySilence.getString("timeline[-1].kind")).isEqualTo("RENEWED");
        assertThat(get(clerk(), "applications/" + unanswered).jsonPath().getString("status"))
                .isEqualTo("APPROVED");

        var late = enterprise();
        var permit = created(
                clerk(),
                PERMITS + "/past",
                past(late, "苏C" + fresh().substring(20), TODAY.plusMonths(1).minusYears(3), TODAY.plusMonths(1)));
        assertThat(clocks(permit)).containsExactly("safety-permit-expiry ENTERPRISE RUNNING");
        var application = renewalFor(late, permit);
        runOut(permit, "safety-permit-expiry");
        assertThat(get(clerk(), PERMITS + "/" + permit).jsonPath().getString("status"))
                .isEqualTo("EXPIRED");
        assertThat(owed(late)).isEqualTo("UNMET");

        done(office(), "applications", application, "acceptance", "");
        done(clerk(), PERMITS, permit, "examination", allMet());
        done(chief(), "applications", application, "decision", APPROVED);
        assertThat(owed(late)).isEqualTo("MET");
    }

    @Test
    void nameChangesAndSoDoesThePermit() {
        var enterprise = enterprise();
        var owner = Tokens.ofEnterprise(enterprise);
        var permit = granted(enterprise, prepared(enterprise, ""));
        var name = "更名企业" + fresh();
        assertProblem(create(owner, "applications", """
                {"kind": "safety-permit-change", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"changedOn": "%s", "reason": "无"}}""".formatted(enterprise, permit, TODAY)), 400, "invalid-request");
        var application = created(owner, "applications", """
                {"kind": "safety-permit-change", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"name": "%s", "changedOn": "%s", "reason": "更名"}}
                """.formatted(enterprise, permit, name, TODAY.minusDays(60)));
        done(office(), "applications", application, "acceptance", "");

        done(chief(), "applications", application, "decision", APPROVED);

        var changed = get(clerk(), PERMITS + "/" + permit).jsonPath();
        assertThat(changed.getString("particulars.name")).isEqualTo(name);
        assertThat(changed.getString("timeline[-1].note")).contains("逾期");
        assertThat(checked(changed.getString("number"), name).jsonPath().getBoolean("valid"))
                .isTrue();
    }

    @Test
    void suspensionIsLiftedOrEndsThePermit() {
        var name = "许可企业" + fresh();
        var enterprise = enterprise(name);
        var permit = granted(enterprise, prepared(enterprise, ""));
        assertProblem(
                act(chief(), PERMITS, permit, "suspension", """
                {"ground": "CONDITIONS_LOST", "until": "%s", "reason": "联锁停用"}""".formatted(TODAY.plusDays(3))),
                422,
                "permit-suspension-days");
        assertProblem(
                act(chief(), PERMITS, permit, "suspension", """
                {"ground": "FRAUD", "until": "%s", "reason": "骗取"}""".formatted(TODAY.plusMonths(2))),
                422,
                "permit-ground-unknown");
        assertProblem(
                act(Tokens.of("approver", COUNTY, "head"), PERMITS, permit, "suspension", """
                {"ground": "CONDITIONS_LOST", "until": "%s", "reason": "联锁停用"}""".formatted(
                                TODAY.plusMonths(2))),
                422,
                "permit-office-other");

        var suspended = done(chief(), PERMITS, permit, "suspension", """
                {"ground": "CONDITIONS_LOST", "until": "%s", "reason": "联锁停用"}""".formatted(TODAY.plusMonths(2)));
        assertThat(clocks(permit)).contains("safety-permit-suspension AUTHORITY RUNNING");
        assertThat(owed(enterprise)).isEqualTo("UNMET");
        assertThat(checked(suspended.getString("number"), name).jsonPath().getBoolean("valid"))
                .isFalse();
        done(chief(), PERMITS, permit, "lifting", "{\"reason\": \"复查合格\"}");
        assertThat(owed(enterprise)).isEqualTo("MET");
        assertProblem(act(chief(), PERMITS, permit, "ending", """
                {"ground": "NOT_RENEWED", "reason": "到期"}"""), 422, "permit-ground-misfit");

        var withdrawn = done(chief(), PERMITS, permit, "ending", """
                {"ground": "CONDITIONS_LOST", "reason": "装置已拆除"}""");

        assertThat(withdrawn.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(owed(enterprise)).isEqualTo("UNMET");
        assertThat(clocks(permit)).noneMatch(clock -> clock.endsWith("RUNNING"));
        assertThat(done(chief(), PERMITS, permit, "ending", """
                {"ground": "ANNULLED", "reason": "已撤销"}""").getString("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void enterpriseThatIsRenamedOwesAChangeAndOneThatEndsHasNone() {
        var enterprise = enterprise();
        var permit = granted(enterprise, prepared(enterprise, ""));

        var answer = given().auth()
                .oauth2(clerk())
                .contentType(ContentType.JSON)
                .header("If-Match", get(clerk(), "enterprises/" + enterprise).header("ETag"))
                .body("{\"name\": \"更名企业" + fresh() + "\", \"industry\": \"C2614\", \"ownership\": \"NON_PUBLIC\"}")
                .put(ROOT + "enterprises/" + enterprise);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(clocks(permit)).contains("safety-permit-change ENTERPRISE RUNNING");
        done(clerk(), "enterprises", enterprise, "cancellation", """
                {"reason": "依法终止"}""");

        assertThat(TestDatabase.column("select status || ' ' || end_ground from safety_permit where id = ?", permit))
                .containsExactly("CANCELLED ENTERPRISE_ENDED");
    }

    @Test
    void whatIsUnderWayEndsWithTheEnterprise() {
        var enterprise = enterprise();
        var prepared = prepared(enterprise, "一号装置");
        var examined = prepared(enterprise, "二号装置");
        var application = accepted(enterprise, examined);
        done(clerk(), PERMITS, examined, "examination", allMet());
        var permit = created(
                clerk(),
                PERMITS + "/past",
                past(enterprise, "苏G" + fresh().substring(20), TODAY.minusYears(1), TODAY.plusYears(1)));
        var renewal = renewalFor(enterprise, permit);

        done(clerk(), "enterprises", enterprise, "cancellation", """
                {"reason": "依法终止"}""");

        assertThat(TestDatabase.column(
                        "select distinct status from safety_permit where id in (?, ?, ?)", prepared, examined, permit))
                .containsExactly("CANCELLED");
        assertThat(TestDatabase.column(
                        "select distinct status from application where id in (?, ?)", application, renewal))
                .containsExactly("LAPSED");
        assertThat(waiting(examined)).isEmpty();
        assertThat(clocks(application)).noneMatch(clock -> clock.endsWith("RUNNING"));
    }

    @Test
    void nothingIsGrantedToAnEnterpriseThatDoesNotTrade() {
        var enterprise = enterprise();
        var permit = prepared(enterprise, "");
        var application = accepted(enterprise, permit);
        done(clerk(), PERMITS, permit, "examination", allMet());
        TestDatabase.execute("update enterprise set state = 'REVOKED' where id = ?", enterprise);

        assertProblem(act(chief(), "applications", application, "decision", APPROVED), 422, "enterprise-ended");
    }

    @Test
    void whatWasPreparedIsWithdrawnWithItsApplicationAndMakesRoom() {
        var enterprise = enterprise();
        var permit = prepared(enterprise, "");
        var application = appliedFor(enterprise, permit);

        var given = done(Tokens.ofEnterprise(enterprise), PERMITS, permit, "withdrawal", "{\"reason\": \"不再从事该项生产\"}");

        assertThat(given.getString("status")).isEqualTo("CANCELLED");
        assertThat(given.getList("allowedActions")).isEmpty();
        assertThat(get(clerk(), "applications/" + application).jsonPath().getString("status"))
                .isEqualTo("LAPSED");
        assertThat(prepared(enterprise, "")).isNotEqualTo(permit);
    }

    @Test
    void whatWasGivenBeforeIsEntered() {
        var enterprise = enterprise();
        var number = "(苏)fm" + fresh().substring(20);
        var gone =
                created(clerk(), PERMITS + "/past", past(enterprise, number, TODAY.minusYears(6), TODAY.minusYears(3)));
        assertThat(clocks(gone)).isEmpty();
        assertThat(owed(enterprise)).isEqualTo("UNMET");
        assertProblem(
                create(clerk(), PERMITS + "/past", past(enterprise, number, TODAY, TODAY.plusYears(1))),
                409,
                "permit-number-taken");
        var otherwise = number.replace("(苏)fm", " （苏）ＦM").toUpperCase(Locale.ROOT);
        assertProblem(
                create(clerk(), PERMITS + "/past", past(enterprise, otherwise, TODAY, TODAY.plusYears(1))),
                409,
                "permit-number-taken");
        var name = TestDatabase.column("select enterprise_name from public_safety_permit where id = ?", gone)
                .getFirst();
        assertThat(checked(otherwise, " " + name).jsonPath().getString("number"))
                .isEqualTo(number);
        assertProblem(
                create(clerk(), PERMITS + "/past", past(enterprise, "苏E", TODAY, TODAY.minusDays(1))),
                400,
                "invalid-request");
        assertProblem(
                create(
                        clerk(),
                        PERMITS + "/past",
                        past(enterprise, "苏F", TODAY, TODAY.plusYears(3).plusDays(1))),
                422,
                "permit-too-long");
        assertProblem(
                create(Tokens.ofEnterprise(enterprise), "applications", """
                        {"kind": "safety-permit-renewal", "enterpriseId": "%s", "subjectId": "%s",
                         "content": {"withoutExamination": false, "statement": "守法"}}
                        """.formatted(enterprise, gone)),
                409,
                "illegal-transition");
    }

    @Test
    void permitsGoOverInAMergerUnlessThereIsOneLikeIt() {
        var survivor = enterprise();
        var duplicate = enterprise();
        var kept = granted(survivor, prepared(survivor, ""));
        var like = granted(duplicate, prepared(duplicate, ""));
        var other = granted(duplicate, prepared(duplicate, "二号装置"));

        done(clerk(), "enterprises", survivor, "merger", """
                {"enterpriseId": "%s", "revision": 1, "reason": "重复建档"}""".formatted(duplicate));

        assertThat(TestDatabase.column("select id from safety_permit where enterprise_id = ? order by id", survivor))
                .containsExactly(kept.toString(), other.toString());
        assertThat(TestDatabase.column("select enterprise_id from safety_permit where id = ?", like))
                .containsExactly(duplicate.toString());
    }
}
