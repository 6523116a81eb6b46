package worksafe.hazards.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import worksafe.kernel.ChinaTime;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * Counts the dangers and major hazard sources of a village, a town or a department for a period (R-HAZ-028). Whether a danger was
 * closed or overdue its timeline tells, whatever followed the period; those that were dismissed since were none. Its place, grade
 * and cause are those of the day on which it is counted, and so are the sources.
 */
@ApplicationScoped
class DangerSourceLedger implements SnapshotProvider {

    private static final List<String> FIELDS = List.of(
            "carriedOver",
            "reported",
            "closed",
            "open",
            "majorOpen",
            "overdue",
            "managementReported",
            "sources",
            "sourcesHigh",
            "sourcesFiled");

    private static final String COUNT = """
            with p as (select ?::timestamptz as start, ?::timestamptz as stop), d as (
                select d.grade, d.cause, d.reported_at < p.start as before, t.closed_before, t.closed_in, t.closed,
                       coalesce(d.overdue_since < p.stop, false) or t.overdue as overdue
                from p join danger d on d.reported_at < p.stop and (d.closed_at is null or d.closed_at >= p.start)
                cross join lateral (
                    select coalesce((array_agg(s.kind order by s.position desc) filter (
                               where s.ends and s.at < p.start))[1] = 'CLOSED', false) as closed_before,
                           coalesce(bool_or(s.kind = 'CLOSED' and s.at >= p.start), false) as closed_in,
                           coalesce((array_agg(s.kind order by s.position desc) filter (
                               where s.ends))[1] = 'CLOSED', false) as closed,
                           coalesce((array_agg(s.kind order by s.position desc) filter (
                               where s.kind <> 'CLOSED'))[1] = 'OVERDUE', false) as overdue
                    from (
                        select x.kind, x.position, coalesce(x.happened_at, x.occurred_at) as at,
                               x.kind in ('CLOSED', 'REOPENED') as ends
                        from danger_step x
                        where x.danger_id = d.id and x.kind in ('CLOSED', 'REOPENED', 'OVERDUE', 'RECHECK_FAILED', 'EXTENDED',
                            'ORDERED', 'ORDER_WITHDRAWN')) s
                    where s.at < p.stop) t
                where d.status <> 'DISMISSED' and %s
            ), s as (select s.level, s.status, s.filed_on from source s where s.status <> 'REMOVED' and %s)
            select count(*) filter (where d.before and not d.closed_before),
                   count(*) filter (where not d.before),
                   count(*) filter (where d.closed and d.closed_in),
                   count(*) filter (where not d.closed),
                   count(*) filter (where not d.closed and d.grade = 'MAJOR'),
                   count(*) filter (where not d.closed and d.overdue),
                   count(*) filter (where not d.before and d.cause = 'MANAGEMENT_DEFECT'),
                   (select count(*) from s),
                   (select count(*) from s where s.level in ('LEVEL_1', 'LEVEL_2')),
                   (select count(*) from s where s.filed_on is not null)
            from d""";

    private final EntityManager entities;
    private final Scopes scopes;
    private final InstantSource clock;

    DangerSourceLedger(EntityManager entities, Scopes scopes, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "danger-source-ledger";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var parameters = new ArrayList<Object>();
        parameters.add(ChinaTime.startOf(period.from()));
        parameters.add(ChinaTime.startOf(period.to()));
        var dangers = condition(holder, "d", parameters);
        var sources = condition(holder, "s", parameters);
        var counts = ScopePredicate.rows(entities, COUNT.formatted(dangers, sources), parameters)
                .getFirst();
        var figures = RegisterJson.object();
        for (int i = 0; i < FIELDS.size(); i++) {
            figures.put(FIELDS.get(i), (Long) counts[i]);
        }
        return figures.put("computedOn", ChinaTime.dayOf(clock.instant()).toString());
    }

    private String condition(Holder holder, String alias, List<Object> parameters) {
        var condition = ScopePredicate.sql(scopes.current().narrowedTo(holder.region()), alias, parameters);
        var sector = holder.sector();
        if (sector == null) {
            return condition;
        }
        parameters.add(sector.name());
        return condition + " and " + alias + ".sector = ?";
    }
}
