package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What is owed, by whom, until when, within the caller's scope. */
@ApplicationScoped
class ClockQueries {

    private final EntityManager entities;
    private final Listing<Clock> listing;

    ClockQueries(EntityManager entities, Listings listings) {
        this.entities = entities;
        this.listing = listings.walled(Clock.class, Clock.class, ClockFilter.class, "dueAt", "-dueAt");
    }

    @Transactional
    ClockView get(UUID id, Function<String, String> title) {
        var clock = entities.find(Clock.class, id);
        if (clock == null) {
            throw new NotFound(id);
        }
        return clock.view(title.apply(clock.kind()));
    }

    /** @param title the words for a kind of duty */
    Slice<ClockView> list(ClockFilter filter, PageQuery query, Function<String, String> title) {
        var state = filter.state();
        var owed = state == null || state.next().contains(ClockState.MET);
        return listing.slice(query, () -> listing.of(filter).where("r.owed = " + owed))
                .map(clock -> clock.view(title.apply(clock.kind())));
    }
}
