package worksafe.hazards.risk;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The risk points that the present scope shows. */
@ApplicationScoped
class RiskPoints extends WalledRepository<RiskPoint> {

    private final Listing<RiskSummary> listing;

    RiskPoints(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(RiskPoint.class, RiskSummary.class, RiskFilter.class, "-registeredAt");
    }

    /** Those that the filter leaves. */
    Slice<RiskSummary> list(RiskFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Those among them whose colour is warned of. */
    Slice<RiskSummary> warnings(RiskFilter filter, PageQuery query) {
        return listing.slice(query, () -> listing.of(filter).where("r.warning = true"));
    }
}
