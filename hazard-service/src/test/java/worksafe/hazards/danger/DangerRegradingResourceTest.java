package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.aRegrading;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.reported;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.hazards.listing.ListingApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Another grade of a danger, and what follows it: filing, clocks, listing, and the ids of these on its page. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangerRegradingResourceTest {

    private final String supervisor = Tokens.of("supervisor", ListingApi.COUNTY, "zhang.wei");
    private final String other = Tokens.of("supervisor", ListingApi.COUNTY, "li.na");
    private UUID enterprise;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise =
                RegistryEvents.registered(ListingApi.VILLAGE, Sector.EMERGENCY, List.of(Trade.INDUSTRY_AND_COMMERCE));
        owner = Tokens.ofEnterprise(enterprise);
    }

    @Test
    void whatBecomesMajorIsFiledPlannedAnewAndTheAuthoritys() {
        var danger = reported(owner, enterprise, "GENERAL");
        act(owner, danger, "plan", aPlan(inDays(5))).then().statusCode(200);
        assertThat(get(owner, danger).jsonPath().getBoolean("internal")).isTrue();

        var answer = act(supervisor, danger, "regrading", aRegrading("MAJOR"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var major = answer.jsonPath();
        assertThat(major.getString("grade")).isEqualTo("MAJOR");
        assertThat(major.getString("status")).isEqualTo("REPORTED");
        assertThat(major.getBoolean("internal")).isFalse();
        assertThat(major.getString("plan")).isNull();
        assertThat(major.getString("determination.clause")).isEqualTo("第三条第（二）项");
        assertThat(major.getString("determination.trade")).isEqualTo("INDUSTRY_AND_COMMERCE");
        assertThat(major.getString("timeLimit.origin")).isEqualTo("REGRADING");
        assertThat(major.getString("filingId")).isNotNull();
        assertThat(clocks(danger))
                .endsWith("CANCELLED|" + inDays(5), "RUNNING|" + major.getString("timeLimit.dueDate"));
        assertThat(openTasks(danger)).containsExactly("danger-follow-up", "danger-plan");
        act(owner, danger, "plan", aPlan(inDays(60))).then().statusCode(200);
    }

    @Test
    void whatBecomesGeneralDropsItsFilingAndStaysTheAuthoritys() {
        var danger = ListingApi.majorDanger(enterprise);
        assertProblem(act(supervisor, danger, "regrading", aRegrading("MAJOR")), 422, "danger-grade-same");

        act(supervisor, danger, "regrading", aRegrading("GENERAL")).then().statusCode(200);

        var general = get(owner, danger).jsonPath();
        assertThat(general.getString("timeLimit.dueDate")).isEqualTo(inDays(15));
        assertThat(general.getBoolean("internal")).isFalse();
        assertThat(filing(general.getString("filingId"))).isEqualTo("DROPPED");

        act(other, danger, "regrading", aRegrading("MAJOR")).then().statusCode(200);
        assertThat(filing(general.getString("filingId"))).isEqualTo("OWED");
        assertProblem(act(other, danger, "regrading", aRegrading("GENERAL")), 422, "danger-same-person");
        assertThat(TestDatabase.column(
                        "select type from outbox where aggregate_id = ? and type like '%regraded%'", danger))
                .hasSize(2);
    }

    @Test
    void reCheckThatWaitsForItsSecondIsGoneWithTheGrade() {
        var danger = reported(owner, enterprise, "GENERAL");
        act(owner, danger, "plan", aPlan(inDays(5))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        var waiting = act(supervisor, danger, "recheck", PASSED);
        assertThat(waiting.jsonPath().getString("pendingRecheck.result")).isEqualTo("PASSED");
        assertThat(openTasks(danger)).containsExactly("danger-recheck-confirmation");

        var answer = act(other, danger, "regrading", aRegrading("MAJOR"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var major = answer.jsonPath();
        assertThat(major.getString("status")).isEqualTo("RECTIFIED");
        assertThat(major.getMap("").keySet()).doesNotContain("pendingRecheck");
        assertThat(openTasks(danger)).containsExactly("danger-recheck");
        assertProblem(
                act(DangerApi.second(), danger, "recheck-confirmation", DangerApi.AGREED), 422, "recheck-not-pending");
    }

    @Test
    void clauseIsOneAndSaidOfAMajorDangerAlone() {
        var danger = reported(owner, enterprise, "GENERAL");

        assertProblem(
                act(supervisor, danger, "regrading", aRegrading("MAJOR").replace("第三条第（二）项", "确实很危险")),
                422,
                "danger-determination-unknown");
        assertProblem(
                act(supervisor, danger, "regrading", aRegrading("GENERAL").replace("GENERAL", "MAJOR")),
                400,
                "invalid-request");
        assertThat(act(owner, danger, "regrading", aRegrading("MAJOR")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void listedDangerStaysMajorAndNoRecheckMovesItsDayBeyondTheListing() {
        var danger = ListingApi.majorDanger(enterprise);
        var listing = ListingApi.listed(danger);
        assertThat(get(owner, danger).jsonPath().getString("listingId")).isEqualTo(listing.toString());

        assertProblem(act(supervisor, danger, "regrading", aRegrading("GENERAL")), 422, "danger-listed");
        assertThat(get(supervisor, danger).jsonPath().getList("allowedActions", String.class))
                .doesNotContain("REGRADING");

        act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
        act(owner, danger, "rectification", EVIDENCE).then().statusCode(200);
        assertProblem(act(supervisor, danger, "recheck", failed(201)), 422, "danger-day-beyond-listing");
        act(supervisor, danger, "recheck", failed(200)).then().statusCode(200);
    }

    private static String failed(int days) {
        return """
                {"result": "FAILED", "opinion": "联动阀未动作。", "newTimeLimit": "%s",
                 "second": {"account": "second-rechecker", "name": "孙检查"}}""".formatted(inDays(days));
    }

    private static String filing(String id) {
        return TestDatabase.column("select status from danger_filing where id = ?", UUID.fromString(id))
                .getFirst();
    }

    private static List<String> openTasks(UUID danger) {
        return TestDatabase.column("select kind from task where subject_id = ? and open order by kind", danger);
    }

    private static List<String> clocks(UUID danger) {
        return TestDatabase.column(
                "select concat_ws('|', state, (due_at at time zone 'Asia/Shanghai' - interval '1 second')::date)"
                        + " from clock where subject_id = ? and kind = 'danger-rectification' order by id",
                danger);
    }
}
