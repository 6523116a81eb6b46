package worksafe.platform.duties.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** Reads the policy book row by row. Everybody may read all of it: it is public law. */
@ApplicationScoped
class PolicyQueries {

    private final EntityManager entities;
    private final PolicyCodes codes;
    private final Listing<PolicyEntry> listing;

    PolicyQueries(EntityManager entities, PolicyCodes codes, Listings listings) {
        this.entities = entities;
        this.codes = codes;
        this.listing = listings.open(PolicyEntry.class, PolicyEntry.class, PolicyFilter.class, "code");
    }

    @Transactional
    PolicyView get(UUID id) {
        var entry = entities.find(PolicyEntry.class, id);
        if (entry == null) {
            throw new NotFound(id);
        }
        return entry.view(codes);
    }

    Slice<PolicyView> list(PolicyFilter filter, PageQuery query) {
        var region = filter.region();
        var places = region == null
                ? null
                : region.chain().stream().map(RegionCode::value).toList();
        return listing.slice(query, () -> listing.of(filter).where("r.region in :places", "places", places))
                .map(entry -> entry.view(codes));
    }
}
