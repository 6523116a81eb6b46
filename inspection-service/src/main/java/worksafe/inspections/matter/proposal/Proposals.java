package worksafe.inspections.matter.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.inspections.matter.MatterCause;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The proposals that the present scope shows. */
@ApplicationScoped
class Proposals extends WalledRepository<MatterProposal> {

    private final Listing<ProposalSummary> listing;

    Proposals(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(MatterProposal.class, ProposalSummary.class, ProposalFilter.class, "-proposedAt");
    }

    /** Whether the same was proposed before. */
    boolean knows(MatterCause cause, String key) {
        return count("cause = ?1 and key = ?2", cause, key) > 0;
    }

    /** Those that the filter leaves. */
    Slice<ProposalSummary> list(ProposalFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
