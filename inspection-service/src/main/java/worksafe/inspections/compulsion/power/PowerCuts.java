package worksafe.inspections.compulsion.power;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The power cuts that the present scope shows. */
@ApplicationScoped
class PowerCuts extends WalledRepository<PowerCut> {

    private final Listing<PowerCutSummary> listing;

    PowerCuts(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(PowerCut.class, PowerCutSummary.class, PowerCutFilter.class, "-openedAt");
    }

    /** Those that the filter leaves. */
    Slice<PowerCutSummary> list(PowerCutFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Those of an enterprise in these statuses, the oldest first. */
    List<PowerCut> of(UUID enterpriseId, Set<PowerCutStatus> statuses) {
        return find("concernedId = ?1 and status in ?2 order by openedAt, id", enterpriseId, statuses)
                .list();
    }
}
