package worksafe.inspections.campaign.demand;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.service.JdbcRows;

/** The enterprises of a place that share a trade or a sector. */
@ApplicationScoped
class TradeEnterprises {

    private static final String NOT_ASKED = """
            select e.enterprise_id from enterprise_snapshot e
            where e.state = 'ACTIVE' and e.region between ? and ?
                and (?::text is null or e.sector = ?)
                and (cardinality(?::text[]) = 0 or e.trades::text[] && ?::text[])
                and not exists (select from campaign_target t
                    where t.campaign_id = ? and t.enterprise_id = e.enterprise_id and t.status <> 'WITHDRAWN')
            order by e.enterprise_id limit ?""";

    private final AgroalDataSource database;

    TradeEnterprises(AgroalDataSource database) {
        this.database = database;
    }

    /** Those that trade there, of that sector and of that trade or a part of it, and of whom the campaign asks nothing yet. */
    Set<UUID> notAsked(UUID campaign, RegionCode place, @Nullable Sector sector, @Nullable Trade trade, int most) {
        var word = sector == null ? null : sector.name();
        var trades = trade == null
                ? List.<String>of()
                : Arrays.stream(Trade.values())
                        .filter(one -> one.isWithin(trade))
                        .map(Trade::name)
                        .toList();
        return JdbcRows.within(database, connection -> {
            var found = new LinkedHashSet<UUID>();
            JdbcRows.each(
                    connection,
                    NOT_ASKED,
                    Arrays.asList(place.low(), place.high(), word, word, trades, trades, campaign, most),
                    row -> found.add(row.getObject(1, UUID.class)));
            return found;
        });
    }
}
