package worksafe.inspections.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.PlanCoverage.UnvisitedEnterprise;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.JdbcRows;

/** What plans ask of visits, of one another and of the enterprises, behind the caller's wall. */
@ApplicationScoped
class PlanQueries {

    /** Of the very authority: those that an office below it arranged are that one's. */
    private static final String OWN_VISITS = """
            from inspection i
            where coalesce(i.arranged_in, i.authority) = ? and i.sector = ? and i.status in ('STARTED', 'CONCLUDED')
              and i.started_at >= ? and i.started_at < ?""";

    private static final String MADE_BY_MONTH = """
            select extract(month from i.started_at at time zone 'Asia/Shanghai')::int, count(*)::int
            """ + OWN_VISITS + plannable() + " group by 1";

    private static final String MADE_BY_ENTERPRISE = "select i.enterprise_id, count(*)::int " + OWN_VISITS + plannable()
            + " and i.enterprise_id = any (?) group by 1";

    private static final String COVERED = """
            with visited as (select distinct i.enterprise_id
            """ + OWN_VISITS + """
            ), guided as (
                select distinct g.enterprise_id from register_entry g
                where g.kind = 'guidance-call' and g.latest and g.live and g.d1 >= ? and g.d1 < ?
            )
            select e.enterprise_id, e.name, e.region, v.enterprise_id is not null, g.enterprise_id is not null
            from enterprise_snapshot e
            left join visited v on v.enterprise_id = e.enterprise_id
            left join guided g on g.enterprise_id = e.enterprise_id
            where e.region between ? and ? and e.sector = ? and e.state = 'ACTIVE'
            """;

    private static final String COVERAGE = "select count(*)::int, count(*) filter (where visited)::int,"
            + " count(*) filter (where guided and not visited)::int from (" + COVERED
            + ") c (enterprise_id, name, region, visited, guided)";

    private static final String UNCOVERED = "select enterprise_id, name, region from (" + COVERED
            + ") c (enterprise_id, name, region, visited, guided) where not visited and not guided"
            + " and enterprise_id > ? order by enterprise_id limit ?";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;

    PlanQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** Cases are never planned, and make no progress of a plan. */
    private static String plannable() {
        return " and " + AnnualPlanVisits.CLASS_OF_VISIT + " <> 'CASE'";
    }

    /** How many visits the plans of other authorities plan of each of these in a year. */
    @Transactional
    Map<UUID, Integer> plannedByOthers(Collection<UUID> enterprises, int year, UUID apart) {
        return JdbcRows.within(database, connection -> {
            var planned = new HashMap<UUID, Integer>();
            var ids = connection.createArrayOf("uuid", enterprises.toArray());
            JdbcRows.each(
                    connection,
                    "select visited_id, visits from visits_planned(?, ?, ?)",
                    List.of(ids, year, apart),
                    row -> planned.put(row.getObject(1, UUID.class), row.getInt(2)));
            return Map.copyOf(planned);
        });
    }

    /** How many visits of the authority began in each month of the year. */
    @Transactional
    Map<Integer, Integer> madeByMonth(AnnualPlan plan) {
        return JdbcRows.within(database, connection -> {
            var made = new HashMap<Integer, Integer>();
            JdbcRows.each(connection, MADE_BY_MONTH, ownVisits(plan), row -> made.put(row.getInt(1), row.getInt(2)));
            return Map.copyOf(made);
        });
    }

    /** How many of them were to each of these. */
    @Transactional
    Map<UUID, Integer> madeByEnterprise(AnnualPlan plan, Collection<UUID> enterprises) {
        return JdbcRows.within(database, connection -> {
            var made = new HashMap<UUID, Integer>();
            var parameters = new ArrayList<>(ownVisits(plan));
            parameters.add(connection.createArrayOf("uuid", enterprises.toArray()));
            JdbcRows.each(
                    connection,
                    MADE_BY_ENTERPRISE,
                    parameters,
                    row -> made.put(row.getObject(1, UUID.class), row.getInt(2)));
            return Map.copyOf(made);
        });
    }

    /** Of the enterprises of the authority, how many were visited or guided in the year, and the next ones that were not. */
    @Transactional
    PlanCoverage coverage(AnnualPlan plan, @Nullable UUID after, int limit) {
        return JdbcRows.within(database, connection -> {
            var counts = new int[3];
            JdbcRows.each(connection, COVERAGE, covered(plan), row -> {
                counts[0] = row.getInt(1);
                counts[1] = row.getInt(2);
                counts[2] = row.getInt(3);
            });
            var parameters = new ArrayList<>(covered(plan));
            parameters.add(after == null ? BEFORE_ALL : after);
            parameters.add(limit);
            var uncovered = new ArrayList<UnvisitedEnterprise>();
            JdbcRows.each(
                    connection,
                    UNCOVERED,
                    parameters,
                    row -> uncovered.add(new UnvisitedEnterprise(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            new RegionCode(row.getLong(3)).toString())));
            return PlanCoverage.of(counts[0], counts[1], counts[2], uncovered);
        });
    }

    private static List<Object> ownVisits(AnnualPlan plan) {
        return List.of(plan.region().value(), plan.sector().name(), start(plan.year()), start(plan.year() + 1));
    }

    private static List<Object> covered(AnnualPlan plan) {
        var parameters = new ArrayList<>(ownVisits(plan));
        parameters.addAll(List.of(
                firstDay(plan.year()),
                firstDay(plan.year() + 1),
                plan.region().low(),
                plan.region().high(),
                plan.sector().name()));
        return parameters;
    }

    private static LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    private static OffsetDateTime start(int year) {
        Instant moment = ChinaTime.startOf(firstDay(year));
        return moment.atOffset(ZoneOffset.UTC);
    }
}
