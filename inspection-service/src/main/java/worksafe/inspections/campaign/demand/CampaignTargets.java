package worksafe.inspections.campaign.demand;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The targets that the present scope shows. */
@ApplicationScoped
class CampaignTargets extends WalledRepository<CampaignTarget> {

    private final Listing<CampaignTargetSummary> listing;

    CampaignTargets(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                CampaignTarget.class, CampaignTargetSummary.class, CampaignTargetFilter.class, "dueDate");
    }

    /** Those that the filter leaves. */
    Slice<CampaignTargetSummary> list(CampaignTargetFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
