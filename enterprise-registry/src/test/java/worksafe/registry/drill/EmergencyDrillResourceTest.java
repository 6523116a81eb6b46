package worksafe.registry.drill;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.drill.EmergencyDrillFeature.DRILLS;
import static worksafe.registry.drill.EmergencyDrillFeature.EVALUATION;
import static worksafe.registry.drill.EmergencyDrillFeature.REPORT;
import static worksafe.registry.drill.EmergencyDrillFeature.aHolding;
import static worksafe.registry.drill.EmergencyDrillFeature.anIntent;
import static worksafe.registry.drill.EmergencyDrillFeature.held;
import static worksafe.registry.drill.EmergencyDrillFeature.planned;
import static worksafe.registry.plan.EmergencyPlanApi.ROOT;
import static worksafe.registry.plan.EmergencyPlanApi.act;
import static worksafe.registry.plan.EmergencyPlanApi.anEnterprise;
import static worksafe.registry.plan.EmergencyPlanApi.create;
import static worksafe.registry.plan.EmergencyPlanApi.done;
import static worksafe.registry.plan.EmergencyPlanApi.drafted;
import static worksafe.registry.plan.EmergencyPlanApi.get;
import static worksafe.registry.plan.EmergencyPlanApi.inDays;
import static worksafe.registry.plan.EmergencyPlanApi.published;
import static worksafe.registry.plan.EmergencyPlanApi.supervisor;

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
import worksafe.registry.plan.EmergencyPlanApi;

