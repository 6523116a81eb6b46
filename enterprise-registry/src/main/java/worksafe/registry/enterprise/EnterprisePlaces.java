package worksafe.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.enterprise.value.Ownership;

/** Tells the platform's duties where an enterprise is supervised. */
@ApplicationScoped
class EnterprisePlaces implements EnterpriseDirectory {

    private static final String TRADING = """
            select e.id, e.name, e.region, e.sector, e.headcount, e.aboveScale, e.ownership, e.industry, e.trades
            from Enterprise e where e.state = :active and""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Enterprises enterprises;
    private final EntityManager entities;

    EnterprisePlaces(Enterprises enterprises, EntityManager entities) {
        this.enterprises = enterprises;
        this.entities = entities;
    }

    @Override
    public Optional<Place> find(UUID enterpriseId) {
        return enterprises.find(enterpriseId).map(enterprise -> place(enterprise));
    }

    private static Place place(Enterprise enterprise) {
        var trades = enterprise.tradeSet().all();
        return new Place(enterprise.region(), enterprise.sector(), trades == null ? Set.of() : trades);
    }

    @Override
    public Map<UUID, String> names(Set<UUID> enterpriseIds) {
        return entities.createQuery("select e.id, e.name from Enterprise e where e.id in :ids", Object[].class)
                .setParameter("ids", enterpriseIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    @Override
    public List<Trading> trading(@Nullable UUID after, int limit) {
        return read(entities.createQuery(TRADING + " e.id > :after order by e.id", Object[].class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit));
    }

    @Override
    public List<Trading> trading(Set<UUID> enterpriseIds) {
        return read(
                entities.createQuery(TRADING + " e.id in :ids", Object[].class).setParameter("ids", enterpriseIds));
    }

    private static List<Trading> read(TypedQuery<Object[]> query) {
        return query.setParameter("active", EnterpriseState.ACTIVE)
                .getResultStream()
                .map(EnterprisePlaces::trading)
                .toList();
    }

    private static Trading trading(Object[] row) {
        var facts = new HashMap<String, Object>();
        if (row[4] instanceof Integer headcount) {
            facts.put("headcount", headcount.longValue());
        }
        if (row[5] instanceof Boolean aboveScale) {
            facts.put("aboveScale", aboveScale);
        }
        if (row[6] != Ownership.UNKNOWN) {
            facts.put("ownership", String.valueOf(row[6]));
        }
        if (row[7] != null) {
            facts.put("industry", row[7].toString());
        }
        if (row[8] instanceof String[] trades) {
            facts.put(PolicyCondition.TRADES, PolicyCondition.tradesFact(Trade.known(Arrays.asList(trades))));
        }
        return new Trading((UUID) row[0], (String) row[1], new RegionCode((Long) row[2]), (Sector) row[3], facts);
    }
}
