package worksafe.registry.drill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.plan.EmergencyPlanKind;

/** The drills that the present scope shows. */
@ApplicationScoped
class EmergencyDrills extends WalledRepository<EmergencyDrill> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "emergency-drill";

    private final Listing<EmergencyDrillSummary> listing;

    EmergencyDrills(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                EmergencyDrill.class, EmergencyDrillSummary.class, EmergencyDrillFilter.class, "-plannedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "emergency-drill:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** The last day on which the enterprise drilled a plan of these kinds; empty where it never did. */
    Optional<LocalDate> lastHeld(UUID enterpriseId, Set<EmergencyPlanKind> kinds) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select max(d.heldOn) from EmergencyDrill d where d.enterpriseId = :enterprise"
                                + " and d.planKind in :kinds",
                        LocalDate.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("kinds", kinds)
                .getSingleResultOrNull());
    }

    /** Those of an enterprise that are still to be held, in the order of their ids. */
    List<UUID> planned(UUID enterpriseId) {
        return getEntityManager()
                .createQuery(
                        "select d.id from EmergencyDrill d where d.enterpriseId = :enterprise and d.status = :planned"
                                + " order by d.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("planned", EmergencyDrillStatus.PLANNED)
                .getResultList();
    }

    /** Those that the filter leaves. */
    Slice<EmergencyDrillSummary> list(EmergencyDrillFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
