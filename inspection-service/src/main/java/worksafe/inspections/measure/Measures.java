package worksafe.inspections.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The measures on the spot that the present scope shows. */
@ApplicationScoped
class Measures extends WalledRepository<SiteMeasure> {

    private final Listing<MeasureSummary> listing;

    Measures(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(SiteMeasure.class, MeasureSummary.class, MeasureFilter.class, "-openedAt");
    }

    /** Those that the filter leaves. */
    Slice<MeasureSummary> list(MeasureFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Those of an enterprise that are not over, the oldest first. */
    List<SiteMeasure> open(UUID enterpriseId) {
        return find(
                        "concernedId = ?1 and status in ?2 order by openedAt, id",
                        enterpriseId,
                        EnumSet.of(
                                MeasureStatus.PROPOSED,
                                MeasureStatus.DECIDED,
                                MeasureStatus.SERVED,
                                MeasureStatus.REVIEW_ASKED))
                .list();
    }
}
