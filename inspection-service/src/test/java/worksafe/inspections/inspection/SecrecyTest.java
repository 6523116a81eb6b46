package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.REASON;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** An enterprise tries to learn that it will be visited: through the API, past the application, past the database. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class SecrecyTest {

    private static final List<String> WALLED =
            List.of("inspection", "inspection_member", "inspection_step", "enterprise_snapshot");

    @Inject
    Inspections inspections;

    @Inject
    Scopes scopes;

    /** As tables show the origin of the visit. */
    private static final String WHY = "投诉举报和转办交办";

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private String owner;
    private Enrolled leader;
    private UUID visit;

    @BeforeEach
    void aPlannedVisit() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        leader = inspector();
        visit = created(supervisor, VISITS, aVisit(enterprise, leader, inspector()));
        act(supervisor, VISITS, visit, "plan", PLAN).then().statusCode(200);
    }

    @Test
    void enterpriseFindsTheVisitOnceItHasBegun() throws SQLException {
        assertProblem(get(owner, VISITS, visit), 404, "not-found");
        assertThat(ids(list(owner, VISITS, ""))).isEmpty();
        assertThat(ids(list(owner, VISITS, "enterpriseId=" + enterprise))).isEmpty();
        assertThat(seenThroughTheWall()).containsExactly(0, 0, 0);

        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);

        var seen = get(owner, VISITS, visit);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asString()).doesNotContain("举报", "TIP_OFF");
        assertThat(ids(list(owner, VISITS, ""))).containsExactly(visit);
        assertThat(seenThroughTheWall()).containsExactly(1, 2, 3);
    }

    @Test
    void enterpriseIsNeverToldWhyItIsVisited() {
        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);
        var narrowed = "enterpriseId=" + enterprise;

        assertThat(list(supervisor, VISITS, narrowed + "&format=csv").asString())
                .contains(WHY);
        assertThat(get(supervisor, VISITS, visit).jsonPath().getMap("$")).containsKeys("origin", "basis", "reason");
        assertThat(list(owner, VISITS, narrowed + "&format=csv").asString())
                .contains("JC320281-")
                .doesNotContain(WHY, "COMPLAINT", "TIP_OFF", "举报");
        assertThat(get(owner, VISITS, visit).jsonPath().getMap("$")).doesNotContainKeys("origin", "basis", "reason");
        assertThat(list(owner, VISITS, narrowed).jsonPath().getMap("items[0]"))
                .containsKeys("number")
                .doesNotContainKeys("origin", "basis", "reason");
    }

    @Test
    void enterpriseNeverLearnsOfAVisitThatWasCancelled() throws SQLException {
        act(supervisor, VISITS, visit, "cancellation", REASON).then().statusCode(200);

        assertProblem(get(owner, VISITS, visit), 404, "not-found");
        assertThat(ids(list(owner, VISITS, ""))).isEmpty();
        assertThat(seenThroughTheWall()).containsExactly(0, 0, 0);
    }

    @Test
    void visitWaitsForItsTeamAndOnlyTheyAreShownSo() {
        var tasks = "subjectId=" + visit + "&kind=inspection-visit";

        var told = list(leader.token(), "tasks", tasks);
        assertThat(told.jsonPath().getList("items.kind", String.class)).containsExactly("inspection-visit");
        assertThat(told.jsonPath().getString("items[0].title")).startsWith("JC320281-");
        assertThat(told.jsonPath().getList("items[0].actions"))
                .as("given to somebody else it would tell of the visit")
                .isNullOrEmpty();
        for (var other : List.of(supervisor, inspector().token(), owner, Tokens.of("auditor", COUNTY))) {
            assertThat(list(other, "tasks", tasks).jsonPath().getList("items")).isEmpty();
        }
        assertThat(waiting()).isEqualTo(2);

        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);
        assertThat(list(owner, "tasks", tasks).jsonPath().getList("items")).isEmpty();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void visitThatIsCalledOffWaitsForNobody() {
        act(supervisor, VISITS, visit, "cancellation", REASON).then().statusCode(200);

        assertThat(waiting()).isZero();
        assertThat(list(leader.token(), "tasks", "subjectId=" + visit)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void tasksFollowTheVisitToWhereItIsEnded() {
        var place = "select distinct region || ' ' || enterprise_id from task where subject_id = ?";
        var survivor = RegistryEvents.registered("320282103001", Sector.EMERGENCY);

        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

        assertThat(TestDatabase.column(place, visit)).containsExactly("320282103001 " + enterprise);
        assertThat(list(leader.token(), "tasks", "subjectId=" + visit)
                        .jsonPath()
                        .getList("items"))
                .as("who no longer sees the visit has nothing to do about it")
                .isEmpty();
        RegistryEvents.merged(enterprise, 3, survivor, "320282103001", Sector.EMERGENCY);
        assertThat(TestDatabase.column(place, visit)).containsExactly("320282103001 " + survivor);

        var there = Tokens.of("supervisor", "320282000000");
        act(there, VISITS, visit, "cancellation", get(there, VISITS, visit).header("ETag"), REASON)
                .then()
                .statusCode(200);
        assertThat(waiting()).isZero();
    }

    /** How many of the team it waits for. */
    private int waiting() {
        return TestDatabase.column(
                        "select 1 from task where subject_id = ? and kind = 'inspection-visit' and open", visit)
                .size();
    }

    @Test
    void neighbourSeesNothingEvenAfterwards() {
        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);
        var neighbour = Tokens.ofEnterprise(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY));

        assertProblem(get(neighbour, VISITS, visit), 404, "not-found");
        assertThat(ids(list(neighbour, VISITS, "enterpriseId=" + enterprise))).isEmpty();
    }

    @Test
    void applicationAloneKeepsTheSecretToo() throws SQLException {
        Wall.takenDown(WALLED, () -> {
            assertThat(found(theEnterprise())).isFalse();
            assertThat(listed(theEnterprise())).isEmpty();
            assertThat(found(in("320281102006"))).isFalse();
            assertThat(found(in(COUNTY))).isFalse();
            assertThat(listed(in(COUNTY))).isEmpty();
            assertThat(found(in("320200000000").leading())).isFalse();
            assertThat(listed(in("320200000000").leading())).isEmpty();
            assertThat(found(in(COUNTY).leading())).isTrue();
            assertThat(listed(in(COUNTY).leading())).containsExactly(visit);
        });
    }

    @Test
    void nothingIsAnnouncedThatPointsToTheEnterprise() throws SQLException {
        act(supervisor, VISITS, visit, "cancellation", REASON).then().statusCode(200);

        try (var database = TestDatabase.asOwner()) {
            var told = TestDatabase.column(
                    database,
                    "select concat_ws('|', type, key, enterprise_id, region, sector, data) from outbox"
                            + " where aggregate_id = ? order by position",
                    visit);
            assertThat(told)
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event)
                            .contains("region:320281000000|320281000000|{")
                            .doesNotContain(enterprise.toString(), VILLAGE, "EMERGENCY", "澄江"));
        }
    }

    /** Rows of visit, members and steps that the database shows to the enterprise. */
    private List<Integer> seenThroughTheWall() throws SQLException {
        try (var app = TestDatabase.asApp(theEnterprise())) {
            return List.of(
                    TestDatabase.column(app, "select 1 from inspection where id = ?", visit)
                            .size(),
                    TestDatabase.column(app, "select 1 from inspection_member where inspection_id = ?", visit)
                            .size(),
                    TestDatabase.column(app, "select 1 from inspection_step where inspection_id = ?", visit)
                            .size());
        }
    }

    private boolean found(Scope scope) {
        return scopes.call(scope, () -> {
            try {
                return inspections.get(visit).id().equals(visit);
            } catch (NotFound hidden) {
                return false;
            }
        });
    }

    private List<UUID> listed(Scope scope) {
        var filter = new InspectionFilter(enterprise, null, null, null, null, null, null, null, null, null, null, null);
        return scopes.call(scope, () -> inspections.list(filter, new PageQuery())).items().stream()
                .map(InspectionSummary::id)
                .toList();
    }

    private Scope theEnterprise() {
        return ofEnterprises(enterprise);
    }
}
