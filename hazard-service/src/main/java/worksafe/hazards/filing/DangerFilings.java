package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerLink;
import worksafe.kernel.Sector;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The filings that the present scope shows. */
@ApplicationScoped
class DangerFilings extends WalledRepository<DangerFiling> implements DangerLink {

    private static final UUID FIRST = new UUID(0, 0);

    private final Listing<DangerFilingSummary> listing;

    DangerFilings(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(DangerFiling.class, DangerFilingSummary.class, DangerFilingFilter.class, "-openedAt");
    }

    /**
     * Under what somebody with that scope acts on filings: every one is addressed to the department of work safety, so that
     * whoever works for it is shown those of all sectors of its place; anybody else those of their own.
     */
    static Scope shownTo(Scope scope) {
        return scope.sectors() == null || !scope.sectors().contains(Sector.EMERGENCY)
                ? scope
                : new Scope(
                        scope.region(), null, scope.enterprises(), scope.subject(), scope.system(), scope.standing());
    }

    @Override
    public LinkKind kind() {
        return LinkKind.FILING;
    }

    @Override
    @Transactional
    public Optional<UUID> linked(UUID dangerId) {
        return idOf(dangerId);
    }

    /** The one of the danger, without reading the rest of it. */
    @Transactional
    Optional<UUID> idOf(UUID dangerId) {
        return getEntityManager()
                .createQuery("select f.id from DangerFiling f where f.dangerId = :danger", UUID.class)
                .setParameter("danger", dangerId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Major dangers that are not over and have no filing, in the order of their ids.
     *
     * @param after the id behind which to begin; absent for the beginning
     */
    @Transactional
    List<UUID> missing(@Nullable UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select d.id from Danger d where d.observation.grade = MAJOR and d.status not in (CLOSED, DISMISSED)"
                                + " and not exists (select f.id from DangerFiling f where f.dangerId = d.id)"
                                + " and d.id > :after order by d.id",
                        UUID.class)
                .setParameter("after", after == null ? FIRST : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that the filter leaves. */
    Slice<DangerFilingSummary> list(DangerFilingFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