/** Drills as enterprises and their supervisors meet them. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EmergencyDrillResourceTest {

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
        var other = anEnterprise(FURNITURE);
        var plan = published(Tokens.ofEnterprise(other), other, "ON_SITE");
        return FeatureContract.of("emergency drills", new EmergencyDrillFeature(other, plan))
                .tests();
    }

    private static List<String> clocks(UUID subject) {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state) from clock where subject_id = ? and state <> 'MET' order by kind",
                subject);
    }

    private static List<String> dueDays(UUID subject, String kind) {
        return TestDatabase.column(
                "select ((due_at at time zone 'Asia/Shanghai')::date - 1)::text from clock"
                        + " where subject_id = ? and kind = ? and state = 'RUNNING'",
                subject,
                kind);
    }

    @Test
    void plansInForceAreDrilledAsOftenAsTheLawSays() {
        var comprehensive = published(owner, enterprise, "COMPREHENSIVE");
        assertThat(clocks(enterprise)).containsExactly("drill-comprehensive RUNNING", "drill-key RUNNING");
        published(owner, enterprise, "ON_SITE");
        assertThat(clocks(enterprise))
                .containsExactly("drill-comprehensive RUNNING", "drill-key RUNNING", "drill-on-site RUNNING");
        var yesterday = LocalDate.parse(inDays(-1));
        assertThat(dueDays(enterprise, "drill-comprehensive"))
                .containsExactly(yesterday.plusYears(1).toString());
        assertThat(dueDays(enterprise, "drill-key"))
                .containsExactly(yesterday.plusMonths(6).toString());

        held(owner, enterprise, comprehensive, inDays(0));
        var today = LocalDate.parse(inDays(0));
        assertThat(dueDays(enterprise, "drill-comprehensive"))
                .containsExactly(today.plusYears(1).toString());
        assertThat(dueDays(enterprise, "drill-key"))
                .containsExactly(today.plusMonths(6).toString());
        assertThat(dueDays(enterprise, "drill-on-site"))
                .as("a comprehensive drill is none of the site")
                .containsExactly(yesterday.plusMonths(6).toString());

        held(owner, enterprise, comprehensive, inDays(-1));
        assertThat(dueDays(enterprise, "drill-comprehensive"))
                .as("what is entered afterwards moves nothing")
                .containsExactly(today.plusYears(1).toString());
    }

    @Test
    void otherEnterprisesOweNoDrillsOfKeyUnits() {
        var other = anEnterprise(FURNITURE);
        var others = Tokens.ofEnterprise(other);
        var plan = published(others, other, "SPECIAL");
        assertThat(clocks(other)).containsExactly("drill-comprehensive RUNNING");
        var drill = held(others, other, plan, inDays(0));
        assertThat(get(others, DRILLS, drill).jsonPath().getBoolean("toBeReported"))
                .isFalse();
        done(others, DRILLS, drill, "evaluation", EVALUATION);
        assertThat(clocks(drill)).isEmpty();
    }

    @Test
    void whoHasNotDrilledInTimeHasMissedAClock() {
        published(owner, enterprise, "COMPREHENSIVE");
        TestDatabase.execute(
                "update clock set due_at = now() - interval '1 hour' where subject_id = ? and kind = 'drill-key'",
                enterprise);
        PassingTime.sweepClocks();

        var missed = given().auth()
                .oauth2(supervisor())
                .get(ROOT + "clocks?kind=drill-key&state=MISSED&enterpriseId=" + enterprise)
                .jsonPath();
        assertThat(missed.getList("items.kind", String.class)).containsExactly("drill-key");
    }

    @Test
    void drillIsEvaluatedReportedAndAsksForARevisionOfItsPlan() {
        var plan = published(owner, enterprise, "COMPREHENSIVE");
        var drill = held(owner, enterprise, plan, inDays(0));
        var held = get(owner, DRILLS, drill).jsonPath();
        assertThat(held.getString("number")).matches("YL320281-\\d{4}-\\d{6}");
        assertThat(held.getBoolean("toBeReported")).isTrue();
        assertThat(clocks(drill)).containsExactly("drill-evaluation RUNNING");

        done(owner, DRILLS, drill, "evaluation", EVALUATION.replace("}", ", \"revise\": \"疏散路线被占用\"}"));
        assertThat(clocks(drill)).containsExactly("drill-report RUNNING");
        var drilled = get(owner, EmergencyPlanApi.PLANS, plan).jsonPath();
        assertThat(drilled.getString("revisionReason")).isEqualTo("疏散路线被占用");
        assertThat(clocks(plan)).contains("plan-revision RUNNING");

        done(owner, DRILLS, drill, "report", REPORT);
        assertThat(clocks(drill)).isEmpty();
        assertThat(get(owner, DRILLS, drill).jsonPath().getString("status")).isEqualTo("REPORTED");
    }

    @Test
    void onlyAPlanInForceOfTheEnterpriseIsDrilled() {
        var draft = drafted(owner, enterprise, "SPECIAL");
        assertProblem(create(owner, DRILLS, anIntent(enterprise, draft)), 422, "plan-not-in-force");
        var other = anEnterprise(CHEMICALS);
        var others = Tokens.ofEnterprise(other);
        var plan = published(others, other, "SPECIAL");
        assertProblem(create(supervisor(), DRILLS, anIntent(enterprise, plan)), 404, "not-found");
        assertProblem(
                create(others, DRILLS, anIntent(other, plan).replace(inDays(0), inDays(-30))),
                422,
                "drill-day-impossible");
    }

    @Test
    void nothingIsDrilledOnceNoPlanIsInForce() {
        var special = published(owner, enterprise, "SPECIAL");
        var comprehensive = published(owner, enterprise, "COMPREHENSIVE");
        done(owner, EmergencyPlanApi.PLANS, special, "withdrawal", "{\"reason\": \"重复录入\"}");
        assertThat(clocks(enterprise)).containsExactly("drill-comprehensive RUNNING", "drill-key RUNNING");

        done(owner, EmergencyPlanApi.PLANS, comprehensive, "withdrawal", "{\"reason\": \"重复录入\"}");

        assertThat(clocks(enterprise)).containsExactly("drill-comprehensive CANCELLED", "drill-key CANCELLED");
        published(owner, enterprise, "COMPREHENSIVE");
        assertThat(clocks(enterprise)).contains("drill-comprehensive RUNNING", "drill-key RUNNING");
    }

    @Test
    void whatAMergedRecordOwedItsSurvivorOwes() {
        published(owner, enterprise, "COMPREHENSIVE");
        var survivor = anEnterprise(CHEMICALS);
        published(Tokens.ofEnterprise(survivor), survivor, "ON_SITE");
        var nation = Tokens.of("supervisor", "000000000000");
        done(
                nation,
                ROOT + "enterprises",
                survivor,
                "merger",
                "{\"enterpriseId\": \"%s\", \"revision\": 1, \"reason\": \"重复建档\"}".formatted(enterprise));

        assertThat(clocks(survivor))
                .containsExactly("drill-comprehensive RUNNING", "drill-key RUNNING", "drill-on-site RUNNING");
        assertThat(clocks(enterprise)).containsExactly("drill-key CANCELLED");

        var back = get(nation, ROOT + "enterprises", enterprise).jsonPath().getInt("revision");
        done(
                nation,
                ROOT + "enterprises",
                survivor,
                "separation",
                "{\"enterpriseId\": \"%s\", \"revision\": %d, \"reason\": \"并非同一企业\"}".formatted(enterprise, back));
        assertThat(clocks(enterprise)).containsExactly("drill-comprehensive RUNNING", "drill-key CANCELLED");
    }

    @Test
    void drillsEndWithTheirEnterprise() {
        var plan = published(owner, enterprise, "COMPREHENSIVE");
        var drill = planned(owner, enterprise, plan);
        done(
                Tokens.of("supervisor", "320281000000"),
                ROOT + "enterprises",
                enterprise,
                "cancellation",
                "{\"reason\": \"申请注销登记\"}");

        assertThat(get(supervisor(), DRILLS, drill).jsonPath().getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(clocks(enterprise)).allMatch(clock -> clock.endsWith("CANCELLED"));
        assertProblem(act(supervisor(), DRILLS, drill, "holding", aHolding(inDays(0))), 409, "illegal-transition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status = 'HELD' | ck_emergency_drill_held",
                "held_on = '2026-06-18' | ck_emergency_drill_held",
                "revision_reason = 'x' | ck_emergency_drill_evaluated",
                "reported_on = '2026-06-18' | ck_emergency_drill_reported",
                "form = 'ELSEWHERE' | emergency_drill_form_check"
            })
    void databaseRepeatsTheRule(String change, String constraint) throws SQLException {
        var plan = published(owner, enterprise, "COMPREHENSIVE");
        var drill = planned(owner, enterprise, plan);
        try (var database = TestDatabase.asOwner()) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            database, "update emergency_drill set " + change + " where id = ?", drill))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("\"" + constraint + "\"");
        }
    }
}
