package worksafe.platform.duties.audit;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** Reads audit entries within the caller's scope. */
@ApplicationScoped
class AuditQueries {

    private final Listing<AuditEntry> listing;

    AuditQueries(Listings listings) {
        this.listing =
                listings.walled(AuditEntry.class, AuditEntry.class, AuditFilter.class, "-recordedAt", "recordedAt");
    }

    Slice<AuditEntryView> list(AuditFilter filter, PageQuery query) {
        return listing.slice(filter, query).map(AuditEntry::view);
    }
}
