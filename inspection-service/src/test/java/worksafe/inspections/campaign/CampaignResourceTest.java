package worksafe.inspections.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.campaign.CampaignFeature.APPROVED;
import static worksafe.inspections.campaign.CampaignFeature.CAMPAIGNS;
import static worksafe.inspections.campaign.CampaignFeature.SUMMED_UP;
import static worksafe.inspections.campaign.CampaignFeature.aCampaign;
import static worksafe.inspections.campaign.CampaignFeature.aPlan;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class CampaignResourceTest {

    private static final String STRIKE =
            "\"unlicensed\": [\"PRODUCTION\"], \"means\": [\"LEGAL\"], \"criteria\": [%s], ";

    /** A county of no other test, where dangers are prominent and accidents are not frequent. */
    private static final String STRUCK = "321182000000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY, "approver-of-campaigns");

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("campaigns", new CampaignFeature("321181000000"))
                .tests();
    }

    @Test
    void planWithoutAllPartsIsNotApproved() {
        var plan = aPlan("").replace("\"goal\": \"三项制度健全\", ", "");
        var id = created(supervisor, CAMPAIGNS, aCampaign("GUIDANCE", plan));

        assertProblem(act(approver, CAMPAIGNS, id, "decision", APPROVED), 422, "campaign-part-missing");
    }

    @Test
    void accidentThatWasHandledIsToldToOthersAsAKindOfItsOwn() {
        var id = created(supervisor, CAMPAIGNS, aCampaign("ACCIDENT_LESSON", aPlan("")));

        assertThat(get(supervisor, CAMPAIGNS, id).jsonPath().getString("kind")).isEqualTo("ACCIDENT_LESSON");
    }

    @Test
    void specialCampaignIsApprovedByTheGovernmentOrTheSuperior() {
        var id = aStrike("DANGERS_PROMINENT");

        assertProblem(decided(id, """
                {"decision": "APPROVED", "approvedBy": "HEAD", "opinion": "同意"}"""), 422, "campaign-superior-needed");
        var approved = decided(id, APPROVED).jsonPath();
        assertThat(approved.getString("status")).isEqualTo("APPROVED");
        assertThat(approved.getString("figures[0].criterion")).isEqualTo("DANGERS_PROMINENT");
        assertThat(approved.getString("figures[0].state")).isEqualTo("MET");
        assertThat(approved.getString("figures[0].clause")).contains("系统缺省值");
    }

    @Test
    void criterionIsCountedBeforeItFoundsACampaign() {
        assertProblem(decided(aStrike("ACCIDENTS_FREQUENT"), APPROVED), 422, "campaign-criterion-unmet");
    }

    private UUID aStrike(String criterion) {
        TestDatabase.execute(
                "insert into visit_ground (id, region, sector, enterprise_id, ground, subject_id, number, revision, since)"
                        + " select uuidv7(), ?, 'EMERGENCY', uuidv7(), 'MAJOR_DANGER', uuidv7(), 'YH' || n, 1, current_date"
                        + " from generate_series(1, 5) n",
                Long.valueOf(STRUCK));
        var plan = aPlan(STRIKE.formatted("\"" + criterion + "\""));
        return created(Tokens.of("supervisor", STRUCK), CAMPAIGNS, aCampaign("STRIKE_ILLEGAL", plan));
    }

    private static Response decided(UUID id, String decision) {
        var tag = get(Tokens.of("supervisor", STRUCK), CAMPAIGNS, id).header("ETag");
        return act(Tokens.of("approver", STRUCK, "approver-of-campaigns"), CAMPAIGNS, id, "decision", tag, decision);
    }

    /** No draft has them, so that the contract of all features does not try them. */
    @Test
    void figuresAndMediaStandBehindTheWallOfTheirCampaign() throws SQLException {
        var id = aStrike("DANGERS_PROMINENT");
        var tag = decided(id, APPROVED).header("ETag");
        act(Tokens.of("supervisor", STRUCK), CAMPAIGNS, id, "publicity", tag, """
                {"medium": "扬中日报", "title": "打非治违在行动", "shownOn": "%s"}""".formatted(inDays(0)))
                .then()
                .statusCode(200);

        for (var part : List.of("campaign_criterion", "campaign_media")) {
            assertThat(seen(Intruder.in(STRUCK), part, id)).as(part).isEqualTo(1);
            assertThat(seen(Intruder.in("320282000000"), part, id)).as(part).isZero();
            assertThat(seen(Intruder.ofEnterprises(id), part, id)).as(part).isZero();
            for (var statement : List.of(
                    "truncate %s",
                    "alter table %s disable row level security", "drop policy wall on %s", "delete from %s")) {
                Wall.assertNoRight(Intruder.in("000000000000"), statement.formatted(part));
            }
        }
    }

    private static int seen(Scope scope, String part, UUID campaign) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return TestDatabase.column(app, "select 1 from " + part + " where campaign_id = ?", campaign)
                    .size();
        }
    }

    @Test
    void pilotHasFourPhasesAndIsSummedUpInTheThird() {
        var id = created(supervisor, CAMPAIGNS, aCampaign("PILOT", aPlan("")));
        assertProblem(act(approver, CAMPAIGNS, id, "decision", APPROVED), 422, "campaign-phases");
        assertProblem(create(supervisor, CAMPAIGNS, aCampaign("PARADE", aPlan(""))), 422, "campaign-kind-unknown");

        var pilot = new CampaignFeature(COUNTY).pilot();
        assertProblem(act(supervisor, CAMPAIGNS, pilot, "summary", SUMMED_UP), 422, "campaign-summary-early");
        act(supervisor, CAMPAIGNS, pilot, "phase", "").then().statusCode(200);
        act(supervisor, CAMPAIGNS, pilot, "phase", "").then().statusCode(200);
        act(supervisor, CAMPAIGNS, pilot, "summary", SUMMED_UP).then().statusCode(200);
        assertThat(TestDatabase.column(
                        "select state from clock where subject_id = ? and kind = 'campaign-phase'", pilot))
                .containsOnly("MET");
    }

    @Test
    void criteriaAreCountedForAPlace() {
        var figures = list(supervisor, "campaign-criteria", "").jsonPath();

        assertThat(figures.getList("criterion", String.class))
                .containsExactly("ACCIDENTS_FREQUENT", "DANGERS_PROMINENT", "VIOLATIONS_UNCEASING");
        assertThat(figures.getList("threshold", Integer.class)).containsExactly(3, 5, 5);
        assertProblem(list(supervisor, "campaign-criteria", "region=320282000000"), 422, "outside-jurisdiction");
    }
}
