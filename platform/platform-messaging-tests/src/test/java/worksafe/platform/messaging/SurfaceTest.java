package worksafe.platform.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.OpenApiDocument;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(ProbeStack.class)
class SurfaceTest {

    @Test
    void operationsAreDescribed() {
        OpenApiDocument.assertComplete();
        assertThat(given().get("/q/openapi?format=json").asString())
                .contains(
                        "listProbeChanges",
                        "listProbeDeadLetters",
                        "replayProbeDeadLetter",
                        "dismissProbeDeadLetter",
                        "listProbeRefusedEvents",
                        "listProbeWebhookDeliveries",
                        "redeliverProbeWebhook");
    }

    @Test
    void refusalsHaveWordsInBothLanguages() {
        var messages = Messages.load(MessagingProblem.class.getClassLoader());
        for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(messages.keys(language))
                    .containsAll(Arrays.stream(MessagingProblem.values())
                            .flatMap(problem ->
                                    Arrays.stream(new String[] {problem.slug() + ".title", problem.slug() + ".detail"}))
                            .toList());
        }
    }

    @Test
    void tablesWithPlacesStandBehindTheWall() {
        assertThat(TestDatabase.walledTables())
                .contains("event_log", "refused_event", "dead_letter", "webhook_subscription", "webhook_delivery");
        assertThat(TestDatabase.unwalledTables()).contains("outbox", "inbox", "relay_state");
    }
}
