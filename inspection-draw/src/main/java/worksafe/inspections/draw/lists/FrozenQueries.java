package worksafe.inspections.draw.lists;

import worksafe.inspections.draw.Draws;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Weight;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.platform.service.ListQuery.Sort;

/** What was fixed when a draw was frozen, for those who may see the draw. */
@ApplicationScoped
public class FrozenQueries {

    public static final Sort IN_ORDER = new Sort("id", "x.id", UUID::fromString);

    private final EntityManager entities;
    private final Draws draws;

    FrozenQueries(EntityManager entities, Draws draws) {
        this.entities = entities;
        this.draws = draws;
    }

    /** Who was left out, and why. */
    @Transactional
    public Slice<ExclusionView> exclusions(UUID draw, Page page) {
        var query = new ListQuery("select x", "from FrozenExclusion x", "x")
                .where("x.drawId = :draw", "draw", draws.get(draw).id());
        var rows = query.list(entities, FrozenExclusion.class, page, IN_ORDER).stream()
                .map(FrozenExclusion::view)
                .toList();
        return Slice.of(rows, page, row -> List.of(row.id(), row.id()), query.total(entities, page));
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
