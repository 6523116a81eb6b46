package worksafe.registry.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.webhook.WebhookFixtures.NOW;
import static worksafe.registry.webhook.WebhookFixtures.OFFICE;
import static worksafe.registry.webhook.WebhookFixtures.OWNER;
import static worksafe.registry.webhook.WebhookFixtures.confirming;
import static worksafe.registry.webhook.WebhookFixtures.in;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.EventJson;
import worksafe.platform.testing.EventContract;

/** Every event as it travels, against its contract. */
class WebhookEventsContractTest {

    static Stream<WebhookEvent> samples() {
        return Stream.of(
                (WebhookEvent) WebhookFixtures.subscribed().event(),
                in(WebhookStatus.ACTIVE).changeSecret(confirming(OWNER), NOW),
                in(WebhookStatus.ACTIVE).ping(OFFICE, NOW),
                in(WebhookStatus.ACTIVE).pause(OFFICE, NOW),
                in(WebhookStatus.PAUSED).resume(OFFICE, NOW),
                in(WebhookStatus.ACTIVE).end("系统已下线", OFFICE, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(WebhookEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventKeepsItsContractAndTellsNoSecret(WebhookEvent event) {
        var written = EventJson.write(event);

        EventContract.ofType(event.type()).isKeptBy(written);
        assertThat(written).doesNotContain("whsec_");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(WebhookEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("webhook");
        assertThat(event.subject().revision()).isEqualTo(event.webhook().revision());
    }
}
