package worksafe.inspections.draw.chance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.chance.EnterpriseChancesView.Stood;
import worksafe.inspections.draw.chance.InclusionLaw.Chance;
import worksafe.inspections.draw.chance.KnownChances.Lot;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** Counts how often enterprises were drawn in disclosed draws, and reckons how often they were to be. */
@ApplicationScoped
class ChanceQueries {

    static final List<String> SORTS = List.of("-drawn", "drawn");

    private static final String DISCLOSED =
            "select d.id from draw d where d.region = ? and d.status = 'DISCLOSED' and d.drawn_at >= ?";

    private static final String CHANCES =
            "with chance as (select * from unnest(?, ?, ?, ?) as c (draw_id, stratum, weight, chance))";

    /** How many were to be expected, and the chance of none; never below what a double can say. */
    private static final String REDUCED = """
             sum(c.chance) as expected,
                case when max(c.chance) >= 1 then 0
                     else exp(greatest(sum(ln(greatest(1 - c.chance, 1e-300))), -700)) end as never
            """;

    private static final String TOTALS = CHANCES + """
            , tally as (
                select count(r.enterprise_id) as drawn,""" + REDUCED + """
                from chance c
                join frozen_object o on o.draw_id = c.draw_id and o.stratum = c.stratum and o.weight = c.weight
                left join drawn_object r on r.draw_id = o.draw_id and r.enterprise_id = o.enterprise_id
                group by o.enterprise_id
            )
            select count(*), count(*) filter (where drawn = 0), coalesce(sum(never), 0), coalesce(sum(drawn), 0),
                coalesce(sum(expected), 0), coalesce(max(drawn), 0) from tally""";

    /** Of each enterprise in how many draws it stood, and in how many it was drawn: read from the keys of the lists alone. */
    private static final String COUNTED = """
            with drawn as (
                select r.enterprise_id, count(*) as times from drawn_object r where r.draw_id = any (?) group by r.enterprise_id
            )
            select o.enterprise_id, count(*) as pools, coalesce(max(d.times), 0) as drawn
            from frozen_object o left join drawn d on d.enterprise_id = o.enterprise_id
            where o.draw_id = any (?)
            group by o.enterprise_id
            having coalesce(max(d.times), 0) between ? and ?""";

    /** What was to be expected is reckoned of the enterprises of the page alone. */
    private static final String LINES = """
            select p.enterprise_id, s.name, p.pools, p.drawn, e.expected, e.never, e.chances
            from page p
            left join enterprise_snapshot s on s.enterprise_id = p.enterprise_id
            cross join lateral (
                select array_agg(c.chance) as chances,""" + REDUCED + """
                from frozen_object o
                join chance c on c.draw_id = o.draw_id and c.stratum = o.stratum and c.weight = o.weight
                where o.enterprise_id = p.enterprise_id and o.draw_id = any (?)
            ) e""";

    /** Draws are published, so that no scope hides them; those of offices above its place, in which alone it can stand. */
    private static final String STOOD =
            "select p.id, p.number, p.region, p.plan, p.drawn_at, o.stratum, s.size, s.quota,"
                    + " o.weight, r.rank from published_draw p"
                    + " join frozen_object o on o.draw_id = p.id and o.enterprise_id = ?"
                    + " join frozen_stratum s on s.draw_id = p.id and s.stratum = o.stratum"
                    + " left join drawn_object r on r.draw_id = p.id and r.enterprise_id = o.enterprise_id"
                    + " where p.nonces is not null and p.drawn_at >= ? and p.region = any (?)"
                    + " order by p.drawn_at desc, p.id desc limit 500";

    /** Seven numbers each. */
    private static final int MOST_TOTALS = 1_000;

    private final Map<Set<UUID>, Totals> reckoned = new ConcurrentHashMap<>();
    private final AgroalDataSource database;
    private final KnownChances chances;
    private final EnterpriseDirectory enterprises;
    private final Scopes scopes;

