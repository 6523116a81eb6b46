package worksafe.platform.tasks.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The hand-overs that the present scope shows: the wall alone decides, as of jobs. */
@ApplicationScoped
class Handovers {

    private final EntityManager entities;
    private final Listing<Handover> listing;

    Handovers(EntityManager entities, Listings listings) {
        this.entities = entities;
        this.listing = listings.open(Handover.class, Handover.class, HandoverFilter.class, "-askedAt");
    }

    /** @throws NotFound when there is none, or none within the scope */
    @Transactional
    HandoverView get(UUID id) {
        var found = entities.find(Handover.class, id);
        if (found == null) {
            throw new NotFound(id);
        }
        return found.view();
    }

    Slice<HandoverView> list(HandoverFilter filter, PageQuery query) {
        return listing.slice(filter, query).map(Handover::view);
    }
}
