package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import worksafe.hazards.danger.SupervisedDangers.Numbered;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.Provenance;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The dangers that the present scope shows. */
@ApplicationScoped
class Dangers extends WalledRepository<Danger> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "danger";

    private final Listing<DangerSummary> listing;

    Dangers(Scopes scopes, Listings listings) {
        super(scopes);
        this.listing = listings.walled(Danger.class, DangerSummary.class, DangerFilter.class, "-reportedAt", "dueDate");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "danger:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
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

    /** Whether a danger came of that fact already; of an obligation that is not met yet, one that is still open. */
    @Transactional
    boolean isKnown(Provenance fact) {
        return count(
                        "provenance.findingId = ?1 or provenance.postId = ?2 and provenance.postRevision = ?3"
                                + " or provenance.obligationId = ?4 and (provenance.obligationRevision >= ?5"
                                + " or status not in (DangerStatus.CLOSED, DangerStatus.DISMISSED))",
                        fact.findingId(),
                        fact.postId(),
                        fact.postRevision(),
                        fact.obligationId(),
                        fact.obligationRevision())
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

    /** The dangers that came of the obligation before that revision of it. */
    @Transactional
    List<UUID> ofObligationBefore(UUID obligationId, long revision) {
        return getEntityManager()
                .createQuery(
                        "select d.id from Danger d where d.provenance.obligationId = :obligation"
                                + " and d.provenance.obligationRevision < :revision order by d.id",
                        UUID.class)
                .setParameter("obligation", obligationId)
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

    /** Those of these numbers that are the enterprise's. */
    @Transactional
    Map<String, Numbered> numbered(Collection<String> numbers, UUID enterpriseId) {
        var found = new HashMap<String, Numbered>();
        if (!numbers.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select d.number, d.observation.grade, d.status from Danger d"
                                    + " where d.enterpriseId = :enterprise and d.number in :numbers",
                            Object[].class)
                    .setParameter("enterprise", enterpriseId)
                    .setParameter("numbers", numbers)
                    .getResultStream()
                    .forEach(row -> found.put(
                            (String) row[0], new Numbered((DangerGrade) row[1], row[2] == DangerStatus.DISMISSED)));
        }
        return Map.copyOf(found);
    }

    /** Those that the filter leaves. */
    Slice<DangerSummary> list(DangerFilter filter, PageQuery query) {
        var slice = listing.slice(filter, query);
        return scope().enterprises() == null ? slice : slice.map(DangerSummary::forTheEnterprise);
    }
}
