package worksafe.registry.lead;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The leads that the present scope shows. */
@ApplicationScoped
class Leads extends WalledRepository<Lead> {

    private final Listing<LeadSummary> listing;

    Leads(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Lead.class, LeadSummary.class, LeadFilter.class, "-raisedAt");
    }

    /** Those that the filter leaves. */
    Slice<LeadSummary> list(LeadFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Whether that matter raised a lead of that kind before, whatever became of it. */
    boolean isRaised(LeadKind kind, UUID source) {
        return count("kind = ?1 and sourceId = ?2", kind, source) > 0;
    }
}
