package worksafe.inspections.plan.meter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.AnnualPlanVisits;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.service.JdbcRows;

/** What meters count, behind the caller's wall. */
@ApplicationScoped
class VisitMeterQueries {

    private static final String BEGUN = """
            from inspection i
            where i.status in ('STARTED', 'CONCLUDED') and i.started_at >= ? and i.started_at < ?
            """;

    private static final String VISITS = "select coalesce(i.arranged_in, i.authority), i.sector, "
            + AnnualPlanVisits.CLASS_OF_VISIT + ", extract(month from i.started_at at time zone 'Asia/Shanghai')::int,"
            + " count(*)::int, count(*) filter (where i.origin = 'DRAW')::int,"
            + " count(*) filter (where i.plan_covert)::int " + BEGUN
            + " and coalesce(i.arranged_in, i.authority) between ? and ? group by 1, 2, 3, 4";

    private static final String PLANS = """
            select p.region, p.sector, p.number, p.year,
                   coalesce(sum(l.visits), 0)::int, coalesce(sum(l.visits) filter (where l.visit_class = 'ROUTINE'), 0)::int
            from annual_plan p left join annual_plan_line l on l.plan_id = p.id and l.edition = p.approved_edition
            where p.year = ? and p.approved_edition is not null and p.region between ? and ?
            group by p.id""";

    private static final String ACTIONS = """
            select a.region, a.sector, extract(quarter from a.held_on)::int, count(*)::int
            from joint_action a
            where a.status = 'RECORDED' and a.held_on >= ? and a.held_on < ? and a.region between ? and ?
            group by 1, 2, 3""";

    private static final String TOWNS = """
            select distinct t.town from joint_action a cross join lateral unnest(a.towns) t (town)
            where a.status = 'RECORDED' and a.held_on >= ? and a.held_on < ? and t.town between ? and ?
            union
            select distinct i.town
            """ + BEGUN + """
              and (i.joint_with is not null or exists (select from inspection o where o.joint_with = i.id))
              and i.region between ? and ?""";

    private static final String FREQUENCIES = """
            select e.region, e.sector, v.visits, count(*)::int
            from (select i.enterprise_id, count(distinct coalesce(i.joint_with, i.id))::int as visits
            """ + BEGUN + """
                  group by 1) v
            join enterprise_snapshot e on e.enterprise_id = v.enterprise_id
            where e.region between ? and ?
            group by 1, 2, 3""";

    private final AgroalDataSource database;

    VisitMeterQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** An authority: a place and a sector. */
    record Office(RegionCode region, Sector sector) {}

    /** Visits of one authority that began in a month, of one class. */
    record Begun(Office office, String visitClass, Month month, int visits, int drawn, int covert) {}

    /** An approved plan. */
    record Planned(Office office, String number, int visits, int routine) {}

    /**
     * Joint actions of a quarter.
     *
     * @param sector absent where all were meant
     */
    record Held(RegionCode region, @Nullable Sector sector, int quarter, int actions) {}

    /** So many enterprises of a place and sector were visited so often. */
    record Frequency(RegionCode region, Sector sector, int visits, int enterprises) {}

    @Transactional(TxType.MANDATORY)
    List<Begun> begun(RegionCode place, int year) {
        return rows(
                VISITS,
                List.of(start(year), start(year + 1), place.low(), place.high()),
                row -> new Begun(
                        office(row.getLong(1), row.getString(2)),
                        row.getString(3),
                        Month.of(row.getInt(4)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)));
    }

    @Transactional(TxType.MANDATORY)
    List<Planned> planned(RegionCode place, int year) {
        return rows(
                PLANS,
                List.of(year, place.low(), place.high()),
                row -> new Planned(
                        office(row.getLong(1), row.getString(2)), row.getString(3), row.getInt(5), row.getInt(6)));
    }

    @Transactional(TxType.MANDATORY)
    List<Held> held(RegionCode place, int year) {
        return rows(
                ACTIONS,
                List.of(firstDay(year), firstDay(year + 1), place.low(), place.high()),
                row -> new Held(
                        new RegionCode(row.getLong(1)),
                        row.getString(2) == null ? null : Sector.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4)));
    }

    /** The towns that joint actions or joint visits reached. */
    @Transactional(TxType.MANDATORY)
    Set<RegionCode> reached(RegionCode place, int year) {
        return new HashSet<>(rows(
                TOWNS,
                List.of(
                        firstDay(year),
                        firstDay(year + 1),
                        place.low(),
                        place.high(),
                        start(year),
                        start(year + 1),
                        place.low(),
                        place.high()),
                row -> new RegionCode(row.getLong(1))));
    }

    @Transactional(TxType.MANDATORY)
    List<Frequency> frequencies(RegionCode place, int year) {
        return rows(
                FREQUENCIES,
                List.of(start(year), start(year + 1), place.low(), place.high()),
                row -> new Frequency(
                        new RegionCode(row.getLong(1)),
                        Sector.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4)));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, List<Object> parameters, Reader<T> reader) {
        return JdbcRows.within(database, connection -> {
            var read = new ArrayList<T>();
            JdbcRows.each(connection, sql, parameters, row -> read.add(reader.read(row)));
            return List.copyOf(read);
        });
    }

    private static Office office(long region, String sector) {
        return new Office(new RegionCode(region), Sector.valueOf(sector));
    }

    private static LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    private static OffsetDateTime start(int year) {
        return ChinaTime.startOf(firstDay(year)).atOffset(ZoneOffset.UTC);
    }
}
