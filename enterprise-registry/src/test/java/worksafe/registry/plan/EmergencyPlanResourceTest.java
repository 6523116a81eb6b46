package worksafe.registry.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.plan.EmergencyPlanApi.EVALUATION;
import static worksafe.registry.plan.EmergencyPlanApi.PLANS;
import static worksafe.registry.plan.EmergencyPlanApi.PUBLICATION;
import static worksafe.registry.plan.EmergencyPlanApi.ROOT;
import static worksafe.registry.plan.EmergencyPlanApi.SIGNATURE;
import static worksafe.registry.plan.EmergencyPlanApi.WITHDRAWAL;
import static worksafe.registry.plan.EmergencyPlanApi.aFiling;
import static worksafe.registry.plan.EmergencyPlanApi.aRecord;
import static worksafe.registry.plan.EmergencyPlanApi.aReview;
import static worksafe.registry.plan.EmergencyPlanApi.aRevision;
import static worksafe.registry.plan.EmergencyPlanApi.act;
import static worksafe.registry.plan.EmergencyPlanApi.anEnterprise;
import static worksafe.registry.plan.EmergencyPlanApi.create;
import static worksafe.registry.plan.EmergencyPlanApi.done;
import static worksafe.registry.plan.EmergencyPlanApi.drafted;
import static worksafe.registry.plan.EmergencyPlanApi.filed;
import static worksafe.registry.plan.EmergencyPlanApi.filing;
import static worksafe.registry.plan.EmergencyPlanApi.get;
import static worksafe.registry.plan.EmergencyPlanApi.inDays;
import static worksafe.registry.plan.EmergencyPlanApi.made;
import static worksafe.registry.plan.EmergencyPlanApi.published;
import static worksafe.registry.plan.EmergencyPlanApi.supervisor;
import static worksafe.registry.plan.EmergencyPlanApi.uploaded;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Emergency plans as enterprises and their supervisors meet them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EmergencyPlanResourceTest {

    private static final String CHEMICALS = "C2614";
    private static final String FURNITURE = "C2110";

    private UUID enterprise;
    private String owner;

    @BeforeEach
    void aChemicalEnterprise() {
        enterprise = anEnterprise(CHEMICALS);
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("emergency plans", new EmergencyPlanFeature(anEnterprise(FURNITURE)))
                .tests();
    }

    private static List<String> clocks(UUID subject) {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state) from clock where subject_id = ? order by id", subject);
    }

    private static List<String> dueDay(UUID subject, String kind) {
        return TestDatabase.column(
                "select ((due_at at time zone 'Asia/Shanghai')::date - 1)::text from clock"
                        + " where subject_id = ? and kind = ? and state = 'RUNNING'",
                subject,
                kind);
    }

    private static List<String> waiting(UUID subject) {
        return TestDatabase.column(
                "select kind || ' ' || role from task where subject_id = ? and open order by kind", subject);
    }

    private static void dayPasses(UUID subject) {
        TestDatabase.execute(
                "update clock set due_at = now() - interval '1 hour' where subject_id = ? and state = 'RUNNING'",
                subject);
        PassingTime.sweepClocks();
    }

    @Test
    void planIsReviewedSignedPublishedAndFiled() {
        var id = drafted(owner, enterprise, "COMPREHENSIVE");
        var draft = get(owner, id).jsonPath();
        assertThat(draft.getString("number")).matches("YA320281-\\d{4}-\\d{6}");
        assertThat(draft.getList("grounds", String.class)).containsExactly("DANGEROUS_GOODS");
        assertThat(draft.getString("reviewOwed.clause")).startsWith("第二十一条第一款");
        assertThat(draft.getString("filingOwed.clause")).startsWith("第七条");
        assertThat(waiting(id)).containsExactly("plan-completion ENTERPRISE");

        assertProblem(act(owner, id, "signature", SIGNATURE), 422, "plan-review-owed");
        assertProblem(act(owner, id, "review", aReview("")), 422, "plan-minutes-missing");
        done(owner, id, "review", EmergencyPlanApi.withFile(aReview(""), uploaded(owner)));
        done(owner, id, "signature", SIGNATURE);
        assertProblem(create(owner, ROOT + "applications", aFiling(owner, enterprise, id)), 409, "illegal-transition");
        var published = done(owner, id, "publication", PUBLICATION).jsonPath();
        assertThat(published.getString("status")).isEqualTo("PUBLISHED");
        assertThat(dueDay(id, "plan-evaluation"))
                .containsExactly(LocalDate.parse(inDays(-1)).plusYears(3).toString());
        assertThat(clocks(id)).containsExactly("plan-filing RUNNING", "plan-evaluation RUNNING");
        assertThat(waiting(id)).containsExactly("plan-filing ENTERPRISE");

        var application = filing(owner, enterprise, id);
        assertThat(clocks(id)).contains("plan-filing SUSPENDED");
        assertThat(clocks(application)).containsExactly("application-acceptance RUNNING");
        assertProblem(act(owner, id, "withdrawal", WITHDRAWAL), 422, "plan-filing-open");
        done(supervisor(), ROOT + "applications", application, "return", "{\"missing\": [\"资源调查清单\"]}");
        assertThat(clocks(application)).containsExactly("application-acceptance SUSPENDED");
        var again = aFiling(owner, enterprise, id);
        done(
                owner,
                ROOT + "applications",
                application,
                "completion",
                "{\"content\": " + again.substring(again.indexOf("\"content\": ") + 11));
        done(supervisor(), ROOT + "applications", application, "acceptance", "");
        assertThat(clocks(application))
                .as("one period until the decision")
                .containsExactly("application-acceptance RUNNING");
        done(supervisor(), ROOT + "applications", application, "decision", """
                {"result": "APPROVED", "opinion": "材料齐全"}""");

        var filed = get(owner, id).jsonPath();
        assertThat(filed.getString("status")).isEqualTo("FILED");
        assertThat(filed.getString("filingNumber")).matches("BA320281-\\d{4}-\\d{6}");
        assertThat(filed.getString("filedOn")).isEqualTo(inDays(0));
        assertThat(filed.getBoolean("filedBySilence")).isFalse();
        assertThat(clocks(id)).containsExactly("plan-filing MET", "plan-evaluation RUNNING");
        assertThat(clocks(application)).containsExactly("application-acceptance MET");
        assertThat(waiting(id)).isEmpty();
        assertProblem(create(owner, ROOT + "applications", aFiling(owner, enterprise, id)), 422, "plan-filed-already");
        var page = given().auth()
                .oauth2(owner)
                .get(ROOT + "enterprises/" + enterprise + "/archive")
                .jsonPath();
        assertThat(page.getList("open.kind", String.class)).contains("emergency-plan");
    }

    @Test
    void silenceOfTheAuthorityFilesThePlan() {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        var application = filing(owner, enterprise, id);
        dayPasses(application);

        var plan = get(owner, id).jsonPath();
        assertThat(plan.getString("status")).isEqualTo("FILED");
        assertThat(plan.getBoolean("filedBySilence")).isTrue();
        assertThat(plan.getString("timeline[-1].kind")).isEqualTo("FILED_BY_SILENCE");
        assertThat(plan.getString("timeline[-1].by")).isNull();
        assertThat(get(owner, ROOT + "applications", application).jsonPath().getString("status"))
                .isEqualTo("APPROVED");
        assertThat(clocks(id)).contains("plan-filing MET");
        assertThat(clocks(application)).containsExactly("application-acceptance MET");
        assertProblem(
                act(supervisor(), ROOT + "applications", application, "acceptance", ""), 409, "illegal-transition");
    }

    @Test
    void whatIsTurnedDownIsFiledAnewInTheTimeThatIsLeft() {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        var application = filing(owner, enterprise, id);
        done(supervisor(), ROOT + "applications", application, "non-acceptance", """
                {"reason": "缺少清单", "ground": {"source": "生产安全事故应急预案管理办法（2019年修正）", "clause": "第二十八条第一款"}}""");

        var returned = get(owner, id).jsonPath();
        assertThat(returned.getString("status")).isEqualTo("RETURNED");
        assertThat(returned.getString("returnReason")).contains("第二十八条第一款", "缺少清单");
        assertThat(clocks(id)).contains("plan-filing RUNNING");
        assertThat(waiting(id)).containsExactly("plan-filing ENTERPRISE");

        var second = filing(owner, enterprise, id);
        done(owner, ROOT + "applications", second, "withdrawal", "{\"reason\": \"材料有误\"}");
        assertThat(get(owner, id).jsonPath().getString("status")).isEqualTo("RETURNED");
        assertThat(clocks(id)).contains("plan-filing RUNNING");
    }

    @Test
    void planThatIsNotFiledInTimeIsOverdue() {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        dayPasses(id);

        assertThat(get(owner, id).jsonPath().getString("overdueSince")).isNotNull();
        var listed = given().auth()
                .oauth2(supervisor())
                .get(PLANS + "?overdue=true&enterpriseId=" + enterprise)
                .jsonPath();
        assertThat(listed.getList("items.id", String.class)).containsExactly(id.toString());
    }

    @Test
    void filingOfAPlanThatMustBeReviewedBringsTheOpinion() {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        var without = aFiling(owner, enterprise, id).replaceFirst("\"review\": \\{[^}]*}, ", "");
        assertProblem(create(owner, ROOT + "applications", without), 422, "plan-review-paper-missing");

        var other = anEnterprise(CHEMICALS);
        var others = Tokens.ofEnterprise(other);
        assertProblem(create(others, ROOT + "applications", aFiling(others, other, id)), 404, "not-found");
    }

    @Test
    void editionThatIsPublishedTakesThePlaceOfTheOneBefore() {
        var former = filed(owner, enterprise, "COMPREHENSIVE");
        done(owner, former, "evaluation", EVALUATION.replace("}", ", \"revise\": \"新增储罐未列入\"}"));
        assertThat(clocks(former)).contains("plan-revision RUNNING");
        assertThat(waiting(former)).containsExactly("plan-revision ENTERPRISE");

        var minor = made(create(owner, PLANS, aRevision(enterprise, "COMPREHENSIVE", former, "OTHER_PARTS")));
        var read = get(owner, minor).jsonPath();
        assertThat(read.getInt("edition")).isEqualTo(2);
        assertThat(read.getString("cause")).isEqualTo("FOUND_IN_DRILL");
        assertThat(read.getString("reviewOwed")).isNull();
        assertThat(read.getString("filingOwed")).isNull();
        var major = made(create(owner, PLANS, aRevision(enterprise, "COMPREHENSIVE", former, "PROCEDURES")));
        assertThat(get(owner, major).jsonPath().getString("filingOwed.clause")).startsWith("第七条");

        done(owner, minor, "signature", SIGNATURE);
        done(owner, minor, "publication", PUBLICATION);
        assertThat(get(owner, former).jsonPath().getString("status")).isEqualTo("REVISED");
        assertThat(clocks(former)).contains("plan-revision MET").noneMatch(clock -> clock.endsWith("RUNNING"));
        assertThat(clocks(minor)).containsExactly("plan-evaluation RUNNING");

        done(owner, major, "review", EmergencyPlanApi.withFile(aReview(""), uploaded(owner)));
        done(owner, major, "signature", SIGNATURE);
        assertProblem(act(owner, major, "publication", PUBLICATION), 409, "illegal-transition");
    }

    @Test
    void filingIsNotShedByAMinorRevision() {
        var former = published(owner, enterprise, "COMPREHENSIVE");
        var minor = made(create(owner, PLANS, aRevision(enterprise, "COMPREHENSIVE", former, "OTHER_PARTS")));

        var read = get(owner, minor).jsonPath();
        assertThat(read.getString("reviewOwed")).isNull();
        assertThat(read.getString("filingOwed.clause")).startsWith("第七条");
        done(owner, minor, "signature", SIGNATURE);
        done(owner, minor, "publication", PUBLICATION);
        assertThat(clocks(former)).contains("plan-filing CANCELLED");
        assertThat(clocks(minor)).contains("plan-filing RUNNING");
        var third = made(create(owner, PLANS, aRevision(enterprise, "COMPREHENSIVE", minor, "OTHER_PARTS")));
        assertThat(get(owner, third).jsonPath().getString("filingOwed")).isNotNull();
    }

    @Test
    void planFromPaperStartsNoClockThatRanOutBefore() {
        var old = made(create(owner, PLANS + "/records", aRecord(enterprise, "COMPREHENSIVE", "2015-02-01", "")));
        var read = get(owner, old).jsonPath();
        assertThat(read.getString("status")).isEqualTo("PUBLISHED");
        assertThat(read.getString("overdueSince")).isNotNull();
        assertThat(clocks(old)).isEmpty();

        var recent = made(create(
                owner,
                PLANS + "/records",
                aRecord(
                        enterprise,
                        "SPECIAL",
                        inDays(-400),
                        ", \"filedOn\": \"" + inDays(-390) + "\", \"filingNumber\": \"2025-12\"")));
        assertThat(get(owner, recent).jsonPath().getString("status")).isEqualTo("FILED");
        assertThat(dueDay(recent, "plan-evaluation"))
                .containsExactly(LocalDate.parse(inDays(-400)).plusYears(3).toString());
        assertThat(pointers(assertProblem(
                        create(
                                owner,
                                PLANS + "/records",
                                aRecord(enterprise, "SPECIAL", "2020-02-01", ", \"filedOn\": \"2020-02-10\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/filingNumber");
    }

    @Test
    void plansEndWithTheirEnterprise() {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        done(
                Tokens.of("supervisor", "320281000000"),
                ROOT + "enterprises",
                enterprise,
                "cancellation",
                "{\"reason\": \"申请注销登记\"}");

        assertThat(get(supervisor(), id).jsonPath().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(clocks(id)).allMatch(clock -> clock.endsWith("CANCELLED"));
        assertProblem(
                create(supervisor(), PLANS, EmergencyPlanApi.aDraft(enterprise, "SPECIAL")), 422, "enterprise-ended");
    }

    @Test
    void filingOfAPlanThatEndedLapses() {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        var application = filing(owner, enterprise, id);
        done(
                Tokens.of("supervisor", "320281000000"),
                ROOT + "enterprises",
                enterprise,
                "cancellation",
                "{\"reason\": \"申请注销登记\"}");

        assertThat(get(supervisor(), ROOT + "applications", application)
                        .jsonPath()
                        .getString("status"))
                .isEqualTo("LAPSED");
        assertThat(clocks(application)).containsExactly("application-acceptance CANCELLED");
        dayPasses(application);
        assertThat(get(supervisor(), id).jsonPath().getString("status")).isEqualTo("WITHDRAWN");
        assertThat(clocks(id)).allMatch(clock -> clock.endsWith("CANCELLED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emergency_plan set edition = 2 | ck_emergency_plan_revision",
                "emergency_plan set signed_on = null | ck_emergency_plan_signed",
                "emergency_plan set published_on = null | ck_emergency_plan_published",
                "emergency_plan set neighbours = true | ck_emergency_plan_told",
                "emergency_plan set status = 'FILED' | ck_emergency_plan_filed",
                "emergency_plan set filed_by_silence = true | ck_emergency_plan_filed",
                "emergency_plan set status = 'EVALUATED' | ck_emergency_plan_evaluated",
                "emergency_plan set published_on = '2000-01-01' | ck_emergency_plan_order",
                "emergency_plan set overdue_since = now() | ck_emergency_plan_overdue",
                "emergency_plan_step set name = null | ck_emergency_plan_step_by"
            })
    void databaseRepeatsTheRule(String change, String constraint) throws SQLException {
        var id = published(owner, enterprise, "COMPREHENSIVE");
        var key = change.startsWith("emergency_plan set") ? "id" : "plan_id";
        try (var database = TestDatabase.asOwner()) {
            assertThatThrownBy(() -> TestDatabase.execute(database, "update " + change + " where " + key + " = ?", id))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("\"" + constraint + "\"");
        }
    }
}
