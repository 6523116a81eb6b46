package worksafe.platform.messaging.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.EventJson;
import worksafe.platform.messaging.ReceivedEvent;

/**
 * What a receiver gets: the event as in the change feed, under the names of Standard Webhooks.
 *
 * @param seq its number in its context, by which events are ordered; absent of a ping, which has none
 */
record WebhookBody(
        String type,
        Instant timestamp,
        String context,
        @Nullable Long seq,
        UUID id,
        String subject,
        long revision,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        @JsonRawValue String data) {

    static WebhookBody of(long seq, ReceivedEvent event) {
        return of(event.context(), seq, event);
    }

    /** A ping that another context hands on. */
    static WebhookBody ping(String context, ReceivedEvent event) {
        return of(context, null, event);
    }

    private static WebhookBody of(String context, @Nullable Long seq, ReceivedEvent event) {
        return new WebhookBody(
                event.type(),
                event.time(),
                context,
                seq,
                event.id(),
                event.aggregate() + "/" + event.aggregateId(),
                event.revision(),
                event.region(),
                event.sector(),
                event.enterpriseId(),
                event.data());
    }

    String json() {
        return EventJson.write(this);
    }
}
