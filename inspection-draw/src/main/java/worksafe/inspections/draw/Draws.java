package worksafe.inspections.draw;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The draws that the present scope shows. */
@ApplicationScoped
public class Draws extends WalledRepository<Draw> {

    private final Listing<DrawSummary> listing;

    Draws(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Draw.class, DrawSummary.class, DrawFilter.class, "-createdAt");
    }

    /** A page of those that the filter leaves. */
    public Slice<DrawSummary> list(DrawFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
