package worksafe.inspections.order;

import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.http.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** The orders that the present scope shows. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<RectificationOrder, UUID> {


    private final Scopes scopes;
    private final Listing<OrderSummary> listing;

    Orders(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing = listings.walled(RectificationOrder.class, OrderSummary.class, OrderFilter.class, "-issuedAt", "dueDate");
    }

    /**
     * One order, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    RectificationOrder get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One order, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    RectificationOrder lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One order, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    RectificationOrder get(UUID id, IfMatch expected) {
        var order = lock(id);
        expected.require(order.version());
        return order;
    }

    private RectificationOrder visible(Optional<RectificationOrder> found, UUID id) {
        return found.filter(order -> order.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** Those that the filter leaves. */
    Slice<OrderSummary> list(OrderFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
