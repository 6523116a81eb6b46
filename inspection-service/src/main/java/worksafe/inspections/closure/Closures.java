package worksafe.inspections.closure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The closures that the present scope shows. */
@ApplicationScoped
class Closures extends WalledRepository<Closure> {

    private final Listing<ClosureSummary> listing;

    Closures(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Closure.class, ClosureSummary.class, ClosureFilter.class, "-openedAt");
    }

    /** Those that the filter leaves. */
    Slice<ClosureSummary> list(ClosureFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Whether a closure of the enterprise is under way. */
    Optional<Closure> open(UUID enterpriseId) {
        return find(
                        "concernedId = ?1 and status not in ?2",
                        enterpriseId,
                        EnumSet.of(ClosureStatus.DECLINED, ClosureStatus.REJECTED, ClosureStatus.CLOSED))
                .firstResultOptional();
    }
}
