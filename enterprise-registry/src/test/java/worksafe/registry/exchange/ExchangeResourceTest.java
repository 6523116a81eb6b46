package worksafe.registry.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The table that everybody reads: it knows when the registry's own facts and those of others were last heard of. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ExchangeResourceTest {

    private static final String DOMAINS = "/api/v1/registry/public/exchange-domains";

    @Inject
    ExchangeTimes times;

    private static JsonPath table() {
        var answer = given().get(DOMAINS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static String last(JsonPath table, String part, String direction) {
        return table.getString(
                "items.find { it.part == '" + part + "' && it.direction == '" + direction + "' }.lastExchangedOn");
    }

    private static ReceivedEvent event(String type, String aggregate, Instant time) {
        var id = Uuid7.next(InstantSource.system());
        return new ReceivedEvent(
                id, type, "key", aggregate, id, 1, RegionCode.of("320281000000"), null, null, time, null, "{}");
    }

    @Test
    void everybodyReadsWhatIsExchangedAndWhenItLastWas() {
        var now = Instant.now(java.time.Clock.systemUTC());
        times.heard(List.of(
                event("worksafe.hazards.source-recorded.v1", "source", now),
                event("worksafe.hazards.source-recorded.v1", "source", now.minusSeconds(900_000))));
        PassingTime.run("exchange-facts");

        var table = table();

        assertThat(table.getList("items.findAll { it.system }.part", String.class))
                .contains("ENFORCEMENT", "DANGER_TREATMENT", "VIOLATIONS");
        assertThat(last(table, "MAJOR_SOURCES", "OUT"))
                .isEqualTo(ChinaTime.dayOf(now).toString());
        assertThat(table.getString("items.find { it.part == 'MAJOR_SOURCES' && it.direction == 'IN' }.topic"))
                .isEqualTo("worksafe.readings");
        assertThat(given().get(DOMAINS).asString()).doesNotContain("32028", "enterpriseId");
    }

    @Test
    void ownFactsAreNotedOnceTheyAreCommitted() {
        TestDatabase.execute("delete from exchange_fact where fact = 'registry.register-entry:rescue-force'");
        var recorded = given().auth()
                .oauth2(Tokens.of("supervisor", "320281102000"))
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType("application/json")
                .body("""
                        {"region": "320281102000", "data": {"name": "救援队 %s", "nature": "PART_TIME", "people": 24,
                         "contact": "李明", "phone": "0510-86861234", "reportedOn": "2026-03-01"}}
                        """.formatted(
                                Uuid7.next(InstantSource.system()).toString().substring(24)))
                .post("/api/v1/registry/registers/rescue-force/entries");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);

        PassingTime.run("exchange-facts");

        assertThat(TestDatabase.column(
                        "select 1 from exchange_fact where fact = 'registry.register-entry:rescue-force'"))
                .hasSize(1);
        assertThat(last(table(), "RESCUE", "IN")).isNotNull();
    }
}
