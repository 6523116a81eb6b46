package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The orders that the present scope shows. */
@ApplicationScoped
class Orders extends WalledRepository<RectificationOrder> {

    private final Listing<OrderSummary> listing;

    Orders(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                RectificationOrder.class, OrderSummary.class, OrderFilter.class, "-issuedAt", "dueDate");
    }

    /** Orders to that enterprise whose day had passed at that moment, in the order in which everybody locks. */
    List<UUID> overdueOf(UUID enterpriseId, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select o.id from RectificationOrder o where o.enterpriseId = :enterprise"
                                + " and o.status = OrderStatus.ISSUED and o.overdueSince <= :at order by o.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("at", at)
                .getResultList();
    }

    /** The open orders to that enterprise, in the order in which everybody locks. */
    List<UUID> open(UUID enterpriseId) {
        return getEntityManager()
                .createQuery(
                        "select o.id from RectificationOrder o where o.enterpriseId = :enterprise"
                                + " and o.status = OrderStatus.ISSUED order by o.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .getResultList();
    }

    /** Those that the filter leaves. */
    Slice<OrderSummary> list(OrderFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
