package worksafe.registry.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.responsibility.ResponsibilityEntry.Post;
import worksafe.registry.responsibility.ResponsibilityEntry.Superior;
import worksafe.registry.responsibility.value.ResponsibilityProblem;

/** The entries of responsibility systems that the present scope shows. */
@ApplicationScoped
class ResponsibilityEntries extends WalledRepository<ResponsibilityEntry> {

    private static final String OF_POST = "enterpriseId = ?1 and postName = ?2 and unit = ?3 and status in"
            + " (ResponsibilityStatus.IN_FORCE, ResponsibilityStatus.VACANT)";

    private final Listing<ResponsibilitySummary> listing;

    ResponsibilityEntries(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                ResponsibilityEntry.class, ResponsibilitySummary.class, ResponsibilityFilter.class, "-enteredAt");
    }

    /** Those that the filter leaves. */
    Slice<ResponsibilitySummary> list(ResponsibilityFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** The entry of that post and holder that holds, if there is one. */
    Optional<ResponsibilityEntry> same(UUID enterprise, Post post, String holder) {
        return find(OF_POST + " and holderName = ?4", enterprise, post.name(), post.unit(), holder)
                .firstResultOptional();
    }

    /** Those of an enterprise that hold, or wait for somebody, locked in one order. */
    List<ResponsibilityEntry> lockOpen(UUID enterprise) {
        return find(
                        "enterpriseId = ?1 and status in (ResponsibilityStatus.IN_FORCE, ResponsibilityStatus.VACANT)"
                                + " order by id",
                        enterprise)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of an enterprise that wait for somebody. */
    Set<UUID> vacant(UUID enterprise) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select e.id from ResponsibilityEntry e where e.enterpriseId = :enterprise"
                                + " and e.status = ResponsibilityStatus.VACANT",
                        UUID.class)
                .setParameter("enterprise", enterprise)
                .getResultList());
    }

    /** Those in force whose holder holds the post by that entry of the training context. */
    List<UUID> heldBy(UUID postId) {
        return getEntityManager()
                .createQuery(
                        "select e.id from ResponsibilityEntry e where e.holderPostId = :post"
                                + " and e.status = ResponsibilityStatus.IN_FORCE order by e.id",
                        UUID.class)
                .setParameter("post", postId)
                .getResultList();
    }

    /** Another entry, as one above. */
    Superior above(UUID id) {
        return findByIdOptional(id)
                .filter(entry -> entry.isWithin(scope()))
                .map(ResponsibilityEntry::above)
                .orElseThrow(() ->
                        new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_SUPERIOR_UNFIT, id.toString(), ""));
    }

    /** The one entry in force of a post that is called so, with its unit before it or alone. */
    UUID named(UUID enterprise, String post) {
        var found = getEntityManager()
                .createQuery(
                        "select e.id from ResponsibilityEntry e where e.enterpriseId = :enterprise"
                                + " and e.status = ResponsibilityStatus.IN_FORCE"
                                + " and (e.postName = :post or e.unit || ' ' || e.postName = :post)",
                        UUID.class)
                .setParameter("enterprise", enterprise)
                .setParameter("post", post)
                .setMaxResults(2)
                .getResultList();
        if (found.size() != 1) {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_SUPERIOR_UNFIT, post, "");
        }
        return found.getFirst();
    }

    /** Reads what the database's own statements said of it. */
    void again(ResponsibilityEntry entry) {
        getEntityManager().refresh(entry);
    }
}
