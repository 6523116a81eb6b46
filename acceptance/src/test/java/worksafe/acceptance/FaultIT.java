package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a report goes through is killed while dangers are being reported, all at the same moment as when the power goes; in the long
 * proofs each part also alone.
 * Afterwards four sets must be one: what clients were told was done, what the hazard service holds, what it announced, and
 * what the archive shows. A client that got no answer asks again under the same key.
 */
class FaultIT {

    private static final int DANGERS = 40;

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);

    @Test
    void partsKilledTogetherLoseNoEventAndDoubleNone() {
        assertNoneLostOrDoubled(List.of("hazards", "gateway", "registry", "kafka", "postgres"), 5000);
    }

    @Tag("proof")
    @ParameterizedTest
    @CsvSource({"hazards, 5002", "registry, 5003", "kafka, 5004", "postgres, 5005", "gateway, 5006"})
    void killedPartLosesNoEventAndDoublesNone(String part, int serial) {
        assertNoneLostOrDoubled(List.of(part), serial);
    }

    private void assertNoneLostOrDoubled(List<String> parts, int serial) {
        var code = Journey.creditCode("320281", serial);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var first = journey.report(enterprise, "首条", JIANGYIN, UUID.randomUUID().toString());
        var before = parts.stream().collect(Collectors.toMap(part -> part, suite::pid));

        var reported = new AtomicInteger();
        var acknowledged = CompletableFuture.supplyAsync(() -> reportMany(enterprise, reported));
        await().atMost(Duration.ofSeconds(60)).until(() -> reported.get() >= DANGERS / 4);
        parts.forEach(suite::kill);
        var told = acknowledged.join();
        told.add(first.path("id").asText());

        assertThat(told).hasSize(DANGERS + 1);
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> parts.stream().noneMatch(part -> suite.pid(part) == before.get(part)));
        assertThat(held(enterprise)).isEqualTo(told);
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(announced(enterprise)).containsExactlyInAnyOrderElementsOf(told));
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(archived(enterprise)).containsExactlyInAnyOrderElementsOf(told));
    }

    private Set<String> reportMany(UUID enterprise, AtomicInteger reported) {
        var ids = new TreeSet<String>();
        var http = suite.http(suite.token("inspector", JIANGYIN, "inspector-1"));
        for (int i = 0; i < DANGERS; i++) {
            var key = UUID.randomUUID().toString();
            var body = Journey.danger(enterprise, "隐患 " + i);
            var answer = await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> attempt(http, key, body), Http.Answer.class::isInstance);
            ids.add(((Http.Answer) answer).expect(201).json().path("id").asText());
            reported.incrementAndGet();
        }
        return ids;
    }

    /** The answer, or nothing where the outcome is unknown or the service asks to come again. */
    private static Object attempt(Http http, String key, String body) {
        try {
            var answer = http.create("/api/v1/hazards/dangers", key, body);
            return answer.status() >= 500 || answer.status() == 409 || answer.status() == 429 ? "again" : answer;
        } catch (UncheckedIOException noAnswer) {
            return "unknown";
        }
    }

    private Set<String> held(UUID enterprise) {
        var http = suite.http(suite.token("supervisor", JIANGYIN));
        var ids = new TreeSet<String>();
        var cursor = "";
        do {
            var page = http.get("/api/v1/hazards/dangers?limit=50&enterpriseId=" + enterprise + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private List<String> announced(UUID enterprise) {
        var changes = journey.changes("hazards", JIANGYIN);
        var ids = new HashSet<String>();
        assertThat(changes).allMatch(change -> ids.add(change.path("id").asText()), "an event listed once");
        assertThat(changes.stream().map(change -> change.path("seq").asLong()).toList())
                .isSorted();
        return changes.stream()
                .filter(change -> change.path("type").asText().equals("worksafe.hazards.danger-reported.v1"))
                .filter(change -> change.path("enterpriseId").asText().equals(enterprise.toString()))
                .map(change -> change.path("data").path("dangerId").asText())
                .collect(Collectors.toList());
    }

    private List<String> archived(UUID enterprise) {
        return StreamSupport.stream(
                        journey.archivedDangers(enterprise, JIANGYIN).spliterator(), false)
                .map(entry -> entry.path("subjectId").asText())
                .toList();
    }
}
