package worksafe.inspections.library;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.Libraries;
import worksafe.inspections.draw.port.PoolInspector;
import worksafe.inspections.draw.port.PoolObject;
import worksafe.inspections.draw.port.PoolRecusal;
import worksafe.inspections.draw.port.Roster;
import worksafe.inspections.draw.port.Weight;
import worksafe.inspections.ground.VisitGround;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.officials.Officials;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** The libraries as the database has them. */
@ApplicationScoped
class PoolQueries implements Libraries {

    private static final String OBJECTS = "select o.id, o.name, o.region, o.sector, o.state, o.eligible, o.weight,"
            + " o.weight_reason, g.grounds from library_object o left join (select enterprise_id, array_agg(distinct"
            + " ground) as grounds from visit_ground where until is null group by enterprise_id) g"
            + " on g.enterprise_id = o.id where ";

    private static final String VISITED = "select distinct i.enterprise_id, m.inspector_id from inspection i"
            + " join inspection_member m on m.inspection_id = i.id"
            + " where m.inspector_id = any (?) and i.status = 'CONCLUDED' and i.concluded_at >= ?"
            + " order by i.enterprise_id, m.inspector_id";

    private static final String OPEN = "select m.inspector_id, count(*) from inspection i"
            + " join inspection_member m on m.inspection_id = i.id where m.inspector_id = any (?)"
            + " and i.status in ('ASSIGNED', 'PLANNED', 'STARTED') group by m.inspector_id";

    /** Published with the draw, as the reasons of declared recusals are. */
    private static final String RECENT_VISIT = "RECENT_VISIT";

    private final AgroalDataSource database;
    private final Inspectors inspectors;
    private final Recusals recusals;
    private final Officials officials;
    private final Scopes scopes;

