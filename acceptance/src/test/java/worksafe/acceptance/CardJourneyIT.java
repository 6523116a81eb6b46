package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.ExamSteps.TRAINING;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Cards of 2023 across 2026-06-01, the day from which no card is reviewed any more: one whose review fell due before and was not
 * passed is void and cannot be entered, so that its holder is barred and a danger is raised until he is certified again; one whose review would have
 * fallen due later runs on to its last day.
 */
class CardJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final Http supervisor = suite.http(suite.token("supervisor", JIANGYIN));
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void cardWhoseReviewFellDueAfterTheChangeOfLawRunsOn() {
        var enterprise = enterprise(8_500);
        var person = person(enterprise, 21_001);

        var card = card(person, LocalDate.of(2023, 8, 1));

        assertThat(card.has("reviewDueOn")).as("%s", card).isFalse();
        assertThat(card.path("inForceUntil").asText()).isEqualTo("2029-07-31");
        assertThat(card.path("earlierTerms").path(0).path("reviewDueOn").asText())
                .startsWith("2026-0");
        var post = post(person, enterprise);
        assertThat(post.path("status").asText()).as("%s", post).isEqualTo("FIT");
    }

    @Test
    void cardWhoseReviewFellDueBeforeIsVoidUntilItsHolderIsCertifiedAgain() {
        var enterprise = enterprise(8_600);
        var person = person(enterprise, 21_002);
        assertThat(asked(person, LocalDate.of(2023, 5, 1))
                        .expect(422)
                        .json()
                        .path("type")
                        .asText())
                .endsWith("certificate-run-out");

        var post = post(person, enterprise);
        assertThat(post.path("status").asText()).as("%s", post).isEqualTo("BARRED");
        assertThat(post.path("reasons").findValuesAsText("code")).containsExactly("CERTIFICATE_MISSING");
        var danger = await().atMost(PATIENCE)
                .until(() -> fromTraining(enterprise), Optional::isPresent)
                .orElseThrow();
        assertThat(danger.path("grade").asText()).isIn("GENERAL", "MAJOR");

        var again = card(person, today);
        assertThat(again.path("status").asText()).isEqualTo("IN_FORCE");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(supervisor
                                .get(TRAINING + "/posts/" + post.path("id").asText())
                                .expect(200)
                                .json()
                                .path("status")
                                .asText())
                        .isEqualTo("FIT"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fromTraining(enterprise)
                                .orElseThrow()
                                .path("status")
                                .asText())
                        .as("nobody had taken it up")
                        .isEqualTo("DISMISSED"));
    }

    private UUID enterprise(int serial) {
        var code = Journey.creditCode("320281", serial);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        return journey.enterprise(code, JIANGYIN);
    }

    private String person(UUID enterprise, int serial) {
        return Journey.createOnceKnown(supervisor, TRAINING + "/persons", key(), """
                        {"name": "周电工", "residentId": "%s", "enterpriseId": "%s"}
                        """.formatted(
                                ExamSteps.residentId(serial), enterprise))
                .path("id")
                .asText();
    }

    private JsonNode card(String person, LocalDate first) {
        return asked(person, first).expect(201).json();
    }

    private Http.Answer asked(String person, LocalDate first) {
        return supervisor.create(TRAINING + "/certificates", key(), """
                {"personId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "number": "T320281-%s",
                 "validFrom": "%s", "assessment": {"authority": "样例考核机关", "passedOn": "%s"}}
                """.formatted(
                        person, UUID.randomUUID().toString().substring(0, 8), first, first));
    }

    private JsonNode post(String person, UUID enterprise) {
        return Journey.createOnceKnown(
                supervisor, TRAINING + "/posts", key(), """
                {"personId": "%s", "enterpriseId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "from": "%s"}
                """.formatted(person, enterprise, today));
    }

    private Optional<JsonNode> fromTraining(UUID enterprise) {
        return supervisor
                .get("/api/v1/hazards/dangers?limit=200&enterpriseId=" + enterprise)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(danger -> danger.path("source").asText().equals("TRAINING"))
                .findFirst();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
