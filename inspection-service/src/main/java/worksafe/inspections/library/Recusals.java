package worksafe.inspections.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The recusals that the present scope shows. */
@ApplicationScoped
class Recusals extends WalledRepository<Recusal> {

    private final Listing<RecusalView> listing;
    private final InstantSource clock;

    Recusals(Scopes scopes, Listings listings, InstantSource clock) {
        super(scopes);
        this.clock = clock;
        listing = listings.walled(Recusal.class, RecusalView.class, RecusalFilter.class, "-declaredAt");
    }

    /** @throws RuleViolation when one is in force on that day */
    void requireNone(UUID inspectorId, UUID enterpriseId, LocalDate day) {
        list("inspectorId = ?1 and enterpriseId = ?2", inspectorId, enterpriseId)
                .forEach(recusal -> recusal.requireNone(day));
    }

    /** Those that the filter leaves. */
    Slice<RecusalView> list(RecusalFilter filter, PageQuery query) {
        return listing.slice(query, () -> {
            var recusals = listing.of(filter);
            if (filter.open() == null) {
                return recusals;
            }
            var today = ChinaTime.dayOf(clock.instant());
            // The last day still counts.
            return filter.open()
                    ? recusals.where("(r.recusedUntil is null or r.recusedUntil >= :today)", "today", today)
                    : recusals.where("r.recusedUntil < :today", "today", today);
        });
    }
}
