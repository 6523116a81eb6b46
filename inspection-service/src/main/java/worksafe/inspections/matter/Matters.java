package worksafe.inspections.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The matters that the present scope shows. */
@ApplicationScoped
class Matters extends WalledRepository<SupervisionMatter> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "supervision-matter";

    private final Listing<MatterSummary> listing;

    Matters(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(SupervisionMatter.class, MatterSummary.class, MatterFilter.class, "-openedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "matter:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /** Those that the filter leaves. */
    Slice<MatterSummary> list(MatterFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
