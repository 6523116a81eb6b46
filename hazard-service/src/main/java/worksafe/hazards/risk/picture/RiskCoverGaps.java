package worksafe.hazards.risk.picture;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The enterprises below full coverage that the present scope shows. */
@ApplicationScoped
class RiskCoverGaps {

    private final Listing<RiskCoverGap> listing;

    RiskCoverGaps(Listings listings) {
        this.listing =
                listings.walled(RiskCoverGapRow.class, RiskCoverGap.class, RiskCoverGapFilter.class, "enterpriseId");
    }

    Slice<RiskCoverGap> list(RiskCoverGapFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