    ChanceQueries(AgroalDataSource database, KnownChances chances, EnterpriseDirectory enterprises, Scopes scopes) {
        this.database = database;
        this.chances = chances;
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    /** The draws of an authority that were opened from that day on, and disclosed since. */
    record AskedDraws(RegionCode authority, LocalDate from) {}

    /** How often, ends included. */
    record Often(long least, long most) {}

    /** All enterprises together; of the same draws, which change no more, it is reckoned once. */
    @Transactional
    PredictabilityView totals(AskedDraws asked) {
        return JdbcRows.within(database, connection -> {
            var ids = disclosed(connection, asked);
            var key = Set.copyOf(ids);
            var totals = reckoned.get(key);
            if (totals == null) {
                totals = totals(connection, chances.of(connection, ids));
                if (reckoned.size() >= MOST_TOTALS) {
                    reckoned.clear();
                }
                reckoned.put(key, totals);
            }
            return totals.view(asked, ids.size());
        });
    }

    private static Totals totals(Connection connection, Map<UUID, Map<Lot, Chance>> known) throws SQLException {
        var totals = new ArrayList<Totals>();
        JdbcRows.each(
                connection,
                TOTALS,
                columns(connection, known),
                row -> totals.add(new Totals(
                        row.getLong(1),
                        row.getLong(2),
                        rounded(row.getDouble(3)),
                        row.getLong(4),
                        rounded(row.getDouble(5)),
                        row.getLong(6),
                        areExact(known))));
        return totals.getFirst();
    }

    /** What some draws come to, as {@link PredictabilityView} tells it. */
    private record Totals(
            long enterprises,
            long never,
            double neverExpected,
            long drawn,
            double drawnExpected,
            long mostDrawn,
            boolean exact) {

        PredictabilityView view(AskedDraws asked, int draws) {
            return new PredictabilityView(
                    asked.authority().toString(),
                    asked.from(),
                    draws,
                    enterprises,
                    never,
                    neverExpected,
                    drawn,
                    drawnExpected,
                    mostDrawn,
                    exact);
        }
    }

    /** Each enterprise that stood in one of the draws and was drawn so often. */
    @Transactional
    Slice<DrawChanceLine> list(AskedDraws asked, Often often, Page page) {
        return JdbcRows.within(database, connection -> {
            var ids = disclosed(connection, asked);
            var draws = connection.createArrayOf("uuid", ids.toArray());
            var counted = new ArrayList<Object>(List.of(draws, draws, often.least(), often.most()));
            var total = JdbcRows.total(database, page, COUNTED, counted);
            var down = page.sort().startsWith("-");
            var sql = new StringBuilder(CHANCES).append(", page as (").append(COUNTED);
            var after = page.after();
            if (after != null) {
                sql.append(" and (coalesce(max(d.times), 0), o.enterprise_id)")
                        .append(down ? " < " : " > ")
                        .append("(?, ?)");
                counted.add(after.value(0, Long::valueOf));
                counted.add(after.value(1, UUID::fromString));
            }
            sql.append(down ? " order by 3 desc, 1 desc" : " order by 3, 1")
                    .append(" limit ?) ")
                    .append(LINES)
                    .append(
                            down
                                    ? " order by p.drawn desc, p.enterprise_id desc"
                                    : " order by p.drawn, p.enterprise_id");
            counted.add(page.fetch());
            var parameters = new ArrayList<>(columns(connection, chances.of(connection, ids)));
            parameters.addAll(counted);
            parameters.add(draws);
            var lines = new ArrayList<DrawChanceLine>();
            JdbcRows.each(connection, sql.toString(), parameters, row -> lines.add(line(row)));
            return Slice.of(lines, page, line -> List.of(line.drawn(), line.enterpriseId()), total);
        });
    }

    private static DrawChanceLine line(ResultSet row) throws SQLException {
        var drawn = row.getLong(4);
        var each = Arrays.asList((Double[]) row.getArray(7).getArray());
        return new DrawChanceLine(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                drawn,
                rounded(row.getDouble(5)),
                rounded(row.getDouble(6)),
                rounded(InclusionLaw.atLeast(each, (int) drawn)));
    }

    /**
     * What concerns one enterprise, in draws of all authorities to whose places it belongs.
     *
     * @throws NotFound when no such enterprise is within the scope
     */
    @Transactional
    EnterpriseChancesView of(UUID enterpriseId, LocalDate from) {
        var place = enterprises
                .find(enterpriseId)
                .filter(found -> scopes.current().covers(found.region(), found.sector(), enterpriseId))
                .orElseThrow(() -> new NotFound(enterpriseId));
        return JdbcRows.within(database, connection -> {
            var rows = new ArrayList<StoodRow>();
            var authorities = connection.createArrayOf(
                    "bigint",
                    place.region().chain().stream().map(RegionCode::value).toArray());
            JdbcRows.each(
                    connection,
                    STOOD,
                    List.of(enterpriseId, moment(from), authorities),
                    row -> rows.add(StoodRow.of(row)));
            var known = chances.of(
                    connection, rows.stream().map(StoodRow::drawId).distinct().toList());
            return EnterpriseChancesView.of(
                    enterpriseId,
                    from,
                    rows.stream().map(row -> row.stood(known)).toList());
        });
    }

    /** A draw in which the enterprise stood, as it is kept. */
    private record StoodRow(
            UUID drawId,
            long number,
            RegionCode authority,
            String plan,
            Instant drawnAt,
            String stratum,
            int size,
            int quota,
            int weight,
            @Nullable Integer rank) {

        static StoodRow of(ResultSet row) throws SQLException {
            return new StoodRow(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    new RegionCode(row.getLong(3)),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6),
                    row.getInt(7),
                    row.getInt(8),
                    row.getInt(9),
                    row.getObject(10, Integer.class));
        }

        Stood stood(Map<UUID, Map<Lot, Chance>> known) {
            var chance =
                    known.getOrDefault(drawId, Map.of()).getOrDefault(new Lot(stratum, weight), new Chance(0, true));
            return new Stood(
                    drawId,
                    number,
                    authority.toString(),
                    plan,
                    drawnAt,
                    stratum,
                    size,
                    quota,
                    weight,
                    rounded(chance.value()),
                    chance.exact(),
                    rank != null,
                    rank);
        }
    }

    private static List<UUID> disclosed(Connection connection, AskedDraws asked) throws SQLException {
        var ids = new ArrayList<UUID>();
        JdbcRows.each(
                connection,
                DISCLOSED,
                List.of(asked.authority().value(), moment(asked.from())),
                row -> ids.add(row.getObject(1, UUID.class)));
        return ids;
    }

    private static OffsetDateTime moment(LocalDate day) {
        return ChinaTime.startOf(day).atOffset(ZoneOffset.UTC);
    }

    private static List<Object> columns(Connection connection, Map<UUID, Map<Lot, Chance>> known) throws SQLException {
        var rows = new ArrayList<List<?>>();
        known.forEach((draw, lots) ->
                lots.forEach((lot, chance) -> rows.add(List.of(draw, lot.stratum(), lot.weight(), chance.value()))));
        return JdbcRows.columns(connection, List.of("uuid", "text", "int", "float8"), rows);
    }

    private static boolean areExact(Map<UUID, Map<Lot, Chance>> known) {
        return known.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .allMatch(Chance::exact);
    }

    /** To six places, which is more than anybody draws conclusions from. */
    static double rounded(double figure) {
        return Math.round(figure * 1e6) / 1e6;
    }
}
