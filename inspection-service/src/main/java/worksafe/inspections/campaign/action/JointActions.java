package worksafe.inspections.campaign.action;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The joint actions that the present scope shows. */
@ApplicationScoped
class JointActions extends WalledRepository<JointAction> {

    private final Listing<JointActionSummary> listing;

    JointActions(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(JointAction.class, JointActionSummary.class, JointActionFilter.class, "-heldOn");
    }

    /** Those that the filter leaves. */
    Slice<JointActionSummary> list(JointActionFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
