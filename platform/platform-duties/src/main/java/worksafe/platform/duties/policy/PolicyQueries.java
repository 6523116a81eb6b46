package worksafe.platform.duties.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;

/** Reads the policy book row by row. Everybody may read all of it: it is public law. */
@ApplicationScoped
class PolicyQueries {

    static final String BY_CODE = "code";

    private final EntityManager entities;

    PolicyQueries(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    PolicyView get(UUID id) {
        var entry = entities.find(PolicyEntry.class, id);
        if (entry == null) {
            throw new NotFound(id);
        }
        return entry.view();
    }

    @Transactional
    Slice<PolicyView> list(PolicyFilter filter, Page page) {
        var query = new ListQuery("select p", "from PolicyEntry p", "p")
                .where("p.code = :code", "code", filter.code)
                .where("p.sector = :sector", "sector", filter.sector)
                .where("p.validFrom <= :day and (p.validTo is null or p.validTo > :day)", "day", filter.day)
                .where(
                        "p.region in :places",
                        "places",
                        filter.region == null
                                ? null
                                : filter.region.chain().stream()
                                        .map(RegionCode::value)
                                        .toList());
        var rows = query.list(
                entities, PolicyEntry.class, page, new ListQuery.Sort(BY_CODE, "p.code", Function.identity()));
        return Slice.of(rows, page, row -> List.of(row.code(), row.id()), query.total(entities, page))
                .map(PolicyEntry::view);
    }
}
