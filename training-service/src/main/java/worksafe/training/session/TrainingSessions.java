package worksafe.training.session;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The sessions of training that the present scope shows. */
@ApplicationScoped
class TrainingSessions extends WalledRepository<TrainingSession> {

    private final Listing<TrainingSessionSummary> listing;

    TrainingSessions(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                TrainingSession.class, TrainingSessionSummary.class, TrainingSessionFilter.class, "-openedAt");
    }

    /** Those that the filter leaves. */
    Slice<TrainingSessionSummary> list(TrainingSessionFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
