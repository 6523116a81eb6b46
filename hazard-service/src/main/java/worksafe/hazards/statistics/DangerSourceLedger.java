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
 * Counts the dangers and major hazard sources of a village, a town or a department for a period (R-HAZ-028). Dangers stand as they did
 * on the days of the period, but for those that were dismissed since, which were none; sources stand as they do now.
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
                select d.grade, d.cause, d.overdue_since, d.closed_at, d.reported_at from danger d
                where d.status <> 'DISMISSED' and %s
            ), s as (select s.level, s.status, s.filed_on from source s where s.status <> 'REMOVED' and %s)
            select count(*) filter (where d.reported_at < p.start and (d.closed_at is null or d.closed_at >= p.start)),
                   count(*) filter (where d.reported_at >= p.start and d.reported_at < p.stop),
                   count(*) filter (where d.closed_at >= p.start and d.closed_at < p.stop),
                   count(*) filter (where d.reported_at < p.stop and (d.closed_at is null or d.closed_at >= p.stop)),
                   count(*) filter (where d.grade = 'MAJOR'
                       and d.reported_at < p.stop and (d.closed_at is null or d.closed_at >= p.stop)),
                   count(*) filter (where d.overdue_since < p.stop
                       and d.reported_at < p.stop and (d.closed_at is null or d.closed_at >= p.stop)),
                   count(*) filter (where d.cause = 'MANAGEMENT_DEFECT'
                       and d.reported_at >= p.start and d.reported_at < p.stop),
                   (select count(*) from s),
                   (select count(*) from s where s.level in ('LEVEL_1', 'LEVEL_2')),
                   (select count(*) from s where s.filed_on is not null)
            from p left join d on true""";

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
