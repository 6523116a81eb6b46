package worksafe.platform.service;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.Scope;

/**
 * The wall, repeated as conditions that an index can serve: equality on the caller's level. Walled tables carry the
 * columns {@code province, city, county, town} beside {@code region}.
 */
public final class ScopePredicate {

    private ScopePredicate() {}

    /** Conditions and parameters over an entity with {@code region, province, city, county, town, sector, enterpriseId}. */
    public static Map<String, Object> hql(Scope scope, String alias, List<String> conditions) {
        return hql(scope, alias, attribute -> true, conditions);
    }

    /**
     * The same over an entity that may lack sector or enterprise: of what it lacks, the wall alone decides.
     *
     * @param has whether the entity has the attribute
     */
    public static Map<String, Object> hql(Scope scope, String alias, Predicate<String> has, List<String> conditions) {
        var parameters = new LinkedHashMap<String, Object>();
        var region = scope.region();
        if (region == null) {
            conditions.add("1 = 0");
            return parameters;
        }
        scope.level().ifPresent(level -> {
            var column =
                    level.name().equals("VILLAGE") ? "region" : level.name().toLowerCase(Locale.ROOT);
            conditions.add(alias + "." + column + " = :scopeRegion");
            if (level == RegionLevel.VILLAGE) {
                // Indexes of villages may leave out the rows of places above towns.
                conditions.add(alias + ".town is not null");
            }
            parameters.put("scopeRegion", region.value());
        });
        if (scope.sectors() != null && has.test("sector")) {
            conditions.add(alias + ".sector in :scopeSectors");
            parameters.put("scopeSectors", scope.sectors());
        }
        if (scope.enterprises() != null && has.test("enterpriseId")) {
            conditions.add(alias + ".enterpriseId in :scopeEnterprises");
            parameters.put("scopeEnterprises", scope.enterprises());
        }
        return parameters;
    }

    /** The same in SQL, with positional parameters appended in order. */
    public static String sql(Scope scope, String alias, List<Object> parameters) {
        var region = scope.region();
        if (region == null) {
            return "false";
        }
        var conditions = new ArrayList<String>();
        conditions.add("true");
        scope.level().ifPresent(level -> {
            var column =
                    level.name().equals("VILLAGE") ? "region" : level.name().toLowerCase(Locale.ROOT);
            conditions.add(alias + "." + column + " = ?");
            parameters.add(region.value());
        });
        if (scope.sectors() != null) {
            conditions.add(alias + ".sector = any (?)");
            parameters.add(scope.sectors().stream().map(Enum::name).toArray(String[]::new));
        }
        if (scope.enterprises() != null) {
            conditions.add(alias + ".enterprise_id = any (?)");
            parameters.add(scope.enterprises().toArray(java.util.UUID[]::new));
        }
        return String.join(" and ", conditions);
    }

    /**
     * What such SQL selects, row by row.
     *
     * @param parameters the positional ones, in their order
     */
    public static List<Object[]> rows(EntityManager entities, String select, List<?> parameters) {
        var query = entities.createNativeQuery(select, Object[].class);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked") // the type was given above
        var rows = (List<Object[]>) query.getResultList();
        return rows;
    }
}
