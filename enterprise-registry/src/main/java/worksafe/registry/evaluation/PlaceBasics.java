package worksafe.registry.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.platform.registers.Holder;
import worksafe.platform.registers.SnapshotProvider;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/**
 * Counts the enterprises of a village, a town or a department (企事业单位基本情况台账): all as they are on the day on which it is
 * counted, of which some were registered within the period. What is high-risk is what the evidence {@code
 * highRiskEnterprises} says.
 */
@ApplicationScoped
class PlaceBasics implements SnapshotProvider {

    private static final List<String> FIELDS = List.of(
            "enterprises",
            "industrial",
            "highRisk",
            "aboveScale",
            "unassigned",
            "employees",
            "withoutHeadcount",
            "registeredInPeriod");

    private static final String COUNT = """
            select count(*), count(*) filter (where left(e.industry, 1) in ('B', 'C', 'D')),
                   count(*) filter (where e.trades && string_to_array(?, ',')),
                   count(*) filter (where e.above_scale), count(*) filter (where e.unassigned),
                   coalesce(sum(e.headcount), 0)::bigint, count(*) filter (where e.headcount is null),
                   count(*) filter (where e.created_at >= ? and e.created_at < ?)
            from enterprise e where e.state = 'ACTIVE' and %s""";

    private final EntityManager entities;
    private final Scopes scopes;
    private final InstantSource clock;
    private final String highRisk;

    PlaceBasics(EntityManager entities, Scopes scopes, InstantSource clock, HighRiskTrades trades) {
        this.entities = entities;
        this.scopes = scopes;
        this.clock = clock;
        highRisk = trades.all().stream().map(Trade::name).collect(Collectors.joining(","));
    }

    @Override
    public String name() {
        return "place-basics";
    }

    @Override
    public ObjectNode compute(Holder holder, Period period) {
        var parameters = new ArrayList<Object>();
        parameters.add(highRisk);
        parameters.add(ChinaTime.startOf(period.from()));
        parameters.add(ChinaTime.startOf(period.to()));
        var within = ScopePredicate.sql(scopes.current().narrowedTo(holder.region()), "e", parameters);
        var sector = holder.sector();
        if (sector != null) {
            within += " and e.sector = ?";
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
