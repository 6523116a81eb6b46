package worksafe.platform.messaging.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Dates;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.messaging.Sql;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** What was sent and is to be sent of this context, within the caller's scope: that of the places of subscriptions. */
@ApplicationScoped
class WebhookDeliveryQueries {

    static final String NEWEST_FIRST = "-madeAt";

    private final Sql sql;
    private final Scopes scopes;
    private final InstantSource clock;

    WebhookDeliveryQueries(AgroalDataSource database, Scopes scopes, InstantSource clock) {
        this.sql = new Sql(database);
        this.scopes = scopes;
        this.clock = clock;
    }

    @Transactional
    Slice<WebhookDeliveryView> list(WebhookDeliveryFilter filter, Page page) {
        var parameters = new ArrayList<Object>();
        var conditions = new StringBuilder(ScopePredicate.sql(place(), "d", parameters));
        require(conditions, parameters, "d.subscription_id = ?", filter.webhookId);
        require(conditions, parameters, "d.state = ?", filter.state == null ? null : filter.state.name());
        require(conditions, parameters, "d.type = ?", filter.type);
        var after = page.after();
        if (after != null) {
            conditions.append(" and (d.made_at, d.id) < (?, ?)");
            parameters.add(after.value(0, Dates::instant));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var found = sql.list(
                "select d.* from webhook_delivery d where " + conditions
                        + " order by d.made_at desc, d.id desc limit ?",
                WebhookDeliveryView::of,
                parameters.toArray());
        return Slice.of(found, page, delivery -> List.of(delivery.madeAt(), delivery.id()));
    }

    /** Subscriptions have a place and nothing else. */
    private Scope place() {
        var scope = scopes.current();
        return new Scope(scope.region(), null, null, scope.subject(), scope.system());
    }

    private static void require(
            StringBuilder conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.add(value);
        }
    }

    /**
     * Has it sent again from the beginning, or at once where it waits.
     *
     * @throws NotFound outside the caller's scope
     * @throws RuleViolation 409 where its subscription has ended
     */
    @Transactional
    WebhookDeliveryView again(UUID id) {
        var known = sql.list("select * from webhook_delivery where id = ? for update", WebhookDeliveryView::of, id);
        if (known.isEmpty()) {
            throw new NotFound(id);
        }
        if (known.getFirst().state() == WebhookDeliveryState.DROPPED) {
            throw new RuleViolation(WebhookProblem.WEBHOOK_DELIVERY_OVER);
        }
        sql.update(
                "update webhook_delivery d set state = 'WAITING', attempts = 0, due_at = ?, ended_at = null,"
                        + " asked_by = ? from webhook_subscription s where s.id = d.subscription_id and d.id = ?"
                        + " and s.status <> 'ENDED'",
                clock.instant(),
                scopes.current().subject(),
                id);
        var again = sql.list("select * from webhook_delivery where id = ?", WebhookDeliveryView::of, id)
                .getFirst();
        if (again.state() != WebhookDeliveryState.WAITING) {
            throw new RuleViolation(WebhookProblem.WEBHOOK_DELIVERY_OVER);
        }
        return again;
    }
}
