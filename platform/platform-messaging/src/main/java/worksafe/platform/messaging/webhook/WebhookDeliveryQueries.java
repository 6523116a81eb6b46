package worksafe.platform.messaging.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Dates;
import worksafe.platform.http.Page;
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

    WebhookDeliveryQueries(AgroalDataSource database, Scopes scopes) {
        this.sql = new Sql(database);
        this.scopes = scopes;
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

    /** Subscriptions have a place and nothing else; no enterprise sees any. */
    private Scope place() {
        var scope = scopes.current();
        return scope.enterprises() == null
                ? new Scope(scope.region(), null, null, scope.subject(), scope.system())
                : Scope.nothing();
    }

    private static void require(
            StringBuilder conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.add(value);
        }
    }
}
