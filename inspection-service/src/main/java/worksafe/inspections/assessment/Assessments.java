package worksafe.inspections.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The assessments that the present scope shows. */
@ApplicationScoped
class Assessments extends WalledRepository<TargetAssessment> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "assessment";

    private static final String RESULTS = "r.status = 'CONFIRMED'";

    private final Listing<AssessmentSummary> listing;
    private final Listing<AssessmentSummary> results;

    Assessments(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(TargetAssessment.class, AssessmentSummary.class, AssessmentFilter.class, "-issuedAt");
        results = listings.walled(TargetAssessment.class, AssessmentSummary.class, ResultFilter.class, "-issuedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "assessment:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** Whether that place or department is assessed for that year already. */
    boolean knows(RegionCode region, @Nullable Sector sector, int year, RegionCode issuedIn) {
        return find(
                        "region = ?1 and assessed.year = ?2 and issuedIn = ?3 and status <> ?4",
                        region.value(),
                        year,
                        issuedIn.value(),
                        AssessmentStatus.WITHDRAWN)
                .list()
                .stream()
                .anyMatch(assessment -> assessment.sector() == sector);
    }

    /** Those that the filter leaves. */
    Slice<AssessmentSummary> list(AssessmentFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Those of them that are confirmed. */
    Slice<AssessmentSummary> results(ResultFilter filter, PageQuery query) {
        return results.slice(query, () -> results.of(filter).where(RESULTS));
    }
}
