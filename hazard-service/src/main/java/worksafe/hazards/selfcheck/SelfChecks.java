package worksafe.hazards.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The returns that the present scope shows. */
@ApplicationScoped
class SelfChecks extends WalledRepository<SelfCheck> {

    private final Listing<SelfCheckSummary> listing;

    SelfChecks(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(SelfCheck.class, SelfCheckSummary.class, SelfCheckFilter.class, "-madeAt");
    }

    /** Those that the filter leaves. */
    Slice<SelfCheckSummary> list(SelfCheckFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
