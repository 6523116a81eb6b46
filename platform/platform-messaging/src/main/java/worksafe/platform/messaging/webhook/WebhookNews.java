package worksafe.platform.messaging.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.messaging.Sql;

/**
 * Follows the registry's subscriptions. Whoever follows the registry hands it these handlers; the registry's own copy follows what
 * it appends itself. A subscription that is new here gets what is announced from now on.
 */
@ApplicationScoped
public class WebhookNews {

    private static final String PINGED = "worksafe.registry.webhook-pinged.v1";
    private static final List<String> TYPES = List.of(
            "worksafe.registry.webhook-subscribed.v1",
            "worksafe.registry.webhook-secret-changed.v1",
            "worksafe.registry.webhook-paused.v1",
            "worksafe.registry.webhook-resumed.v1",
            "worksafe.registry.webhook-ended.v1");

    private static final String TAKE = "insert into webhook_subscription as s (id, revision, url, types, roles, region,"
            + " sectors, owner, status, generation, secret_since, through)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(last_seq), 0) from relay_state))"
            + " on conflict (id) do update set revision = excluded.revision, url = excluded.url,"
            + " types = excluded.types, roles = excluded.roles, region = excluded.region, sectors = excluded.sectors,"
            + " owner = excluded.owner, status = excluded.status, generation = excluded.generation,"
            + " secret_since = excluded.secret_since where s.revision < excluded.revision";

    private final Sql sql;
    private final InstantSource clock;
    private final String context;
    private final Map<String, Consumer<List<ReceivedEvent>>> handlers;

    WebhookNews(
            AgroalDataSource database, InstantSource clock, @ConfigProperty(name = "worksafe.context") String context) {
        this.sql = new Sql(database);
        this.clock = clock;
        this.context = context;
        var all = new HashMap<String, Consumer<List<ReceivedEvent>>>();
        TYPES.forEach(type -> all.put(type, this::take));
        all.put(PINGED, this::ping);
        this.handlers = Map.copyOf(all);
    }

    /** What to do with the registry's events about webhooks, by wire name; each takes a set. */
    public Map<String, Consumer<List<ReceivedEvent>>> handlers() {
        return handlers;
    }

    /** In the registry: what it announces is known to it at once. */
    void own(@Observes EventAppended appended) {
        var handler = handlers.get(appended.event().type());
        if (handler != null) {
            handler.accept(List.of(appended.received()));
        }
    }

    private void take(List<ReceivedEvent> events) {
        events.forEach(this::follow);
    }

    private void follow(ReceivedEvent event) {
        var webhook = event.as(WebhookAnnounced.class);
        sql.update(
                TAKE,
                webhook.webhookId(),
                event.revision(),
                webhook.url(),
                webhook.types(),
                webhook.roles(),
                webhook.region().value(),
                webhook.sectors(),
                webhook.account(),
                webhook.status(),
                webhook.secretGeneration(),
                webhook.secretSince());
        sql.update(
                "update webhook_delivery d set state = 'DROPPED', ended_at = ?, held_until = null"
                        + " from webhook_subscription s where s.id = d.subscription_id and s.id = ?"
                        + " and s.status = 'ENDED' and d.state = 'WAITING'",
                clock.instant(),
                webhook.webhookId());
    }

    private void ping(List<ReceivedEvent> events) {
        events.forEach(this::sendOn);
    }

    /** Every context sends the ping, as an event of its own, whatever types are subscribed to. */
    private void sendOn(ReceivedEvent event) {
        follow(event);
        var now = clock.instant();
        sql.update(
                "insert into webhook_delivery (id, subscription_id, region, event_id, type, body, state, due_at, made_at)"
                        + " select ?, id, region, ?, ?, ?, 'WAITING', ?, ? from webhook_subscription"
                        + " where id = ? and status = 'ACTIVE' on conflict do nothing",
                Uuid7.next(clock),
                UUID.nameUUIDFromBytes((context + " " + event.id()).getBytes(StandardCharsets.UTF_8)),
                event.type(),
                WebhookBody.ping(context, event).json(),
                now,
                now,
                event.aggregateId());
    }
}
