package worksafe.platform.messaging.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventJson;
import worksafe.platform.messaging.Sql;

/** What people do about deliveries. */
@ApplicationScoped
class WebhookDeliveryOperations {

    private final Sql sql;
    private final Event<RedeliveryAsked> asked;
    private final InstantSource clock;

    WebhookDeliveryOperations(AgroalDataSource database, Event<RedeliveryAsked> asked, InstantSource clock) {
        this.sql = new Sql(database);
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Has it sent again from the beginning, or at once where it waits.
     *
     * @throws NotFound outside the caller's scope
     * @throws RuleViolation 409 where its subscription has ended
     */
    @Transactional
    WebhookDeliveryView again(UUID id) {
        var known = sql.list("select * from webhook_delivery where id = ? for update", Placed::of, id);
        if (known.isEmpty()) {
            throw new NotFound(id);
        }
        if (known.getFirst().view().state() == WebhookDeliveryState.DROPPED) {
            throw new RuleViolation(WebhookProblem.WEBHOOK_DELIVERY_OVER);
        }
        var sent = sql.update(
                "update webhook_delivery d set state = 'WAITING', attempts = 0, due_at = ?, ended_at = null"
                        + " from webhook_subscription s where s.id = d.subscription_id and d.id = ?"
                        + " and s.status <> 'ENDED'",
                clock.instant(),
                id);
        if (sent == 0) {
            throw new RuleViolation(WebhookProblem.WEBHOOK_DELIVERY_OVER);
        }
        var again = sql.list("select * from webhook_delivery where id = ?", WebhookDeliveryView::of, id)
                .getFirst();
        asked.fire(new RedeliveryAsked(id, known.getFirst().region(), EventJson.write(again)));
        return again;
    }

    private record Placed(WebhookDeliveryView view, RegionCode region) {

        static Placed of(ResultSet row) throws SQLException {
            return new Placed(WebhookDeliveryView.of(row), new RegionCode(row.getLong("region")));
        }
    }
}
