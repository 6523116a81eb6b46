package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The visits that the present scope shows. */
@ApplicationScoped
class Inspections extends WalledRepository<Inspection> {

    /** What {@link Inspection#isWithin} says of visits that have not begun, asked of the very function that walls ask. */
    private static final String KNOWN =
            "(r.enterpriseId is not null or cast(function('visit_known', r.id, r.knownIn) as Boolean) = true)";

    /** Nobody makes more visits on one day. */
    private static final int MOST_OPEN = 200;

    private final Listing<InspectionSummary> listing;

    Inspections(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Inspection.class, InspectionSummary.class, InspectionFilter.class, "-assignedAt");
    }

    /** The visit that a draw sent to an enterprise, locked; empty where it sent nobody. */
    Optional<Inspection> drawn(UUID drawId, UUID enterpriseId) {
        return find("grounds.drawId = ?1 and visitedId = ?2", drawId, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those whose team an account belongs to and that are planned or under way, the first assigned first. */
    List<Inspection> openOf(String account) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(
                        "select i.id from inspection i where i.status in ('PLANNED', 'STARTED') and exists (select from"
                                + " inspection_member m where m.inspection_id = i.id and account(m.subject) = account(:account))"
                                + " order by i.assigned_at, i.id limit :most",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("most", MOST_OPEN)
                .getResultList();
        return ids.stream()
                .flatMap(id -> findByIdOptional(id).stream())
                .filter(inspection -> inspection.isWithin(scope()))
                .toList();
    }

    /** Whether a visit of the draw is still to come or under way, within the scope or not. */
    boolean pending(UUID drawId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select visits_pending(:draw)", Boolean.class)
                .setParameter("draw", drawId)
                .getSingleResult();
    }

    /** Those that the filter leaves. */
    Slice<InspectionSummary> list(InspectionFilter filter, PageQuery query) {
        var slice = listing.slice(query, () -> listing.of(filter).where(KNOWN));
        return scope().enterprises() == null ? slice : slice.map(InspectionSummary::forTheVisited);
    }
}
