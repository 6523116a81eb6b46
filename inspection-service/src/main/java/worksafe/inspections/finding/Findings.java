package worksafe.inspections.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
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

/** The findings that the present scope shows. */
@ApplicationScoped
class Findings implements PanacheRepositoryBase<Finding, UUID> {

    private final Scopes scopes;
    private final Listing<FindingSummary> listing;

    Findings(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing = listings.walled(Finding.class, FindingSummary.class, FindingFilter.class, "-recordedAt");
    }

    /**
     * One finding, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Finding get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One finding, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    Finding lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One finding, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    Finding get(UUID id, IfMatch expected) {
        var finding = lock(id);
        expected.require(finding.version());
        return finding;
    }

    /**
     * The visit that found it, without reading the finding itself, which is locked later and must be read then.
     *
     * @throws NotFound as above
     */
    UUID inspectionOf(UUID id) {
        return getEntityManager()
                .createQuery("select f.inspectionId from Finding f where f.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The order that demands it, likewise. */
    Optional<UUID> orderOf(UUID id) {
        return getEntityManager()
                .createQuery("select f.orderId from Finding f where f.id = :id and f.orderId is not null", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of an order, locked. */
    List<Finding> ofOrder(UUID orderId) {
        return find("orderId = ?1 order by id", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Finding visible(Optional<Finding> found, UUID id) {
        return found.filter(finding -> finding.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** Those that the filter leaves. */
    Slice<FindingSummary> list(FindingFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
