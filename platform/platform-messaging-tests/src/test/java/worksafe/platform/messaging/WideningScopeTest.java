package worksafe.platform.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** A reader whose scope changes while others write has in the end what its last scope holds, no more and no less. */
@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class WideningScopeTest {

    private static final String CHANGES = "/api/v1/probe/changes";
    private static final String COUNTY = "320281000000";
    private static final String TOWN = "320281102000";
    private static final String OTHER_TOWN = "320281103000";
    private static final List<String> PLACES =
            List.of(COUNTY, TOWN, "320281102005", OTHER_TOWN, "320281103007", "320282101000");
    private static final int WRITERS = 3;
    private static final int EACH = 60;

    @Inject
    Notes notes;

    @Inject
    Outbox outbox;

    @Inject
    InstantSource clock;

    @BeforeAll
    static void startBroker() {
        ProbeBroker.start();
    }

    @AfterAll
    static void stopBroker() {
        ProbeBroker.stop();
    }

    @Test
    void readerWhoHandsBackWhatItGotHasWhatItsLastScopeHolds() {
        var reader = new Reader();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                var first = writer;
                threads.execute(() ->
                        IntStream.range(0, EACH).forEach(i -> write(PLACES.get((first + i) % PLACES.size()))));
            }
            for (var place : List.of(TOWN, COUNTY, OTHER_TOWN, COUNTY, "320200000000", TOWN, OTHER_TOWN)) {
                // A few pieces only, so that one change comes while the last is still made up for.
                reader.read(place, 6);
            }
        }
        awaitEmptyOutbox();

        for (var place : List.of(TOWN, COUNTY, OTHER_TOWN, "320000000000")) {
            reader.read(place, Integer.MAX_VALUE);

            assertThat(reader.held()).as(place).isEqualTo(logged(place));
        }
        var before = reader.told;
        reader.read("320000000000", Integer.MAX_VALUE);
        assertThat(reader.told).as("nothing is told again without a change").isEqualTo(before);
    }

    private void write(String place) {
        var enterprise = notes.id();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new Noted(
                        notes.id(), enterprise, 1, "in " + place, null, RegionCode.of(place), clock.instant())));
    }

    private static void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestDatabase.column("select id from outbox").isEmpty());
    }

    private static TreeSet<String> logged(String place) {
        var region = RegionCode.of(place);
        return new TreeSet<>(TestDatabase.column(
                "select id from event_log where region between ? and ?", region.low(), region.high()));
    }

    /** Follows the protocol and nothing else. */
    private static final class Reader {

        private final Map<String, RegionCode> held = new HashMap<>();
        private long after;
        private @Nullable String stream;
        private @Nullable String scope;
        private int told;

        void read(String place, int pieces) {
            var token = Tokens.of("supervisor", place);
            for (int i = 0; i < pieces; i++) {
                var answer = ask(token);
                if (!answer.getString("scope").equals(scope)) {
                    var own = RegionCode.of(place);
                    held.values().removeIf(region -> !own.contains(region));
                }
                List<Map<String, Object>> items = answer.getList("items");
                items.forEach(item ->
                        held.put(String.valueOf(item.get("id")), RegionCode.of(String.valueOf(item.get("region")))));
                told += items.size();
                var isEnd = items.isEmpty()
                        && !answer.getBoolean("backfill")
                        && answer.getLong("nextAfter") >= answer.getLong("head");
                after = answer.getLong("nextAfter");
                stream = answer.getString("stream");
                scope = answer.getString("scope");
                if (isEnd) {
                    return;
                }
            }
        }

        private JsonPath ask(String token) {
            var asked = given().auth().oauth2(token).queryParam("after", after).queryParam("limit", 7);
            if (stream != null) {
                asked.queryParam("stream", stream).queryParam("scope", scope);
            }
            var answer = asked.get(CHANGES);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            return answer.jsonPath();
        }

        TreeSet<String> held() {
            return new TreeSet<>(held.keySet());
        }
    }
}
