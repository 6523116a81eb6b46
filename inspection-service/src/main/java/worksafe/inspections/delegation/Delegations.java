package worksafe.inspections.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The delegations that the present scope shows. */
@ApplicationScoped
class Delegations extends WalledRepository<Delegation> {

    private static final AdvisoryLock LOCK = new AdvisoryLock("delegations to a town", 102);

    private final Listing<DelegationSummary> listing;
    private final DelegatedPowers powers;

    Delegations(Scopes scopes, Listings listings, DelegatedPowers powers) {
        super(scopes);
        this.powers = powers;
        listing = listings.walled(Delegation.class, DelegationSummary.class, DelegationFilter.class, "-draftedAt");
    }

    /**
     * Requires that the town exercises none of the powers by another delegation: two papers would bear two names. Keeps others from
     * commencing one of that town until the transaction ends.
     *
     * @throws RuleViolation otherwise
     */
    void requireAlone(Delegation delegation, LocalDate day) {
        LOCK.take(getEntityManager(), delegation.region() + " " + delegation.sector());
        for (var power : delegation.powers()) {
            powers.find(power.code(), delegation.region(), delegation.sector(), day)
                    .ifPresent(other -> {
                        throw new RuleViolation(DelegationProblem.DELEGATION_OVERLAPS, power.code(), other.paper());
                    });
        }
    }

    /** Those that the filter leaves. */
    Slice<DelegationSummary> list(DelegationFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
