package worksafe.hazards.selfcheck.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.http.Dates;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * Compares the statistics that enterprises sent with what is counted of the same period now: dangers that were entered or dismissed
 * since, closures that did not last, returns that were corrected.
 */
@ApplicationScoped
class StatedDifferenceQueries {

    private static final String POLICY = "self-check.signal.differs";

    private static final String COMPARED = """
            select r.id, r.enterprise_id, e.name, r.region, r.sector, r.duty, r.from_date, r.stated_until, r.stated_returns,
                   c.returns, r.stated_general, d.general, r.stated_major, d.major, r.stated_closed, d.closed
            from self_check_round r
            join enterprise_snapshot e on e.enterprise_id = r.enterprise_id
            cross join lateral (
                select count(*) as returns from self_check s where s.enterprise_id = r.enterprise_id
                    and s.status = 'STANDING' and s.made_on between r.from_date and r.stated_until) c
            cross join lateral (
                select count(*) filter (where x.grade = 'GENERAL') as general,
                       count(*) filter (where x.grade = 'MAJOR') as major,
                       count(*) filter (where x.status = 'CLOSED' and x.closed_at <= r.returned_at) as closed
                from danger x where x.enterprise_id = r.enterprise_id and x.status <> 'DISMISSED'
                    and (coalesce(x.happened_at, x.reported_at) at time zone 'Asia/Shanghai')::date
                        between r.from_date and r.stated_until) d
            where r.status = 'RETURNED' and r.duty <> 'CHECK' and r.stated_until >= ? and %s
                and greatest(abs(r.stated_returns - c.returns), abs(r.stated_general - d.general),
                    abs(r.stated_major - d.major), abs(r.stated_closed - d.closed)) >= %d
            """;

    private final EntityManager entities;
    private final Scopes scopes;
    private final PolicyBook policies;
    private final InstantSource clock;

    StatedDifferenceQueries(EntityManager entities, Scopes scopes, PolicyBook policies, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A page of those that differ by as much as the policy book says where somebody looks; none where it is silent.
     *
     * @param from periods that were over before that day are left out; where it is absent those before the last four quarters
     */
    @Transactional
    Slice<StatedDifference> list(
            @Nullable LocalDate from, @Nullable RegionCode region, @Nullable UUID enterpriseId, Page page) {
        var place = scopes.current().placeFor(region);
        var today = ChinaTime.dayOf(clock.instant());
        var rule = policies.edition().find(POLICY, place, null, today);
        if (rule.isEmpty()) {
            return Slice.complete(List.of());
        }
        var least = rule.map(PolicyAnswer.Decided::result)
                .map(row -> row.number(PolicyRow.VALUE).intValue())
                .orElseThrow();
        var parameters = new ArrayList<Object>();
        parameters.add(from != null ? from : PeriodKind.QUARTER.of(today).from().minusYears(1));
        var condition = new StringBuilder(ScopePredicate.sql(scopes.current().narrowedTo(region), "r", parameters));
        if (enterpriseId != null) {
            condition.append(" and r.enterprise_id = ?");
            parameters.add(enterpriseId);
        }
        var after = page.after();
        if (after != null) {
            condition.append(" and (r.stated_until, r.id) > (?, ?)");
            parameters.add(after.value(0, Dates::day));
            parameters.add(after.value(1, UUID::fromString));
        }
        parameters.add(page.fetch());
        var rows = ScopePredicate.rows(
                entities, COMPARED.formatted(condition, least) + " order by r.stated_until, r.id limit ?", parameters);
        return Slice.of(rows, page, row -> List.of(day(row[7]), row[0])).map(StatedDifferenceQueries::line);
    }

    private static StatedDifference line(Object[] row) {
        return new StatedDifference(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                new RegionCode((Long) row[3]).toString(),
                Sector.valueOf((String) row[4]),
                SelfCheckDuty.valueOf((String) row[5]),
                day(row[6]),
                day(row[7]),
                (Long) row[8],
                (Long) row[9],
                (Long) row[10],
                (Long) row[11],
                (Long) row[12],
                (Long) row[13],
                (Long) row[14],
                (Long) row[15]);
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
