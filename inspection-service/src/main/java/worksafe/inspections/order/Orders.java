package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** Those that the filter leaves. */
    Slice<OrderSummary> list(OrderFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
