package worksafe.inspections.exposure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.inspections.InspectionProblem;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The exposures that the present scope shows. */
@ApplicationScoped
class Exposures extends WalledRepository<Exposure> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "exposure";

    private final Listing<ExposureSummary> listing;

    Exposures(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(Exposure.class, ExposureSummary.class, ExposureFilter.class, "-openedAt", "dueDate");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "exposure:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /**
     * Lets the number of a danger of that enterprise through, and one that was never heard of.
     *
     * @throws RuleViolation when it is known to be another's
     */
    void requireOwnDanger(String number, UUID enterpriseId) {
        var anothers = getEntityManager()
                .createNativeQuery("select is_others_danger(:number, :enterprise)", Boolean.class)
                .setParameter("number", number)
                .setParameter("enterprise", enterpriseId)
                .getSingleResult();
        if (Boolean.TRUE.equals(anothers)) {
            throw new RuleViolation(InspectionProblem.EXPOSURE_DANGER_OTHER, number);
        }
    }

    /** Those that the filter leaves. */
    Slice<ExposureSummary> list(ExposureFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
