package worksafe.platform.duties.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.law.LawLibrary;
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
        if (filter.code() != null) {
            codes.requireAsked(filter.code());
        }
        var region = filter.region();
        var places = region == null
                ? null
                : region.chain().stream().map(RegionCode::value).toList();
        return listing.slice(
                        query,
                        () -> listing.of(filter)
                                .where("r.region in :places", "places", places)
                                .where(
                                        "concat(r.source, '|', r.clause) in :reasons",
                                        "reasons",
                                        reasons(filter.lawId())))
                .map(entry -> entry.view(codes));
    }

    /** The sources with their clauses, as rows write them, that stand for that clause or document or are within it. */
    private @Nullable Set<String> reasons(@Nullable String lawId) {
        if (lawId == null) {
            return null;
        }
        var library = LawLibrary.shipped();
        var reasons = new HashSet<String>();
        // Nothing is in an empty list, and no row has an empty source.
        reasons.add("");
        for (var row : entities.createQuery("select distinct p.source, p.clause from PolicyEntry p", Object[].class)
                .getResultList()) {
            var source = String.valueOf(row[0]);
            var clause = String.valueOf(row[1]);
            library.pointer(source, clause)
                    .filter(id -> id.equals(lawId) || id.startsWith(lawId + "."))
                    .ifPresent(_ -> reasons.add(source + '|' + clause));
        }
        return reasons;
    }
}
