package worksafe.inspections.ledger;

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

/** Counts the visits to enterprises of a town or a department that began in a period, and what they found. */
@ApplicationScoped
class InspectionLedger implements SnapshotProvider {

    private static final List<String> FIELDS =
            List.of("visits", "ownVisits", "enterprises", "concluded", "findings", "withoutFinding");

    private static final String COUNT = """
            select count(*), count(*) filter (where i.authority = ?), count(distinct i.enterprise_id),
                   count(*) filter (where i.status = 'CONCLUDED'), coalesce(sum(i.findings), 0)::bigint,
                   count(*) filter (where i.status = 'CONCLUDED' and i.findings = 0)
            from inspection i where i.started_at >= ? and i.started_at < ? and %s""";

    private final EntityManager entities;
    private final Scopes scopes;
    private final InstantSource clock;

    InspectionLedger(EntityManager entities, Scopes scopes, InstantSource clock) {
        this.entities = entities;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inspection-ledger";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var parameters = new ArrayList<Object>();
        parameters.add(holder.region().value());
        parameters.add(ChinaTime.startOf(period.from()));
        parameters.add(ChinaTime.startOf(period.to()));
        var within = ScopePredicate.sql(scopes.current().narrowedTo(holder.region()), "i", parameters)
                .replace("i.enterprise_id", "i.visible_enterprise_id");
        var sector = holder.sector();
        if (sector != null) {
            within += " and i.sector = ?";
            parameters.add(sector.name());
        }
        var counts = ScopePredicate.rows(entities, COUNT.formatted(within), parameters)
                .getFirst();
        var figures = RegisterJson.object();
        for (int i = 0; i < FIELDS.size(); i++) {
            figures.put(FIELDS.get(i), ((Number) counts[i]).longValue());
        }
        return figures.put("computedOn", ChinaTime.dayOf(clock.instant()).toString());
    }
}
