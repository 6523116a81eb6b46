package worksafe.platform.messaging.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

/** Our reading of the registry's events about a webhook: each carries the whole subscription after the event. */
record WebhookAnnounced(
        UUID webhookId,
        String url,
        List<String> types,
        String status,
        Integer secretGeneration,
        Instant secretSince,
        String account,
        List<String> roles,
        RegionCode region,
        @Nullable List<String> sectors) {

    WebhookAnnounced {
        Objects.requireNonNull(webhookId, "webhookId");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(secretGeneration, "secretGeneration");
        Objects.requireNonNull(secretSince, "secretSince");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(region, "region");
        types = List.copyOf(types);
        roles = List.copyOf(roles);
        sectors = sectors == null ? null : List.copyOf(sectors);
    }
}
