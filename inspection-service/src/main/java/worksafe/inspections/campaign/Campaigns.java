package worksafe.inspections.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The campaigns that the present scope shows. */
@ApplicationScoped
class Campaigns extends WalledRepository<Campaign> {

    private final Listing<CampaignSummary> listing;

    Campaigns(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Campaign.class, CampaignSummary.class, CampaignFilter.class, "-draftedAt");
    }

    /** How many of whom it asked something have not replied to the end. */
    long openTargets(UUID id) {
        return (Long) getEntityManager()
                .createNativeQuery("select campaign_targets_open(:id)", Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Those that the filter leaves. */
    Slice<CampaignSummary> list(CampaignFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
