package worksafe.inspections.draw.chance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import worksafe.inspections.draw.chance.InclusionLaw.Chance;
import worksafe.platform.service.JdbcRows;

/** The chances of sealed draws. What is sealed changes no more, so that those of each draw are reckoned once and kept. */
@ApplicationScoped
class KnownChances {

    /** Few numbers each. */
    private static final int MOST_DRAWS = 1_000;

    private static final String SIZES = "select o.draw_id, o.stratum, s.quota, o.weight, count(*)"
            + " from frozen_object o join frozen_stratum s on s.draw_id = o.draw_id and s.stratum = o.stratum"
            + " where o.draw_id = any (?) group by o.draw_id, o.stratum, s.quota, o.weight";

    private final Map<UUID, Map<Lot, Chance>> known = new ConcurrentHashMap<>();

    /** What candidates of a draw have in common that have the same chance. */
    record Lot(String stratum, int weight) {}

    private record DrawnStratum(UUID drawId, String stratum, int quota) {}

    /** The chances of these draws, all of them sealed, in the present transaction. */
    Map<UUID, Map<Lot, Chance>> of(Connection connection, Collection<UUID> draws) throws SQLException {
        var all = new HashMap<UUID, Map<Lot, Chance>>();
        var unknown = new ArrayList<UUID>();
        for (var draw : draws) {
            var chances = known.get(draw);
            if (chances == null) {
                unknown.add(draw);
            } else {
                all.put(draw, chances);
            }
        }
        if (!unknown.isEmpty()) {
            var reckoned = reckoned(connection, unknown);
            if (known.size() + reckoned.size() > MOST_DRAWS) {
                known.clear();
            }
            known.putAll(reckoned);
            all.putAll(reckoned);
        }
        return all;
    }

    private static Map<UUID, Map<Lot, Chance>> reckoned(Connection connection, List<UUID> draws) throws SQLException {
        var sizes = new HashMap<DrawnStratum, SortedMap<Integer, Integer>>();
        JdbcRows.each(
                connection,
                SIZES,
                List.of(connection.createArrayOf("uuid", draws.toArray())),
                row -> sizes.computeIfAbsent(
                                new DrawnStratum(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)),
                                _ -> new TreeMap<>())
                        .put(row.getInt(4), row.getInt(5)));
        var reckoned = new HashMap<UUID, Map<Lot, Chance>>();
        sizes.forEach((stratum, tickets) -> {
            var lots = reckoned.computeIfAbsent(stratum.drawId(), _ -> new HashMap<>());
            InclusionLaw.of(tickets, stratum.quota())
                    .forEach((weight, chance) -> lots.put(new Lot(stratum.stratum(), weight), chance));
        });
        return reckoned;
    }
}
