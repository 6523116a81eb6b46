package worksafe.registry.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import worksafe.kernel.ChinaTime;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.ScopePredicate;

/**
 * What an enterprise's own inspections of a period came to (安全检查台账, 安全生产法 第四十六条): its self-checks, the rounds that it
 * returned or missed, and the dangers that were entered and closed, as hazards announced them. What was announced late counts
 * in the period in which it happened.
 */
@ApplicationScoped
class EnterpriseInspections implements SnapshotProvider {

    private static final String COUNT = """
            select count(*) filter (where v.type = 'worksafe.hazards.self-check-returned.v1'),
                   coalesce(sum((v.data::jsonb ->> 'items')::bigint)
                       filter (where v.type = 'worksafe.hazards.self-check-returned.v1'), 0)::bigint,
                   coalesce(sum((v.data::jsonb ->> 'dangers')::bigint)
                       filter (where v.type = 'worksafe.hazards.self-check-returned.v1'), 0)::bigint,
                   count(*) filter (where v.type = 'worksafe.hazards.self-check-round-returned.v1'),
                   count(*) filter (where v.type = 'worksafe.hazards.self-check-missed.v1'),
                   count(*) filter (where v.type = 'worksafe.hazards.danger-reported.v1'),
                   count(distinct v.subject_id) filter (where v.type = 'worksafe.hazards.danger-closed.v1')
            from archive_event v
            where v.enterprise_id = ? and v.context = 'hazards' and v.occurred_at >= ? and v.occurred_at < ?""";

    private static final List<String> FIELDS =
            List.of("made", "items", "dangers", "roundsReturned", "roundsMissed", "reported", "closed");

    private final EntityManager entities;
    private final InstantSource clock;

    EnterpriseInspections(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enterprise-inspections";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var counts = ScopePredicate.rows(
                        entities,
                        COUNT,
                        List.of(
                                Objects.requireNonNull(holder.enterpriseId()),
                                ChinaTime.startOf(period.from()),
                                ChinaTime.startOf(period.to())))
                .getFirst();
        var figures = RegisterJson.object();
        for (int i = 0; i < FIELDS.size(); i++) {
            figures.put(FIELDS.get(i), EntrySums.number(counts[i]));
        }
        return figures.put("computedOn", ChinaTime.dayOf(clock.instant()).toString());
    }
}
