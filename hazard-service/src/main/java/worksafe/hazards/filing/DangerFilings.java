package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
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
class DangerFilings extends WalledRepository<DangerFiling> {

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

    /** The one of the danger, without reading the rest of it. */
    @Transactional
    Optional<UUID> idOf(UUID dangerId) {
        return getEntityManager()
                .createQuery("select f.id from DangerFiling f where f.dangerId = :danger", UUID.class)
                .setParameter("danger", dangerId)
                .getResultStream()
                .findFirst();
    }

    /** Those that the filter leaves. */
    Slice<DangerFilingSummary> list(DangerFilingFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
