package worksafe.inspections.keylist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The entries of key lists that the present scope shows. */
@ApplicationScoped
class KeyEntries extends WalledRepository<KeyEntry> {

    private static final AdvisoryLock LOCK = new AdvisoryLock("subject of a key list", 90);

    private final Listing<KeyEntrySummary> listing;

    KeyEntries(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(KeyEntry.class, KeyEntrySummary.class, KeyEntryFilter.class, "-proposedAt");
    }

    Slice<KeyEntrySummary> list(KeyEntryFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /**
     * Keeps others from proposing the same until the transaction ends.
     *
     * @throws RuleViolation when it is on the list of that authority, or proposed for it
     */
    void requireFree(RegionCode region, Sector sector, KeyEntry.KeySubject about) {
        LOCK.take(getEntityManager(), region + " " + sector + " " + about.kind() + " " + about.key());
        find(
                        "region = ?1 and sector = ?2 and subjectKind = ?3 and subjectKey = ?4 and status <> ?5",
                        region.value(),
                        sector,
                        about.kind(),
                        about.key(),
                        KeyEntryStatus.REMOVED)
                .firstResultOptional()
                .ifPresent(entry -> {
                    throw new RuleViolation(
                            KeyListProblem.KEY_SUBJECT_LISTED, about.title(), entry.number(), entry.status());
                });
    }

    /** How many major dangers are open at the enterprise, or in the place. */
    int majorDangers(@Nullable UUID enterprise, RegionCode place) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(distinct subject_id) from visit_ground where ground = 'MAJOR_DANGER'"
                                        + " and until is null and region between :low and :high"
                                        + " and (:any or enterprise_id = cast(:enterprise as uuid))")
                        .setParameter("low", place.low())
                        .setParameter("high", place.high())
                        .setParameter("any", enterprise == null)
                        .setParameter("enterprise", (enterprise == null ? new UUID(0, 0) : enterprise).toString())
                        .getSingleResult())
                .intValue();
    }
}
