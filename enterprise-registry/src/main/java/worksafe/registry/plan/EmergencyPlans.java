package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The plans that the present scope shows. */
@ApplicationScoped
class EmergencyPlans extends WalledRepository<EmergencyPlan> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "emergency-plan";

    private final Listing<EmergencyPlanSummary> listing;

    EmergencyPlans(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                EmergencyPlan.class, EmergencyPlanSummary.class, EmergencyPlanFilter.class, "-draftedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "emergency-plan:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** Those of an enterprise that are not over, in the order of their ids. */
    List<UUID> open(UUID enterpriseId) {
        return getEntityManager()
                .createQuery(
                        "select p.id from EmergencyPlan p where p.enterpriseId = :enterprise and p.status not in :over"
                                + " order by p.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("over", List.of(EmergencyPlanStatus.REVISED, EmergencyPlanStatus.WITHDRAWN))
                .getResultList();
    }

    /** Whether the enterprise has a plan of one of these kinds in force. */
    boolean isAnyInForce(UUID enterpriseId, Set<EmergencyPlanKind> kinds) {
        return !getEntityManager()
                .createQuery(
                        "select p.id from EmergencyPlan p where p.enterpriseId = :enterprise and p.kind in :kinds"
                                + " and p.status in :inForce",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("kinds", kinds)
                .setParameter("inForce", EmergencyPlanStatus.IN_FORCE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those that the filter leaves. */
    Slice<EmergencyPlanSummary> list(EmergencyPlanFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
