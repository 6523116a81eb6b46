package worksafe.inspections.plan;

import jakarta.enterprise.context.ApplicationScoped;
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

/** The annual plans that the present scope shows. */
@ApplicationScoped
class AnnualPlans extends WalledRepository<AnnualPlan> {

    private static final AdvisoryLock LOCK = new AdvisoryLock("plan of a year", 89);

    private final Listing<AnnualPlanSummary> listing;

    AnnualPlans(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(AnnualPlan.class, AnnualPlanSummary.class, AnnualPlanFilter.class, "-draftedAt");
    }

    Slice<AnnualPlanSummary> list(AnnualPlanFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /**
     * Keeps others from drafting the plan of that authority and year until the transaction ends.
     *
     * @throws RuleViolation when there is one
     */
    void requireFree(RegionCode region, Sector sector, int year) {
        LOCK.take(getEntityManager(), region + " " + sector + " " + year);
        find(
                        "select p from AnnualPlan p where p.region = ?1 and p.sector = ?2 and p.year = ?3",
                        region.value(),
                        sector,
                        year)
                .firstResultOptional()
                .ifPresent(plan -> {
                    throw new RuleViolation(PlanProblem.PLAN_YEAR_TAKEN, String.valueOf(year), plan.number());
                });
    }
}
