package worksafe.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The sittings that the present scope shows. */
@ApplicationScoped
class ExamSittings extends WalledRepository<ExamSitting> {

    private final Listing<ExamSittingSummary> listing;

    ExamSittings(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(ExamSitting.class, ExamSittingSummary.class, ExamSittingFilter.class, "-opensAt");
    }

    /** Those that the filter leaves. */
    Slice<ExamSittingSummary> list(ExamSittingFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
