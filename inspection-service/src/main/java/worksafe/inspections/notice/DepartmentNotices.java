package worksafe.inspections.notice;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The notices that the present scope shows. */
@ApplicationScoped
class DepartmentNotices extends WalledRepository<DepartmentNotice> {

    private final Listing<DepartmentNoticeSummary> listing;

    DepartmentNotices(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                DepartmentNotice.class, DepartmentNoticeSummary.class, DepartmentNoticeFilter.class, "-sentAt");
    }

    /** Those that the filter leaves. */
    Slice<DepartmentNoticeSummary> list(DepartmentNoticeFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