    PoolQueries(
            AgroalDataSource database, Inspectors inspectors, Recusals recusals, Officials officials, Scopes scopes) {
        this.database = database;
        this.inspectors = inspectors;
        this.recusals = recusals;
        this.officials = officials;
        this.scopes = scopes;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(RegionCode place, Collection<Sector> sectors) {
        var count = new AtomicLong();
        JdbcRows.run(
                database,
                connection -> read(
                        connection,
                        "select count(*) from library_object o where ",
                        place,
                        sectors,
                        row -> count.set(row.getLong(1))));
        return count.get();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void objects(RegionCode place, Collection<Sector> sectors, Consumer<PoolObject> taker) {
        JdbcRows.run(database, connection -> objects(connection, place, sectors, taker));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void objects(Connection connection, RegionCode place, Collection<Sector> sectors, Consumer<PoolObject> taker)
            throws SQLException {
        read(connection, OBJECTS, place, sectors, row -> taker.accept(object(row)));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Roster inspectors(
            RegionCode authority,
            @Nullable Sector sector,
            LocalDate from,
            LocalDate until,
            @Nullable Integer mostOpen) {
        var able = new ArrayList<PoolInspector>();
        var excluded = new ArrayList<Exclusion>();
        var known = inspectors.list("region = ?1 order by number", authority.value()).stream()
                .filter(inspector -> inspector.isWithin(scopes.current()))
                .filter(inspector -> sector == null || inspector.sector() == null || inspector.sector() == sector)
                .toList();
        var gone = officials.gone(known.stream().map(Inspector::subject).toList(), authority, null, from, until);
        var most = mostOpen == null ? Integer.MAX_VALUE : mostOpen;
        var busy = mostOpen == null
                ? Map.<UUID, Integer>of()
                : open(known.stream().map(Inspector::id).toList());
        for (var inspector : known) {
            var open = busy.getOrDefault(inspector.id(), 0);
            inspector
                    .excludedFrom(from, until)
                    .or(() -> gone.contains(inspector.subject())
                            ? Optional.of(inspector.offRoster(from, until))
                            : Optional.empty())
                    .or(() -> open >= most ? Optional.of(inspector.busy(open, most)) : Optional.empty())
                    .ifPresentOrElse(excluded::add, () -> able.add(inspector.forPool(most - open)));
        }
        return new Roster(able, excluded);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PoolRecusal> recusals(
            Collection<UUID> inspectorIds, LocalDate from, LocalDate until, @Nullable LocalDate visitedSince) {
        var pairs = new LinkedHashMap<List<UUID>, PoolRecusal>();
        recusals.list(
                        "inspectorId in ?1 and recusedFrom <= ?3 and (recusedUntil is null or recusedUntil >= ?2)"
                                + " order by declaredAt, id",
                        inspectorIds,
                        from,
                        until)
                .forEach(recusal -> {
                    var unused = pairs.putIfAbsent(
                            List.of(recusal.enterpriseId(), recusal.inspectorId()), recusal.forPool());
                });
        if (visitedSince != null) {
            visitors(inspectorIds, visitedSince).forEach(recusal -> {
                var unused = pairs.putIfAbsent(List.of(recusal.enterpriseId(), recusal.inspectorId()), recusal);
            });
        }
        return List.copyOf(pairs.values());
    }

    /** On how many visits that are not over each of these is, as far as the scope shows them; who is on none is left out. */
    private Map<UUID, Integer> open(Collection<UUID> inspectorIds) {
        return JdbcRows.within(database, connection -> {
            var open = new HashMap<UUID, Integer>();
            var ids = connection.createArrayOf("uuid", inspectorIds.toArray());
            JdbcRows.each(connection, OPEN, List.of(ids), row -> {
                var unused = open.put(row.getObject(1, UUID.class), row.getInt(2));
            });
            return Map.copyOf(open);
        });
    }

    private List<PoolRecusal> visitors(Collection<UUID> inspectorIds, LocalDate since) {
        return JdbcRows.within(database, connection -> {
            var visitors = new ArrayList<PoolRecusal>();
            var ids = connection.createArrayOf("uuid", inspectorIds.toArray());
            JdbcRows.each(
                    connection,
                    VISITED,
                    List.of(ids, ChinaTime.startOf(since).atOffset(ZoneOffset.UTC)),
                    row -> visitors.add(
                            new PoolRecusal(row.getObject(1, UUID.class), row.getObject(2, UUID.class), RECENT_VISIT)));
            return List.copyOf(visitors);
        });
    }

    private static PoolObject object(ResultSet row) throws SQLException {
        var weight = row.getObject(7, Integer.class);
        var grounds = row.getArray(9);
        return new PoolObject(
                row.getObject(1, UUID.class),
                row.getString(2),
                new RegionCode(row.getLong(3)),
                Sector.valueOf(row.getString(4)),
                row.getString(5),
                row.getBoolean(6),
                grounds == null ? Set.of() : words((String[]) grounds.getArray()),
                weight == null ? null : Weight.ofOverride(weight, row.getString(8)));
    }

    private static Set<String> words(String[] grounds) {
        return Arrays.stream(grounds)
                .map(ground -> VisitGround.valueOf(ground).word())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void read(
            Connection connection, String select, RegionCode place, Collection<Sector> sectors, JdbcRows.Taker taker)
            throws SQLException {
        var own = scopes.current();
        var within = new Scope(place, narrowed(sectors, own), own.enterprises(), own.subject(), own.system());
        var parameters = new ArrayList<Object>();
        var sql = select + ScopePredicate.sql(within, "o", parameters);
        JdbcRows.each(connection, sql, parameters, taker);
    }

    private static @Nullable Set<Sector> narrowed(Collection<Sector> sectors, Scope own) {
        if (sectors.isEmpty()) {
            return own.sectors();
        }
        var wanted = EnumSet.copyOf(sectors);
        if (own.sectors() != null) {
            wanted.retainAll(own.sectors());
        }
        return wanted;
    }
}
