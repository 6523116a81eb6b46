package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.Trade;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.RegistryProblem;

/** The permits that the present scope shows. */
@ApplicationScoped
class SafetyPermits extends WalledRepository<SafetyPermit> {

    private final Listing<PermitSummary> listing;

    SafetyPermits(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(SafetyPermit.class, PermitSummary.class, PermitFilter.class, "-openedAt");
    }

    /**
     * @param held whether one that is held is meant, or a matter under way
     * @throws RuleViolation where the enterprise has one for that trade and unit
     */
    void requireNone(UUID enterpriseId, Trade trade, String unit, boolean held) {
        getEntityManager()
                .createQuery(
                        "select p.number from SafetyPermit p where p.enterpriseId = :enterprise and p.trade = :trade"
                                + " and p.unit = :unit and p.status in :statuses",
                        String.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("trade", trade)
                .setParameter("unit", unit)
                .setParameter("statuses", held ? PermitStatus.HELD : PermitStatus.UNDER_WAY)
                .getResultStream()
                .findFirst()
                .ifPresent(number -> {
                    throw new RuleViolation(RegistryProblem.PERMIT_ALREADY_THERE, number);
                });
    }

    /** @throws RuleViolation where a permit of that number was entered before, however it was written: width and case do not count */
    void requireNumberFree(String number) {
        var taken = getEntityManager()
                .createQuery(
                        "select count(*) from SafetyPermit p where cast(sql('text_fold(?) = text_fold(?)', p.number, :number)"
                                + " as Boolean) = true",
                        Long.class)
                .setParameter("number", number)
                .getSingleResult();
        if (taken > 0) {
            throw new RuleViolation(RegistryProblem.PERMIT_NUMBER_TAKEN, number);
        }
    }

    /** Those of an enterprise that stand so. */
    List<UUID> of(UUID enterpriseId, Set<PermitStatus> statuses) {
        return getEntityManager()
                .createQuery(
                        "select p.id from SafetyPermit p where p.enterpriseId = :enterprise and p.status in :statuses"
                                + " order by p.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("statuses", statuses)
                .getResultList();
    }

    /** Those that the filter leaves. */
    Slice<PermitSummary> list(PermitFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
