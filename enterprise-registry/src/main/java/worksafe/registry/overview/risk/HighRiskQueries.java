package worksafe.registry.overview.risk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.evaluation.HighRiskTrades;
import worksafe.registry.overview.risk.HighRiskTrendView.ControlState;
import worksafe.registry.overview.risk.HighRiskTrendView.Month;

/** The high-risk enterprises of the present scope, now and when each month began. */
@ApplicationScoped
class HighRiskQueries {

    private static final String NOW = "select count(*), count(*) filter (where e.trades is null),"
            + " count(*) filter (where e.trades && ?::text[]) from enterprise e where e.state = 'ACTIVE' and %s";

    private static final String MONTHS = "select c.month, c.taken_at, coalesce(p.enterprises, 0),"
            + " coalesce(p.without_trades, 0), coalesce(h.n, 0) from risk_census c"
            + " left join (select p.month, sum(p.enterprises)::bigint as enterprises,"
            + " sum(p.without_trades)::bigint as without_trades from risk_census_place p where %s group by 1) p"
            + " on p.month = c.month"
            + " left join (select h.counted_on, count(*) as n from high_risk_enterprise h where %s group by 1) h"
            + " on h.counted_on = c.month where c.month >= ? and c.month <= ? order by c.month";

    private static final String TARGETS = "select (data::jsonb ->> 'year')::int, (data::jsonb ->> 'atMost')::bigint"
            + " from register_entry where kind = 'high-risk-target' and holder_key = ? and region = ?"
            + " and latest and live and counted";

    private final AgroalDataSource database;
    private final HighRiskTrades trades;
    private final Scopes scopes;
    private final InstantSource clock;
    private final String root;
    private final Listing<HighRiskEnterprise> listing;

    HighRiskQueries(
            AgroalDataSource database,
            HighRiskTrades trades,
            Scopes scopes,
            Listings listings,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.trades = trades;
        this.scopes = scopes;
        this.clock = clock;
        this.root = root;
        listing = listings.walled(
                HighRiskEnterprise.class, HighRiskEnterprise.class, HighRiskFilter.class, "-countedOn", "countedOn");
    }

    Slice<HighRiskSummary> list(HighRiskFilter filter, PageQuery query) {
        return listing.slice(filter, query).map(HighRiskEnterprise::summary);
    }

    /**
     * The trend of a place.
     *
     * @param from the first month; absent for the last thirteen
     * @throws NotFound for a place outside the scope
     */
    @Transactional
    HighRiskTrendView trend(RegionCode region, @Nullable YearMonth from, YearMonth until) {
        if (!scopes.current().covers(region, sector(), null)) {
            throw new NotFound(region);
        }
        var scope = scopes.current().narrowedTo(region);
        var first = from == null ? until.minusMonths(12) : from;
        return JdbcRows.within(database, connection -> {
            var present = present(connection, scope);
            return new HighRiskTrendView(
                    region.toString(),
                    clock.instant(),
                    present[0],
                    present[1],
                    present[2],
                    months(connection, region, scope, first, until));
        });
    }

    /** Of a department any of its sectors: its wall holds what it sees. */
    private worksafe.kernel.@Nullable Sector sector() {
        var sectors = scopes.current().sectors();
        return sectors == null ? null : sectors.stream().findFirst().orElse(null);
    }

    private long[] present(Connection connection, Scope scope) throws SQLException {
        var parameters = new ArrayList<Object>();
        parameters.add(trades.all().stream().map(Trade::name).toList());
        var sql = NOW.formatted(ScopePredicate.sql(scope, "e", parameters));
        var present = new long[3];
        JdbcRows.each(connection, sql, parameters, row -> {
            for (int i = 0; i < present.length; i++) {
                present[i] = row.getLong(i + 1);
            }
        });
        return present;
    }

    private List<Month> months(Connection connection, RegionCode region, Scope scope, YearMonth first, YearMonth last)
            throws SQLException {
        var targets = new HashMap<Integer, Long>();
        JdbcRows.each(
                connection,
                TARGETS,
                List.of(region.toString(), region.value()),
                row -> targets.put(row.getInt(1), row.getLong(2)));
        var parameters = new ArrayList<Object>();
        var places = ScopePredicate.sql(scope, "p", parameters);
        var enterprises = ScopePredicate.sql(scope, "h", parameters);
        parameters.add(first.atDay(1));
        parameters.add(last.atDay(1));
        var months = new ArrayList<Month>();
        JdbcRows.each(
                connection,
                MONTHS.formatted(places, enterprises),
                parameters,
                row -> months.add(month(
                        region,
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        months.isEmpty() ? null : months.getLast().highRisk(),
                        targets)));
        return months;
    }

    private Month month(
            RegionCode region,
            YearMonth month,
            Instant takenAt,
            long enterprises,
            long withoutTrades,
            long highRisk,
            @Nullable Long before,
            Map<Integer, Long> targets) {
        var target = targets.get(month.getYear());
        return new Month(
                month.toString(),
                takenAt,
                enterprises,
                withoutTrades,
                highRisk,
                before == null ? null : highRisk - before,
                target,
                control(target, highRisk, withoutTrades),
                root + "/high-risk-enterprises?region=" + region + "&countedFrom=" + month.atDay(1) + "&countedBefore="
                        + month.plusMonths(1).atDay(1));
    }

    static ControlState control(@Nullable Long target, long highRisk, long withoutTrades) {
        if (target == null) {
            return ControlState.UNKNOWN;
        }
        if (highRisk > target) {
            return ControlState.NOT_REACHED;
        }
        return highRisk + withoutTrades <= target ? ControlState.REACHED : ControlState.UNKNOWN;
    }
}
