package worksafe.training.compliance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import worksafe.kernel.ChinaTime;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;

/**
 * Counts an enterprise's people at special posts (特种作业人员台账) and those of them whose certificate is in force: on the
 * last day of the period, or today while it is not over.
 */
@ApplicationScoped
class SpecialOperators implements SnapshotProvider {

    private static final String COUNT = """
            select count(*), count(*) filter (where exists (
                       select 1 from certificate c
                        where c.person_id = p.person_id and c.kind = p.kind and c.category_key = p.category_key
                          and c.valid_from <= :day and c.in_force_until >= :day))
              from post p
             where p.enterprise_id = :enterprise and p.kind = 'SPECIAL_OPERATION'
               and p.from_day <= :day and (p.until_day is null or p.until_day > :day)""";

    private final EntityManager entities;
    private final InstantSource clock;

    SpecialOperators(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "special-operators";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var today = ChinaTime.dayOf(clock.instant());
        var last = period.to().minusDays(1);
        var day = last.isBefore(today) ? last : today;
        var counts = (Object[]) entities.createNativeQuery(COUNT, Object[].class)
                .setParameter("day", day)
                .setParameter("enterprise", holder.enterpriseId())
                .getSingleResult();
        var posts = ((Number) counts[0]).longValue();
        var certified = ((Number) counts[1]).longValue();
        return RegisterJson.object()
                .put("posts", posts)
                .put("certified", certified)
                .put("uncertified", posts - certified)
                .put("computedOn", day.toString());
    }
}
