package worksafe.inspections.draw.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Draws;
import worksafe.inspections.draw.port.Weight;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What was fixed when a draw was frozen, for those who may see the draw. */
@ApplicationScoped
public class FrozenQueries {

    private final EntityManager entities;
    private final Draws draws;
    private final Listing<ExclusionView> exclusions;

    FrozenQueries(EntityManager entities, Draws draws, Listings listings) {
        this.entities = entities;
        this.draws = draws;
        this.exclusions = listings.open(FrozenExclusion.class, ExclusionView.class, OfDraw.class, "id");
    }

    /** Whose exclusions are asked for. */
    private record OfDraw(@Equal UUID drawId) {}

    /** Who was left out, and why. */
    public Slice<ExclusionView> exclusions(UUID draw, PageQuery query) {
        return exclusions.slice(
                query, () -> exclusions.of(new OfDraw(draws.get(draw).id())));
    }

    /** The strata with sizes and quotas. */
    @Transactional
    public List<StratumView> strata(UUID draw) {
        return rows(
                "select stratum, size, quota from frozen_stratum where draw_id = :draw order by stratum",
                draw,
                row -> new StratumView((String) row[0], (Integer) row[1], (Integer) row[2]));
    }

    /** Why objects have their weights: rows and clauses. */
    @Transactional
    public List<WeightView> weights(UUID draw) {
        return rows(
                "select w.weight, w.kind, w.region, w.sector, w.source, w.clause, w.reason, cast((select count(*) from"
                        + " frozen_object o where o.draw_id = w.draw_id and o.basis = w.basis) as int)"
                        + " from frozen_weight w where w.draw_id = :draw order by w.basis",
                draw,
                row -> new WeightView(
                        (Integer) row[0],
                        Weight.Kind.valueOf((String) row[1]),
                        place((Long) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Integer) row[7]));
    }

    private static @Nullable String place(@Nullable Long region) {
        return region == null ? null : new RegionCode(region).toString();
    }

    private <T> List<T> rows(String select, UUID draw, Function<Object[], T> view) {
        return entities
                .createNativeQuery(select, Object[].class)
                .setParameter("draw", draws.get(draw).id())
                .getResultList()
                .stream()
                .map(view)
                .toList();
    }
}
