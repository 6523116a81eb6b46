package worksafe.inspections.compulsion.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The seizures that the present scope shows. */
@ApplicationScoped
class Seizures extends WalledRepository<Seizure> {

    private final Listing<SeizureSummary> listing;

    Seizures(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Seizure.class, SeizureSummary.class, SeizureFilter.class, "-openedAt");
    }

    /** Those that the filter leaves. */
    Slice<SeizureSummary> list(SeizureFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
