package worksafe.registry.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;

/**
 * The four rates of occupational health (澄政发〔2012〕80号（十）: 申报率、检测率、体检率及合格率), from the head-counts that
 * enterprises stated for the year in which the period begins, and whether they reach the targets of the policy book. An
 * enterprise counts that stated exposed people or points to be tested; whoever is known to have hazards and stated nothing is
 * counted apart. Rates in 1/10000, rounded half up; compared with the target without any rounding; absent where there is
 * nothing to divide by.
 */
@ApplicationScoped
class OccupationalHealthRates implements SnapshotProvider {

    private static final String SUMS = """
            with s as (
                select e.enterprise_id, e.data::jsonb as d from register_entry e
                where e.kind = 'occupational-health-statement' and %s
            ), y as (
                select s.enterprise_id, (s.d ->> 'declared')::boolean as declared, (s.d ->> 'exposed')::bigint as exposed,
                       (s.d ->> 'examined')::bigint as examined, (s.d ->> 'examinedFit')::bigint as fit,
                       (s.d ->> 'points')::bigint as points, (s.d ->> 'tested')::bigint as tested,
                       (s.d ->> 'testedQualified')::bigint as qualified
                from s where (s.d ->> 'year')::int = ?
            ), h as (select * from y where y.exposed > 0 or y.points > 0)
            select count(*), count(*) filter (where h.declared), coalesce(sum(h.exposed), 0)::bigint,
                   coalesce(sum(h.examined), 0)::bigint, coalesce(sum(h.points), 0)::bigint,
                   coalesce(sum(h.tested), 0)::bigint, coalesce(sum(h.fit) + sum(h.qualified), 0)::bigint
            from h""";

    private static final String UNSTATED = """
            select count(*), 0 from (
                select distinct on (e.enterprise_id) e.enterprise_id, e.data::jsonb ->> 'occupationalHazard' as hazard
                from register_entry e where e.kind = 'safety-profile' and %s
                order by e.enterprise_id, e.data::jsonb ->> 'statedOn' desc) p
            where p.hazard <> 'NONE' and not exists (
                select from register_entry s where s.enterprise_id = p.enterprise_id
                and s.kind = 'occupational-health-statement' and s.latest and s.live and s.counted
                and (s.data::jsonb ->> 'year')::int = ?)""";

    private final EntrySums sums;
    private final PolicyBook policies;
    private final InstantSource clock;

    OccupationalHealthRates(EntrySums sums, PolicyBook policies, InstantSource clock) {
        this.sums = sums;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "occupational-health-rates";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var year = List.of(period.from().getYear());
        var row = sums.of(SUMS, holder, List.of(), year);
        var enterprises = EntrySums.number(row[0]);
        var declared = EntrySums.number(row[1]);
        var exposed = EntrySums.number(row[2]);
        var examined = EntrySums.number(row[3]);
        var points = EntrySums.number(row[4]);
        var tested = EntrySums.number(row[5]);
        var qualified = EntrySums.number(row[6]);
        var judged = examined + tested;
        var figures = RegisterJson.object()
                .put("enterprises", enterprises)
                .put("unstated", EntrySums.number(sums.of(UNSTATED, holder, List.of(), year)[0]))
                .put("declared", declared)
                .put("exposed", exposed)
                .put("examined", examined)
                .put("points", points)
                .put("tested", tested)
                .put("qualified", qualified)
                .put("judged", judged);
        var today = ChinaTime.dayOf(clock.instant());
        var book = policies.edition();
        var last = period.to().minusDays(1);
        var on = last.isBefore(today) ? last : today;
        rate(figures, "declaration", declared, enterprises, target(book, "declaration", holder, on));
        rate(figures, "examination", examined, exposed, target(book, "examination", holder, on));
        rate(figures, "testing", tested, points, target(book, "testing", holder, on));
        rate(figures, "pass", qualified, judged, target(book, "pass", holder, on));
        return figures.put("computedOn", today.toString());
    }

    private static Optional<Long> target(PolicyBook.Edition book, String rate, Holder holder, LocalDate on) {
        return book.find("occupational-health." + rate + "-target", holder.region(), holder.sector(), on)
                .map(answer -> answer.result().number(PolicyRow.VALUE).longValueExact());
    }

    private static void rate(ObjectNode figures, String name, long part, long whole, Optional<Long> target) {
        target.ifPresent(goal -> figures.put(name + "Target", goal));
        if (whole == 0) {
            return;
        }
        figures.put(name + "Rate", EntrySums.share(part, whole));
        target.ifPresent(goal ->
                figures.put(name + "Reached", Math.multiplyExact(part, 10_000L) >= Math.multiplyExact(goal, whole)));
    }
}
