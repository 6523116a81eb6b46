package worksafe.training.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.training.compliance.ExpiringWithin;
import worksafe.training.compliance.Qualification;

/** The posts that the present scope shows. */
@ApplicationScoped
class Posts extends WalledRepository<Post> {

    /** The registry's word for an enterprise that has ended; one whose licence was taken may have it back. */
    static final String CANCELLED = "CANCELLED";

    /** The registry's word for one that was entered twice and goes on as another. */
    static final String MERGED = "MERGED";

    // Spelt out, because the index of those that expire is of these alone.
    private static final String FIT = "r.status = worksafe.training.post.PostStatus.FIT";
    private static final String SAME_CATEGORY = "coalesce(cast(qualification.category as string), '') = ?";

    private final InstantSource clock;
    private final Listing<PostSummary> listing;

    Posts(Scopes scopes, InstantSource clock, Listings listings) {
        super(scopes);
        this.clock = clock;
        this.listing = listings.walled(Post.class, PostSummary.class, PostFilter.class, "-from");
    }

    /** A post of that person, enterprise, kind and category that covers that day or a later one. */
    @Transactional
    Optional<Post> overlapping(Post.Draft draft) {
        return find(
                        "personId = ?1 and enterpriseId = ?2 and qualification.kind = ?3 and " + SAME_CATEGORY
                                + "4 and (untilDay is null or untilDay > ?5)",
                        draft.personId(),
                        draft.enterpriseId(),
                        draft.qualification().kind(),
                        draft.qualification().categoryKey(),
                        draft.from())
                .firstResultOptional();
    }

    /** The posts of a person for that kind and category that have not ended, hidden ones too, locked. */
    List<Post> held(UUID personId, Qualification qualification) {
        return find(
                        "personId = ?1 and qualification.kind = ?2 and " + SAME_CATEGORY
                                + "3 and status <> ?4 order by id",
                        personId,
                        qualification.kind(),
                        qualification.categoryKey(),
                        PostStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The posts at each of these enterprises that have not ended, locked. */
    Map<UUID, List<Post>> at(UUID[] enterprises) {
        // The trades of their enterprises may have been changed by a statement since a post was read here.
        getEntityManager().flush();
        getEntityManager().clear();
        var ids = getEntityManager()
                .createNativeQuery(
                        "select id from post where enterprise_id = any (:enterprises) and status <> 'ENDED'",
                        UUID.class)
                .setParameter("enterprises", enterprises)
                .getResultList();
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1 and status <> ?2 order by id", ids, PostStatus.ENDED)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .stream()
                        .collect(Collectors.groupingBy(Post::enterpriseId));
    }

    /** Those of the enterprises in that state, as far as this context's copy of the registry knows. */
    Set<UUID> in(String state, Collection<UUID> enterprises) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select e.enterpriseId from EnterpriseSnapshot e where e.enterpriseId in :enterprises"
                                + " and e.state = :state",
                        UUID.class)
                .setParameter("enterprises", enterprises)
                .setParameter("state", state)
                .getResultList());
    }

    /** So many posts that have not ended, behind that one, to be looked at. */
    List<Post> after(@Nullable UUID last, int count) {
        return find("id > ?1 and status <> ?2 order by id", last == null ? new UUID(0, 0) : last, PostStatus.ENDED)
                .page(0, count)
                .list();
    }

    /** The same post as it is once nobody else changes it. */
    void hold(Post post) {
        getEntityManager().refresh(post, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that the filter leaves. */
    Slice<PostSummary> list(PostFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var posts = listing.of(filter);
            var today = ChinaTime.dayOf(clock.instant());
            ExpiringWithin.latest(filter.expiringWithinDays(), today)
                    .ifPresent(latest -> posts.where(FIT)
                            .where("r.rest.inForceUntil >= :today", "today", today)
                            .where("r.rest.inForceUntil <= :latest", "latest", latest));
            return posts;
        });
    }
}
