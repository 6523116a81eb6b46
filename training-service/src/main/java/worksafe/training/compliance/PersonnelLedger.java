package worksafe.training.compliance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.ArrayList;
import worksafe.kernel.ChinaTime;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * Counts the principals, safety managers and special operators of a town (三类人员培训考核和持证上岗台账), and those of them whose
 * certificate is in force: on the last day of the period, or today while it is not over.
 */
@ApplicationScoped
class PersonnelLedger implements SnapshotProvider {

    private static final String COUNT = """
            select p.kind, count(*), count(*) filter (where exists (
                       select 1 from certificate c
                        where c.person_id = p.person_id and c.kind = p.kind and c.category_key = p.category_key
                          and c.valid_from <= ? and c.in_force_until >= ?))
              from post p
             where p.from_day <= ? and (p.until_day is null or p.until_day > ?) and %s
             group by p.kind""";

    private final EntityManager entities;
    private final Scopes scopes;
    private final InstantSource clock;

    PersonnelLedger(EntityManager entities, Scopes scopes, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "personnel-ledger";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var today = ChinaTime.dayOf(clock.instant());
        var last = period.to().minusDays(1);
        var day = last.isBefore(today) ? last : today;
        var parameters = new ArrayList<Object>();
        for (int i = 0; i < 4; i++) {
            parameters.add(day);
        }
        var within = ScopePredicate.sql(scopes.current().narrowedTo(holder.region()), "p", parameters);
        var figures = RegisterJson.object();
        for (var kind : QualificationKind.values()) {
            take(figures, kind, 0, 0);
        }
        for (var counts : ScopePredicate.rows(entities, COUNT.formatted(within), parameters)) {
            take(
                    figures,
                    QualificationKind.valueOf((String) counts[0]),
                    ((Number) counts[1]).longValue(),
                    ((Number) counts[2]).longValue());
        }
        return figures.put("computedOn", day.toString());
    }

    private static void take(ObjectNode figures, QualificationKind kind, long posts, long certified) {
        var name = switch (kind) {
            case PRINCIPAL -> "principals";
            case SAFETY_MANAGER -> "managers";
            case SPECIAL_OPERATION -> "operators";
        };
        figures.put(name, posts).put(name + "Certified", certified);
    }
}
