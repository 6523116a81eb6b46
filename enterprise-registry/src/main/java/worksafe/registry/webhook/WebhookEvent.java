package worksafe.registry.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to a subscription, as the contexts that send are told; no secret is in it. Laid down in {@code contracts/registry}. */
sealed interface WebhookEvent extends DomainEvent {

    /** The subscription after the event. */
    Facts webhook();

    @Override
    default Subject subject() {
        var webhook = webhook();
        return Subject.ofRegion(webhook.region(), "webhook", webhook.webhookId(), webhook.revision(), null);
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param sectors of whose events it is sent; absent: of all
     * @param roles in which the subscriber subscribed
     * @param secretGeneration how many secrets it has had
     */
    record Facts(
            UUID webhookId,
            String title,
            String url,
            List<String> types,
            RegionCode region,
            @Nullable List<String> sectors,
            List<String> roles,
            String account,
            int secretGeneration,
            Instant secretSince,
            long revision,
            WebhookStatus status) {}

    /** Somebody subscribed. */
    @WireName("worksafe.registry.webhook-subscribed.v1")
    record WebhookSubscribed(@JsonUnwrapped Facts webhook, Instant occurredAt) implements WebhookEvent {}

    /** Another secret counts. */
    @WireName("worksafe.registry.webhook-secret-changed.v1")
    record WebhookSecretChanged(@JsonUnwrapped Facts webhook, Instant occurredAt) implements WebhookEvent {}

    /** Every context is to send something now. */
    @WireName("worksafe.registry.webhook-pinged.v1")
    record WebhookPinged(@JsonUnwrapped Facts webhook, Instant occurredAt) implements WebhookEvent {}

    /** Nothing is sent for the time being. */
    @WireName("worksafe.registry.webhook-paused.v1")
    record WebhookPaused(@JsonUnwrapped Facts webhook, Instant occurredAt) implements WebhookEvent {}

    /** Events are sent again. */
    @WireName("worksafe.registry.webhook-resumed.v1")
    record WebhookResumed(@JsonUnwrapped Facts webhook, Instant occurredAt) implements WebhookEvent {}

    /** Nothing is sent any more. */
    @WireName("worksafe.registry.webhook-ended.v1")
    record WebhookEnded(@JsonUnwrapped Facts webhook, String reason, Instant occurredAt) implements WebhookEvent {}
}
