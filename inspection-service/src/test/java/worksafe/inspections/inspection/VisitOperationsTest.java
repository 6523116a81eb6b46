package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.REASON;
import static worksafe.inspections.inspection.InspectionApi.RECORD;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.draw.port.DrawnVisits;
import worksafe.inspections.draw.port.DrawnVisits.DrawnVisit;
import worksafe.inspections.draw.port.Visits;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What a draw asks of visits. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class VisitOperationsTest {

    private static final RegionCode AUTHORITY = RegionCode.of(COUNTY);
    private static final Actor OPENER = new Actor("supervisor-0042", "王监管");

    @Inject
    Visits visits;

    @Inject
    Scopes scopes;

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final UUID draw = Uuid7.next(InstantSource.system());
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
    void drawnObjectWithATeamBecomesAVisit() {
        assign(visit(enterprise, leader, second));

        var id = only();
        var body = get(supervisor, VISITS, id).jsonPath();
        assertThat(body.getString("origin")).isEqualTo("DRAW");
        assertThat(body.getString("drawId")).isEqualTo(draw.toString());
        assertThat(body.getString("status")).isEqualTo("ASSIGNED");
        assertThat(body.getList("team.number", String.class)).containsExactly(leader.number(), second.number());
        assertThat(body.getString("timeline[0].byName")).isEqualTo(OPENER.name());
        assertThat(body.getMap("$")).doesNotContainKeys("basis", "reason");
        assertThat(InspectionApi.outbox("key", "inspection-assigned", id)).containsExactly("draw:" + draw);
    }

    @Test
    void visitsAreNumberedAndAnnouncedInTheOrderOfTheDraw() throws SQLException {
        var elsewhere = RegistryEvents.registered("320282101001", Sector.EMERGENCY);
        var last = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var city = new Scope(RegionCode.of("320200000000"), null, null, OPENER.subject(), null);
        scopes.run(
                city,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> visits.assign(new DrawnVisits(
                                draw,
                                city.region(),
                                OPENER,
                                List.of(
                                        visit(last, leader, second),
                                        visit(elsewhere, leader),
                                        visit(enterprise, second, leader))))));

        try (var owner = TestDatabase.asOwner()) {
            var numbers = TestDatabase.column(
                    owner,
                    "select i.number from outbox o join inspection i on i.id = o.aggregate_id where i.draw_id = ?"
                            + " order by o.position",
                    draw);
            assertThat(TestDatabase.column(
                            owner,
                            "select i.enterprise_id::text from outbox o join inspection i on i.id = o.aggregate_id"
                                    + " where i.draw_id = ? order by o.position",
                            draw))
                    .containsExactly(last.toString(), elsewhere.toString(), enterprise.toString());
            assertThat(numbers.get(1)).startsWith("JC320282-");
            assertThat(following(numbers.get(0))).isEqualTo(numbers.get(2));
            assertThat(TestDatabase.column(
                            owner,
                            "select action || ' ' || count(*) from audit_entry where object_id in (select id::text from"
                                    + " inspection where draw_id = ?) group by action",
                            draw))
                    .containsExactly("inspection-assigned 3");
        }
    }

    private static String following(String number) {
        int digits = number.lastIndexOf('-') + 1;
        return number.substring(0, digits) + "%06d".formatted(Integer.parseInt(number.substring(digits)) + 1);
    }

    @Test
    void objectThatNobodyCanVisitStaysInTheDrawOnly() {
        assign(visit(enterprise));

        assertThat(ids(list(supervisor, VISITS, "drawId=" + draw))).isEmpty();
        assertThat(over()).isTrue();
    }

    @Test
    void objectThatHasMovedOutOfReachIsNotVisited() {
        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

        assign(visit(enterprise, leader, second));

        assertThat(ids(list(supervisor, VISITS, "drawId=" + draw))).isEmpty();
    }

    @Test
    void drawIsOverWhenItsVisitsAre() {
        var neighbour = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        assign(visit(enterprise, leader, second), visit(neighbour, leader, second));
        var visited = ids(list(supervisor, VISITS, "drawId=" + draw + "&enterpriseId=" + enterprise))
                .getFirst();
        var cancelled = ids(list(supervisor, VISITS, "drawId=" + draw + "&enterpriseId=" + neighbour))
                .getFirst();

        assertThat(over()).isFalse();
        act(supervisor, VISITS, cancelled, "cancellation", REASON).then().statusCode(200);
        assertThat(over()).isFalse();
        act(supervisor, VISITS, visited, "plan", PLAN).then().statusCode(200);
        act(leader.token(), VISITS, visited, "start", "").then().statusCode(200);
        assertThat(over()).isFalse();
        act(leader.token(), VISITS, visited, "conclusion", RECORD).then().statusCode(200);
        assertThat(over()).isTrue();
    }

    @Test
    void visitThatMovedElsewhereStillKeepsTheDrawFromBeingOver() {
        assign(visit(enterprise, leader, second));
        RegistryEvents.relocated(enterprise, 2, "320282103001", Sector.EMERGENCY);

        assertThat(ids(list(supervisor, VISITS, "drawId=" + draw))).isEmpty();
        assertThat(over()).isFalse();
    }

    @Test
    void replacedObjectIsDroppedOnce() {
        assign(visit(enterprise, leader, second));

        drop();
        drop();

        var body = get(supervisor, VISITS, only()).jsonPath();
        assertThat(body.getString("status")).isEqualTo("CANCELLED");
        assertThat(body.getList("timeline.note", String.class)).last().isEqualTo("closed");
        assertThat(InspectionApi.announced("inspection-cancelled", only())).hasSize(1);
        assertThat(over()).isTrue();
    }

    @Test
    void begunVisitIsNotDropped() {
        assign(visit(enterprise, leader, second));
        act(supervisor, VISITS, only(), "plan", PLAN).then().statusCode(200);
        act(leader.token(), VISITS, only(), "start", "").then().statusCode(200);

        assertThatThrownBy(this::drop).isInstanceOf(IllegalTransition.class);
    }

    private UUID only() {
        var found = ids(list(supervisor, VISITS, "drawId=" + draw));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private DrawnVisit visit(UUID who, Enrolled... team) {
        return new DrawnVisit(
                who, "EMERGENCY", 1, List.of(team).stream().map(Enrolled::id).toList());
    }

    private void assign(DrawnVisit... drawn) {
        within(() -> visits.assign(new DrawnVisits(draw, AUTHORITY, OPENER, List.of(drawn))));
    }

    private void drop() {
        within(() -> visits.drop(draw, enterprise, "closed"));
    }

    private boolean over() {
        return scopes.call(authority(), () -> QuarkusTransaction.requiringNew().call(() -> visits.over(draw)));
    }

    private void within(Runnable work) {
        scopes.run(authority(), () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static Scope authority() {
        return new Scope(AUTHORITY, null, null, "supervisor-0042", null).leading();
    }
}
