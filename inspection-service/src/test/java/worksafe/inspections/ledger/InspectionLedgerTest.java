package worksafe.inspections.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.started;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import worksafe.inspections.inspection.InspectionApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** The ledger of inspections: counted from visits that began, and from no other. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class InspectionLedgerTest {

    private static JsonPath computed(String holder) {
        var answer = given().auth()
                .oauth2(Tokens.of("supervisor", COUNTY))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("{" + holder + ", \"data\": {\"period\": \""
                        + InspectionApi.inDays(0).substring(0, 4) + "\"}}")
                .post("/api/v1/inspections/registers/inspection-ledger/entries");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    @Test
    void visitsOfATownAreCountedOnceTheyBegan() {
        var town = "320281107000";
        var enterprise = RegistryEvents.registered("320281107201", Sector.EMERGENCY);
        var team = new InspectionApi.Enrolled[] {inspector(), inspector()};
        var unused = started(enterprise, team);
        var secret = created(Tokens.of("supervisor", COUNTY), InspectionApi.VISITS, aVisit(enterprise, team));
        assertThat(secret).isNotEqualTo(unused);

        var ledger = computed("\"region\": \"" + town + "\"");

        assertThat(ledger.getMap("data"))
                .containsEntry("visits", 1)
                .containsEntry("ownVisits", 0)
                .containsEntry("enterprises", 1)
                .containsEntry("findings", 0);
        assertThat(ledger.getString("state")).isEqualTo("DRAFT");
    }

    @Test
    void departmentCountsItsOwnSector() {
        var ledger = computed("\"region\": \"" + COUNTY + "\", \"sector\": \"CULTURE_TOURISM\"");

        assertThat(ledger.getInt("data.visits")).isZero();
    }
}
