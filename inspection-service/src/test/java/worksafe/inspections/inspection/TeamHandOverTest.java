package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.recuse;
import static worksafe.inspections.inspection.InspectionApi.started;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What is open of an inspector becomes another's, as far as it may. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class TeamHandOverTest {

    private static final String SUPERVISOR = Tokens.of("supervisor", COUNTY);

    private static List<String> team(UUID visit) {
        return get(SUPERVISOR, VISITS, visit).jsonPath().getList("team.number", String.class);
    }

    private static String handedOver(Enrolled from, Enrolled to) {
        var id = UUID.randomUUID();
        TestDatabase.execute(
                "insert into official_hand_over (id, region, from_account, to_account, to_name, on_day, reason, decided_by)"
                        + " values (?, 320281000000, ?, ?, ?, current_date - 1, '调离', 'supervisor-1')",
                id,
                from.subject().toUpperCase(),
                to.subject(),
                to.name());
        PassingTime.run("official-hand-overs");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !TestDatabase.column(
                                "select 1 from official_hand_over where id = ? and finished_at is not null", id)
                        .isEmpty());
        return TestDatabase.column("select counts from official_hand_over where id = ?", id)
                .getFirst();
    }

    @Test
    void visitsThatHaveNotBegunGoToTheOtherAtTheSamePlaceOfTheTeam() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var leaving = inspector();
        var second = inspector();
        var coming = inspector();
        var led = created(SUPERVISOR, VISITS, aVisit(enterprise, leaving, second));
        var assisted = created(SUPERVISOR, VISITS, aVisit(enterprise, second, leaving));
        act(SUPERVISOR, VISITS, assisted, "plan", PLAN).then().statusCode(200);
        var begun = started(enterprise, leaving, second);
        var both = created(SUPERVISOR, VISITS, aVisit(enterprise, leaving, coming));

        assertThat(handedOver(leaving, coming)).isEqualTo("{\"assignments\":2,\"assignments-left\":1}");

        assertThat(team(led)).containsExactly(coming.number(), second.number());
        assertThat(team(assisted)).containsExactly(second.number(), coming.number());
        assertThat(team(begun)).containsExactly(leaving.number(), second.number());
        assertThat(team(both)).containsExactly(leaving.number(), coming.number());
        var view = get(coming.token(), VISITS, led).jsonPath();
        assertThat(view.getString("timeline[-1].kind")).isEqualTo("TEAM_CHANGED");
        assertThat(view.getString("timeline[-1].by")).isEqualTo("supervisor-1");
        assertThat(view.getInt("revision")).isEqualTo(2);
        EventContract.ofType("worksafe.inspections.inspection-assigned.v1").accepts(Announced.latestOf(led));
        assertThat(Announced.latestOf(led)).contains(coming.number()).doesNotContain(enterprise.toString());

        assertThat(handedOver(leaving, coming)).isEqualTo("{\"assignments\":0,\"assignments-left\":1}");
        assertThat(get(coming.token(), VISITS, led).jsonPath().getInt("revision"))
                .isEqualTo(2);
    }

    @Test
    void whoMustKeepAwayOrWasDrawnStays() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var another = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var leaving = inspector();
        var coming = inspector();
        recuse(coming, enterprise);
        var recused = created(SUPERVISOR, VISITS, aVisit(enterprise, leaving, inspector()));
        var free = created(SUPERVISOR, VISITS, aVisit(another, leaving, inspector()));

        assertThat(handedOver(leaving, coming)).isEqualTo("{\"assignments\":1,\"assignments-left\":1}");
        assertThat(team(recused)).contains(leaving.number());
        assertThat(team(free)).contains(coming.number());
    }

    @Test
    void nobodyOfTheLibraryTakesOver() {
        var leaving = inspector();
        var visit = created(
                SUPERVISOR, VISITS, aVisit(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY), leaving, inspector()));

        assertThat(handedOver(leaving, new Enrolled(UUID.randomUUID(), "X", "某人", "not-in-library")))
                .isEqualTo("{\"assignments\":0,\"assignments-left\":1}");
        assertThat(team(visit)).contains(leaving.number());
    }

    private static UUID waiting(Enrolled of, long region) {
        var task = UUID.randomUUID();
        TestDatabase.execute(
                "insert into task (id, version, kind, subject_type, subject_id, part, region, title, role, assignee, due_on,"
                        + " opened_by, opened_at) values (?, 1, 'order-recheck', 'order', ?, '', ?, '复查', 'INSPECTOR',"
                        + " account(?), date '9999-12-31', 'order-overdue', now())",
                task,
                UUID.randomUUID(),
                region,
                of.subject());
        return task;
    }

    private static String assignee(UUID task) {
        return TestDatabase.column("select assignee || ' ' || version from task where id = ?", task)
                .getFirst();
    }

    @Test
    void whatWaitsForSomebodyWaitsForTheOther() {
        var leaving = inspector();
        var coming = inspector();
        var here = waiting(leaving, 320281001001L);
        var elsewhere = waiting(leaving, 320206001001L);

        assertThat(handedOver(leaving, coming)).contains("\"tasks\":1");

        assertThat(assignee(here)).isEqualToIgnoringCase(coming.subject() + " 2");
        assertThat(assignee(elsewhere)).isEqualToIgnoringCase(leaving.subject() + " 1");
        assertThat(TestDatabase.column("select action from audit_entry where object_id = ?", here.toString()))
                .containsExactly("task-handed-over");
        assertThat(handedOver(leaving, coming)).doesNotContain("\"tasks\":1");
    }
}
