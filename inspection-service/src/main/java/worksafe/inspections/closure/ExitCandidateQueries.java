package worksafe.inspections.closure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.closure.ExitCandidates.ExitCandidate;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Caller;
import worksafe.platform.service.JdbcRows;

/** Counts the signs of poor conditions by enterprise, within the wall. */
@ApplicationScoped
class ExitCandidateQueries {

    private static final String SIGNS = "exit.signs";
    private static final int MOST = 500;

    private static final String FIND = """
            with signs as (
                select enterprise_id, 1 as stops, 0 as late, 0 as majors, 0 as accidents from stop_order
                where served_on >= ?
                union all
                select enterprise_id, 0, 1, 0, 0 from rectification_order
                where overdue_since >= (?::date)::timestamp at time zone 'Asia/Shanghai' and status <> 'WITHDRAWN'
                union all
                select enterprise_id, 0, 0, 1, 0 from visit_ground where ground = 'MAJOR_DANGER' and until is null
                union all
                select enterprise_id, 0, 0, 0, 1 from accident where occurred_on >= ? and outcome is not null
            ), counted as (
                select enterprise_id, sum(stops) as stops, sum(late) as late, sum(majors) as majors,
                    sum(accidents) as accidents from signs where enterprise_id is not null
                group by enterprise_id having count(*) >= ?
            )
            select e.enterprise_id, e.name, e.region, e.sector, c.stops, c.late, c.majors, c.accidents
            from counted c join enterprise_snapshot e on e.enterprise_id = c.enterprise_id
            where e.state = 'ACTIVE' and e.region between ? and ? and (?::text is null or e.sector = ?)
            order by c.stops + c.late + c.majors + c.accidents desc, e.enterprise_id limit ?""";

    private final AgroalDataSource database;
    private final PolicyBook policies;
    private final Caller caller;
    private final InstantSource clock;

    ExitCandidateQueries(AgroalDataSource database, PolicyBook policies, Caller caller, InstantSource clock) {
        this.database = database;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those of a place and a sector, the ones with most signs first. */
    @Transactional
    ExitCandidates find(@Nullable RegionCode asked, @Nullable Sector sector) {
        var place = caller.scope().placeFor(asked);
        var today = ChinaTime.dayOf(clock.instant());
        var row = policies.evaluate(SIGNS, place, sector, today).result();
        var since = today.minusDays(row.number("withinDays").longValue());
        var least = row.number(PolicyRow.VALUE).intValue();
        return new ExitCandidates(since, least, PolicyBasis.of(row).view(), read(place, sector, since, least));
    }

    private List<ExitCandidate> read(RegionCode place, @Nullable Sector sector, LocalDate since, int least) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<ExitCandidate>();
            var word = sector == null ? null : sector.name();
            JdbcRows.each(
                    connection,
                    FIND,
                    Arrays.asList(since, since, since, least, place.low(), place.high(), word, word, MOST),
                    line -> found.add(new ExitCandidate(
                            line.getObject(1, UUID.class),
                            line.getString(2),
                            new RegionCode(line.getLong(3)).toString(),
                            Sector.valueOf(line.getString(4)),
                            line.getInt(5),
                            line.getInt(6),
                            line.getInt(7),
                            line.getInt(8))));
            return List.copyOf(found);
        });
    }
}
