package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.archive.ArchivedEnterprise.newId;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** What follows from vetoes that inspections announce: the place is given no honour. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class VetoBarsTest {

    private static final String IN_FORCE = "worksafe.inspections.veto-in-force.v1";
    private static final String ENDED = "worksafe.inspections.veto-ended.v1";

    private final ArchiveConsumer consumer;

    VetoBarsTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    /** A veto of a place as a whole. */
    private static String ofPlace(String id, String town, long revision, String days) {
        return """
                {"vetoId": "%s", "number": "FJ320281-2026-000009", "region": "%s", "revision": %d, "status": "IN_FORCE",
                 "ground": "ACCIDENT", "year": 2026, "subjectType": "AUTHORITY", "body": "镇人民政府",
                 "decidedIn": "320281000000", %s "occurredAt": "2026-03-26T10:00:00+08:00"}""".formatted(id, town, revision, days);
    }

    private void hear(String type, String data) {
        EventContract.ofType(type).accepts(data);
        consumer.inspections(EventRecords.batch("worksafe.inspections", ReceivedEvent.ofExample(newId(), type, data)));
    }

    private static Response honoured(String town, String from) {
        return given().auth()
                .oauth2(Tokens.of("supervisor", "320281000000"))
                .header("Idempotency-Key", newId().toString())
                .contentType("application/json")
                .body("""
                        {"region": "%s", "data": {"honour": "PILOT_PLACE", "grantedBy": "无锡市安委会", "validFrom": "%s"}}""".formatted(town, from))
                .post("/api/v1/registry/registers/safety-honour/entries");
    }

    @Test
    void placeIsGivenNoHonourWhileAVetoBarsIt() {
        var town = "320281110000";
        var id = newId().toString();
        hear(IN_FORCE, ofPlace(id, town, 3, "\"from\": \"2026-01-01\", \"until\": \"2026-12-31\","));

        var refused = honoured(town, "2026-06-01");
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains("/data/honour", "FJ320281-2026-000009");
        assertThat(honoured(town, "2025-12-31").statusCode()).isEqualTo(201);
        assertThat(honoured("320281111000", "2026-06-01").statusCode()).isEqualTo(201);

        hear(ENDED, ofPlace(id, town, 4, ""));
        assertThat(honoured(town, "2026-06-01").statusCode()).isEqualTo(201);
    }

    @Test
    void endThatIsHeardFirstStaysTheEnd() {
        var town = "320281112000";
        var id = newId().toString();
        hear(ENDED, ofPlace(id, town, 4, ""));
        hear(IN_FORCE, ofPlace(id, town, 3, "\"from\": \"2026-01-01\", \"until\": \"2026-12-31\","));

        assertThat(honoured(town, "2026-07-01").statusCode()).isEqualTo(201);
    }

    @Test
    void vetoOfAPostOrADepartmentBarsNoHonourOfThePlace() {
        hear(IN_FORCE, EventContract.ofType(IN_FORCE).example());

        assertThat(honoured("320281102000", "2026-08-01").statusCode()).isEqualTo(201);
    }
}
