package worksafe.registry.overview.risk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.platform.service.JdbcRows;
import worksafe.registry.evaluation.HighRiskTrades;

/** Writes down once a month which enterprises are high-risk, all places in three statements. */
@ApplicationScoped
class RiskCensusOperations {

    private static final String PLACES = "insert into risk_census_place (month, region, sector, enterprises,"
            + " without_trades) select ?, e.region, e.sector, count(*), count(*) filter (where e.trades is null)"
            + " from enterprise e where e.state = 'ACTIVE' group by e.region, e.sector";

    private static final String ENTERPRISES = "insert into high_risk_enterprise (id, counted_on, enterprise_id, region,"
            + " sector, trade) select uuidv7(), ?, e.id, e.region, e.sector, t.named from enterprise e"
            + " cross join lateral (select w.named from unnest(?::text[], ?::text[]) with ordinality as w (part, named, n)"
            + " where w.part = any (e.trades) order by w.n limit 1) t where e.state = 'ACTIVE' and e.trades && ?::text[]";

    private final AgroalDataSource database;
    private final HighRiskTrades trades;
    private final InstantSource clock;

    RiskCensusOperations(AgroalDataSource database, HighRiskTrades trades, InstantSource clock) {
        this.database = database;
        this.trades = trades;
        this.clock = clock;
    }

    /** Takes the census of the present month, unless that was done. */
    @Transactional
    void take() {
        var now = clock.instant();
        var month = ChinaTime.dayOf(now).withDayOfMonth(1);
        var parts = new ArrayList<String>();
        var named = new ArrayList<String>();
        for (var wide : trades.named()) {
            for (var part : trades.all()) {
                if (part.isWithin(wide)) {
                    parts.add(part.name());
                    named.add(wide.name());
                }
            }
        }
        var all = trades.all().stream().map(Trade::name).toList();
        JdbcRows.run(database, connection -> {
            if (JdbcRows.change(
                            connection,
                            "insert into risk_census (month, taken_at) values (?, ?) on conflict do nothing",
                            List.of(month, now.atOffset(ZoneOffset.UTC)))
                    == 1) {
                JdbcRows.change(connection, PLACES, List.of(month));
                JdbcRows.change(connection, ENTERPRISES, List.of(month, parts, named, all));
            }
        });
    }
}
