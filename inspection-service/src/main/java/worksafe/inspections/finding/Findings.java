package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The findings that the present scope shows. */
@ApplicationScoped
class Findings extends WalledRepository<Finding> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "finding";

    private final Listing<FindingSummary> listing;

    Findings(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Finding.class, FindingSummary.class, FindingFilter.class, "-recordedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "finding:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /**
     * The visit that found it, without reading the finding itself, which is locked later and must be read then.
     *
     * @throws NotFound when there is none, or none within the scope
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

    /** Those of an enterprise that stand and are not settled, the newest first. */
    List<Finding> openOf(UUID enterpriseId, int most) {
        return find(
                        "enterpriseId = ?1 and status = ?2 and settledAt is null order by recordedAt desc, id desc",
                        enterpriseId,
                        FindingStatus.RECORDED)
                .page(0, most)
                .stream()
                .filter(finding -> finding.isWithin(scope()))
                .toList();
    }

    /** On which days different visits found that clause broken there, of the findings that stand. */
    List<LocalDate> foundOn(UUID enterpriseId, String clauseId) {
        var byVisit = new HashMap<UUID, LocalDate>();
        find(
                        "enterpriseId = ?1 and observation.clauseId = ?2 and status = ?3 order by id",
                        enterpriseId,
                        clauseId,
                        FindingStatus.RECORDED)
                .list()
                .stream()
                .filter(finding -> finding.isWithin(scope()))
                .forEach(finding -> byVisit.putIfAbsent(finding.inspectionId(), finding.foundOn()));
        return List.copyOf(byVisit.values());
    }

    /** Which of the ids are taken, within the scope or not. */
    Set<UUID> taken(Collection<UUID> ids) {
        List<UUID> taken = getEntityManager()
                .createNativeQuery("select * from findings_taken(cast(:ids as uuid[]))", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return Set.copyOf(taken);
    }

    /** Those of a visit that stand, the first first. */
    List<Finding> ofInspection(UUID inspectionId) {
        return list(
                "inspectionId = ?1 and status = ?2 order by recordedAt, number", inspectionId, FindingStatus.RECORDED);
    }

    /** Those of an order, locked. */
    List<Finding> ofOrder(UUID orderId) {
        return find("orderId = ?1 order by id", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that the filter leaves. */
    Slice<FindingSummary> list(FindingFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
