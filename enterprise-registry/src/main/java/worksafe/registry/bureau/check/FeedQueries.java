package worksafe.registry.bureau.check;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The feeds that the present scope shows. */
@ApplicationScoped
class FeedQueries {

    private final Listing<FeedLine> listing;

    FeedQueries(Listings listings) {
        listing = listings.walled(BureauFeed.class, FeedLine.class, FeedFilter.class, "since", "-since");
    }

    Slice<FeedLine> list(FeedFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
