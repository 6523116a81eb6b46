package worksafe.hazards.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import worksafe.hazards.identification.SourceLevel;
import worksafe.platform.files.FileOwner;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The major hazard sources that the present scope shows. */
@ApplicationScoped
public class Sources extends WalledRepository<MajorSource> implements FileOwner {

    /** Of the rows that files belong to, in the migration too. */
    static final String FILES = "source";

    private final Listing<SourceSummary> listing;

    Sources(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(MajorSource.class, SourceSummary.class, SourceFilter.class, "-identifiedAt");
    }

    @Override
    public String kind() {
        return FILES;
    }

    @Override
    public String permission() {
        return "source:read";
    }

    @Override
    public void requireShown(UUID id) {
        var unused = get(id);
    }

    /**
     * How grave a source of that enterprise is.
     *
     * @throws NotFound when the caller is shown no such source of it
     */
    @Transactional
    public SourceLevel levelOf(UUID id, UUID enterpriseId) {
        var source = get(id);
        if (!source.enterpriseId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        return source.level();
    }

    /** Those that the filter leaves. */
    Slice<SourceSummary> list(SourceFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }
}
