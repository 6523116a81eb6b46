package worksafe.inspections.plan.meter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Meters as they are read from visits, plans and joint actions. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class VisitMetersTest {

    private static final String TOWN = "320281118000";
    private static final String VILLAGE = "320281118201";
    private static final int THIS_QUARTER = LocalDate.parse(inDays(0)).get(IsoFields.QUARTER_OF_YEAR);

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @Test
    void drawnAndCovertVisitsAreCountedAmongRoutineOnesOfTheirAuthority() {
        routine(visit(), true, true);
        routine(visit(), false, false);
        routine(visit(), false, false);
        routine(visit(), false, false);
        arranged(visit()); // a case, which is no daily visit

        var town = meters("region=" + TOWN).getMap("authorities[0]");
        var meters = meters("region=" + TOWN);

        assertThat(town).containsEntry("region", TOWN).containsEntry("sector", "EMERGENCY");
        assertThat(meters.getInt("authorities[0].doubleRandom.counted")).isEqualTo(4);
        assertThat(meters.getInt("authorities[0].doubleRandom.made")).isEqualTo(1);
        assertThat(meters.getInt("authorities[0].doubleRandom.owed")).isEqualTo(1);
        assertThat(meters.getDouble("authorities[0].doubleRandom.percent")).isEqualTo(25.0);
        assertThat(meters.getInt("authorities[0].covert.made")).isEqualTo(1);
        assertThat(meters.getInt("authorities[0].covert.owed")).isZero();
        assertThat(meters.getInt("authorities[0].made")).isEqualTo(4);
        assertThat(meters.getInt("total.doubleRandom.owed")).isEqualTo(1);
        assertThat(meters.getList("authorities")).hasSize(1);
        assertThat(meters.getInt("authoritiesLeftOff")).isZero();
        assertThat(meters.getInt("countiesLeftOff")).isZero();
    }

    @Test
    void jointActionsCountQuarterByQuarterAndReachTowns() {
        routineOfTheCounty(visit());
        var before = meters("region=" + COUNTY + "&sector=EMERGENCY");
        var town = before.getString("towns[0].uncovered[0]");
        TestDatabase.execute(
                "insert into joint_action (id, version, number, region, sector, held_on, field, lead, partners, towns, units,"
                        + " illegal_units, problems, outcome, status, recorded_at) values (uuidv7(), 1, ?, ?, 'EMERGENCY',"
                        + " ?::date, '危险化学品', '应急管理局', '{公安局}', array[?], 3, 0, 0, '已整改', 'RECORDED', now())",
                "LH-" + UUID.randomUUID(),
                Long.parseLong(COUNTY),
                inDays(0),
                Long.parseLong(town));

        var after = meters("region=" + COUNTY + "&sector=EMERGENCY");

        var held = "authorities.find { it.region == '" + COUNTY + "' }.jointActions.held[" + (THIS_QUARTER - 1) + "]";
        assertThat(after.getInt(held)).isEqualTo(before.getInt(held) + 1);
        assertThat(after.getInt("authorities.find { it.region == '" + COUNTY + "' }.jointActions.owed"))
                .isEqualTo(4 - THIS_QUARTER);
        assertThat(after.getList("towns[0].uncovered", String.class)).doesNotContain(town);
        assertThat(after.getInt("towns[0].covered")).isEqualTo(before.getInt("towns[0].covered") + 1);
        assertThat(after.getInt("towns[0].owed")).isEqualTo(before.getInt("towns[0].owed") - 1);
    }

    @Test
    void metersOfAnotherPlaceAreNotShown() {
        assertProblem(
                given().auth().oauth2(supervisor).get(ROOT + "visit-meters?region=330101000000"),
                422,
                "outside-jurisdiction");
        assertThat(given().auth()
                        .oauth2(Tokens.ofEnterprise(UUID.randomUUID()))
                        .get(ROOT + "visit-meters")
                        .statusCode())
                .isEqualTo(403);
    }

    private static UUID visit() {
        return started(RegistryEvents.registered(VILLAGE, Sector.EMERGENCY), inspector(), inspector());
    }

    private static void arranged(UUID visit) {
        TestDatabase.execute("update inspection set arranged_in = ? where id = ?", Long.parseLong(TOWN), visit);
    }

    private static void routineOfTheCounty(UUID visit) {
        TestDatabase.execute("update visit_conduct set visit_class = 'ROUTINE' where inspection_id = ?", visit);
    }

    private static void routine(UUID visit, boolean drawn, boolean covert) {
        arranged(visit);
        routineOfTheCounty(visit);
        TestDatabase.execute("update inspection set plan_covert = ? where id = ?", covert, visit);
        if (drawn) {
            TestDatabase.execute(
                    "update inspection set origin = 'DRAW', draw_id = uuidv7(), basis = null, reason = null where id = ?",
                    visit);
        }
    }

    private JsonPath meters(String query) {
        var answer = given().auth().oauth2(supervisor).get(ROOT + "visit-meters?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
