package worksafe.registry.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** Tells an authority which enterprises left it, and where they went. */
@ApplicationScoped
public class Departures {

    private final EntityManager entities;
    private final InstantSource clock;
    private final Listing<DepartureView> listing;

    Departures(EntityManager entities, InstantSource clock, Listings listings) {
        this.entities = entities;
        this.clock = clock;
        this.listing = listings.walled(
                Departure.class, DepartureView.class, DepartureFilter.class, "-departedAt", "departedAt");
    }

    /** Notes that an enterprise left, unless who saw it there sees it still; in the transaction that moves it. */
    public void note(RegionCode from, Sector sector, Arrival arrival) {
        if (!from.contains(arrival.region()) || sector != arrival.sector()) {
            entities.persist(new Departure(Uuid7.next(clock), from, sector, arrival));
        }
    }

    public Slice<DepartureView> list(DepartureFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /**
     * Under whom the enterprise came.
     *
     * @param revision to which the move led
     */
    public record Arrival(
            UUID enterpriseId, String name, RegionCode region, Sector sector, long revision, Instant at) {}
}
