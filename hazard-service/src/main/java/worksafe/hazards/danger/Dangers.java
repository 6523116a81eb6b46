package worksafe.hazards.danger;

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

/** The dangers that the present scope shows. */
@ApplicationScoped
class Dangers implements PanacheRepositoryBase<Danger, UUID> {

    private final Scopes scopes;
    private final Listing<DangerSummary> listing;

    Dangers(Scopes scopes, Listings listings) {
        this.scopes = scopes;
        this.listing = listings.walled(Danger.class, DangerSummary.class, DangerFilter.class, "-reportedAt", "dueDate");
    }

    /**
     * One danger, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Danger get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One danger, to be changed on the strength of a version of it. Locked until the transaction ends: of two who change
     * the same version, the second finds the first's change instead of a deadlock at the end.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    Danger get(UUID id, IfMatch expected) {
        var danger = visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
        expected.require(danger.version());
        return danger;
    }

    /** One danger, to be changed by another context's fact, whatever its version: facts are not made on the strength of one. */
    @Transactional
    Danger lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /** The danger that came of the finding. */
    @Transactional
    Optional<UUID> ofFinding(UUID findingId) {
        return getEntityManager()
                .createQuery("select d.id from Danger d where d.provenance.findingId = :finding", UUID.class)
                .setParameter("finding", findingId)
                .getResultStream()
                .findFirst();
    }

    /** Whether a danger came of that fact already. */
    @Transactional
    boolean isKnown(Provenance fact) {
        return count(
                        "provenance.findingId = ?1 or provenance.postId = ?2 and provenance.postRevision = ?3",
                        fact.findingId(),
                        fact.postId(),
                        fact.postRevision())
                > 0;
    }

    /** The dangers that came of barrings from the post before that revision of it. */
    @Transactional
    List<UUID> ofBarringsBefore(UUID postId, long revision) {
        return getEntityManager()
                .createQuery(
                        "select d.id from Danger d where d.provenance.postId = :post"
                                + " and d.provenance.postRevision < :revision order by d.id",
                        UUID.class)
                .setParameter("post", postId)
                .setParameter("revision", revision)
                .getResultList();
    }

    /** The dangers that are under the order. */
    @Transactional
    List<UUID> idsUnder(UUID orderId) {
        return getEntityManager()
                .createQuery("select d.id from Danger d where d.orderId = :order", UUID.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private Danger visible(Optional<Danger> found, UUID id) {
        return found.filter(danger -> danger.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** Those that the filter leaves. */
    Slice<DangerSummary> list(DangerFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
