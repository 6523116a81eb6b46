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
import java.util.UUID;
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

    /** Of each enterprise in how many draws it stood, and in how many it was drawn; never below what a double can say. */
    private static final String TALLY = """
            with chance as (select * from unnest(?, ?, ?, ?) as c (draw_id, stratum, weight, chance)),
            tally as (
                select o.enterprise_id, count(*) as pools, count(r.enterprise_id) as drawn, sum(c.chance) as expected,
                    case when max(c.chance) >= 1 then 0
                         else exp(greatest(sum(ln(greatest(1 - c.chance, 1e-300))), -700)) end as never,
                    array_agg(c.chance) as chances
                from chance c
                join frozen_object o on o.draw_id = c.draw_id and o.stratum = c.stratum and o.weight = c.weight
                left join drawn_object r on r.draw_id = o.draw_id and r.enterprise_id = o.enterprise_id
                group by o.enterprise_id
            )
            """;

    private static final String TOTALS =
            TALLY + "select count(*), count(*) filter (where drawn = 0), coalesce(sum(never), 0),"
                    + " coalesce(sum(drawn), 0), coalesce(sum(expected), 0), coalesce(max(drawn), 0) from tally";

    private static final String LINES = TALLY
            + "select t.enterprise_id, s.name, t.pools, t.drawn, t.expected, t.never, t.chances from tally t"
            + " left join enterprise_snapshot s on s.enterprise_id = t.enterprise_id"
            + " where t.drawn between ? and ?";

    /** Draws are published, so that no scope hides them; those of offices above its place, in which alone it can stand. */
    private static final String STOOD =
            "select p.id, p.number, p.region, p.plan, p.drawn_at, o.stratum, s.size, s.quota,"
                    + " o.weight, r.rank from published_draw p"
                    + " join frozen_object o on o.draw_id = p.id and o.enterprise_id = ?"
                    + " join frozen_stratum s on s.draw_id = p.id and s.stratum = o.stratum"
                    + " left join drawn_object r on r.draw_id = p.id and r.enterprise_id = o.enterprise_id"
                    + " where p.nonces is not null and p.drawn_at >= ? and p.region = any (?)"
                    + " order by p.drawn_at desc, p.id desc limit 500";

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

    /** All enterprises together. */
    @Transactional
    PredictabilityView totals(AskedDraws asked) {
        return JdbcRows.within(database, connection -> {
            var ids = disclosed(connection, asked);
            var known = chances.of(connection, ids);
            var views = new ArrayList<PredictabilityView>();
            JdbcRows.each(
                    connection,
                    TOTALS,
                    columns(connection, known),
                    row -> views.add(new PredictabilityView(
                            asked.authority().toString(),
                            asked.from(),
                            ids.size(),
                            row.getLong(1),
                            row.getLong(2),
                            rounded(row.getDouble(3)),
                            row.getLong(4),
                            rounded(row.getDouble(5)),
                            row.getLong(6),
                            areExact(known))));
            return views.getFirst();
        });
    }

    /** Each enterprise that stood in one of the draws and was drawn so often. */
    @Transactional
    Slice<DrawChanceLine> list(AskedDraws asked, Often often, Page page) {
        return JdbcRows.within(database, connection -> {
            var known = chances.of(connection, disclosed(connection, asked));
            var parameters = new ArrayList<>(columns(connection, known));
            parameters.add(often.least());
            parameters.add(often.most());
            var total = JdbcRows.total(database, page, LINES, parameters);
            var down = page.sort().startsWith("-");
            var sql = new StringBuilder(LINES);
            var after = page.after();
            if (after != null) {
                sql.append(
                        down ? " and (t.drawn, t.enterprise_id) < (?, ?)" : " and (t.drawn, t.enterprise_id) > (?, ?)");
                parameters.add(after.value(0, Long::valueOf));
                parameters.add(after.value(1, UUID::fromString));
            }
            sql.append(down ? " order by t.drawn desc, t.enterprise_id desc" : " order by t.drawn, t.enterprise_id")
                    .append(" limit ?");
            parameters.add(page.fetch());
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
