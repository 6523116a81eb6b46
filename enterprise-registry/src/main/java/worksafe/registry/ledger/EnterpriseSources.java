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
 * The major sources of danger of an enterprise (重大危险源台账, 安全生产法 第四十条) by level, as hazards announced them: those of the
 * day on which it is counted, and how many were struck off in the period.
 */
@ApplicationScoped
class EnterpriseSources implements SnapshotProvider {

    private static final String COUNT = """
            select count(*) filter (where not a.closed),
                   count(*) filter (where not a.closed and a.grade = 'LEVEL_1'),
                   count(*) filter (where not a.closed and a.grade = 'LEVEL_2'),
                   count(*) filter (where not a.closed and a.grade = 'LEVEL_3'),
                   count(*) filter (where not a.closed and a.grade = 'LEVEL_4'),
                   count(*) filter (where not a.closed and a.overdue),
                   count(*) filter (where a.closed and a.occurred_at >= ? and a.occurred_at < ?)
            from archive_entry a where a.context = 'hazards' and a.kind = 'source' and a.enterprise_id = ?""";

    private static final List<String> FIELDS =
            List.of("sources", "levelOne", "levelTwo", "levelThree", "levelFour", "overdue", "removed");

    private final EntityManager entities;
    private final InstantSource clock;

    EnterpriseSources(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enterprise-sources";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var counts = ScopePredicate.rows(
                        entities,
                        COUNT,
                        List.of(
                                ChinaTime.startOf(period.from()),
                                ChinaTime.startOf(period.to()),
                                Objects.requireNonNull(holder.enterpriseId())))
                .getFirst();
        var figures = RegisterJson.object();
        for (int i = 0; i < FIELDS.size(); i++) {
            figures.put(FIELDS.get(i), EntrySums.number(counts[i]));
        }
        return figures.put("computedOn", ChinaTime.dayOf(clock.instant()).toString());
    }
}
