package worksafe.inspections.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The visits that the present scope shows. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    private final Scopes scopes;
    private final Listing<InspectionSummary> listing;

    Inspections(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing =
                listings.walled(Inspection.class, InspectionSummary.class, InspectionFilter.class, "-assignedAt");
    }

    /**
     * One visit, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Inspection get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One visit, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    Inspection lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One visit, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    Inspection get(UUID id, IfMatch expected) {
        var inspection = lock(id);
        expected.require(inspection.version());
        return inspection;
    }

    /** The visit that a draw sent to an enterprise, locked; empty where it sent nobody. */
    Optional<Inspection> drawn(UUID drawId, UUID enterpriseId) {
        return find("grounds.drawId = ?1 and visitedId = ?2", drawId, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a visit of the draw is still to come or under way, within the scope or not. */
    boolean pending(UUID drawId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select visits_pending(:draw)", Boolean.class)
                .setParameter("draw", drawId)
                .getSingleResult();
    }

    private Inspection visible(Optional<Inspection> found, UUID id) {
        return found.filter(inspection -> inspection.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** Those that the filter leaves. */
    Slice<InspectionSummary> list(InspectionFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
