package worksafe.hazards.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.hazards.danger.DangerHold;
import worksafe.hazards.danger.value.DangerLink;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The listings that the present scope shows; those that are not over hold their dangers. */
@ApplicationScoped
class DangerListings extends WalledRepository<DangerListing> implements DangerHold, DangerLink {

    private final Listing<ListingSummary> list;

    DangerListings(Scopes scopes, Listings lists) {
        super(scopes);
        list = lists.walled(DangerListing.class, ListingSummary.class, ListingFilter.class, "-proposedAt");
    }

    @Override
    @Transactional
    public Optional<Held> holding(UUID dangerId) {
        return getEntityManager()
                .createQuery(
                        "select l.number, l.dueDate from DangerListing l where l.dangerId = :danger"
                                + " and l.status in :holding",
                        Object[].class)
                .setParameter("danger", dangerId)
                .setParameter("holding", ListingStatus.HOLDING)
                .getResultStream()
                .findFirst()
                .map(row -> new Held((String) row[0], (LocalDate) row[1]));
    }

    @Override
    public LinkKind kind() {
        return LinkKind.LISTING;
    }

    /** What is held comes first, then what is open, then the last. */
    @Override
    @Transactional
    public Optional<UUID> linked(UUID dangerId) {
        return getEntityManager()
                .createQuery(
                        "select l.id from DangerListing l where l.dangerId = :danger order by case"
                                + " when l.status in :holding then 0 when l.status in :open then 1 else 2 end,"
                                + " l.proposedAt desc, l.id desc",
                        UUID.class)
                .setParameter("danger", dangerId)
                .setParameter("holding", ListingStatus.HOLDING)
                .setParameter("open", ListingStatus.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Of a danger those that are not over, but for one, in the order in which everybody locks. */
    @Transactional
    List<UUID> openBeside(UUID dangerId, UUID except) {
        return getEntityManager()
                .createQuery(
                        "select l.id from DangerListing l where l.dangerId = :danger and l.status in :open"
                                + " and l.id <> :except order by l.id",
                        UUID.class)
                .setParameter("danger", dangerId)
                .setParameter("open", ListingStatus.OPEN)
                .setParameter("except", except)
                .getResultList();
    }

    /** The listing whose acceptance is examined under that id. */
    @Transactional
    Optional<DangerListing> findOfExamination(UUID examinationId) {
        return find("examinationId", examinationId).firstResultOptional().filter(listing -> listing.isWithin(scope()));
    }

    /** @throws NotFound when there is none, or none within the scope */
    @Transactional
    DangerListing ofExamination(UUID examinationId) {
        return findOfExamination(examinationId).orElseThrow(() -> new NotFound(examinationId));
    }

    /** Its id, without reading the rest of it. */
    @Transactional
    Optional<UUID> idOfExamination(UUID examinationId) {
        return getEntityManager()
                .createQuery("select l.id from DangerListing l where l.examinationId = :examination", UUID.class)
                .setParameter("examination", examinationId)
                .getResultStream()
                .findFirst();
    }

    /** The listing that the paper is of, without reading the rest of it; empty where it is none of its papers. */
    @Transactional
    Optional<UUID> idOfPaper(UUID paperId) {
        return getEntityManager()
                .createQuery(
                        "select l.id from DangerListing l where l.noticeId = :paper or l.delistingNoticeId = :paper",
                        UUID.class)
                .setParameter("paper", paperId)
                .getResultStream()
                .findFirst();
    }

    /** Those that the filter leaves. */
    Slice<ListingSummary> list(ListingFilter filter, PageQuery query) {
        return list.slice(filter, query);
    }
}
