package worksafe.inspections.owed;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What is owed, as far as the present scope shows it. */
@ApplicationScoped
class VisitDebts extends WalledRepository<VisitDebt> {

    private final Listing<VisitDebt> listing;

    VisitDebts(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(VisitDebt.class, VisitDebt.class, VisitDebtFilter.class, "due", "-missing");
    }

    /** Those that the filter leaves. */
    Slice<VisitDebt> list(VisitDebtFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
