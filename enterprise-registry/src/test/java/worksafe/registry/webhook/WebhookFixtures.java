package worksafe.registry.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Actor;
import worksafe.platform.messaging.Created;
import worksafe.registry.webhook.Webhook.Subscriber;
import worksafe.registry.webhook.Webhook.Wanted;

/** Subscriptions in every status, brought there by their verbs. */
final class WebhookFixtures {

    static final UUID ID = UUID.fromString("0198f9b0-7777-7aaa-8bbb-000000000081");
    static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    static final Actor OWNER = new Actor("exchange-platform", "数据交换平台");
    static final Actor OFFICE = new Actor("office-1", "周主任");

    private WebhookFixtures() {}

    static Created<Webhook> subscribed() {
        return Webhook.subscribe(
                ID,
                RegionCode.of("320281000000"),
                new Wanted("市数据交换平台", "https://exchange.example.gov.cn/worksafe", List.of("worksafe.hazards.*")),
                new Subscriber(OWNER, List.of("EMERGENCY"), List.of("feed")),
                NOW);
    }

    /** Who confirms, with what is his now. */
    static Subscriber confirming(Actor actor) {
        return new Subscriber(actor, List.of("TRANSPORT"), List.of("supervisor"));
    }

    static Webhook in(WebhookStatus status) {
        var webhook = subscribed().aggregate();
        switch (status) {
            case ACTIVE -> {}
            case PAUSED -> {
                var unused = webhook.pause(OFFICE, NOW);
            }
            case ENDED -> {
                var unused = webhook.end("系统已下线", OFFICE, NOW);
            }
        }
        return webhook;
    }
}
