package worksafe.registry.overview.risk;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.evaluation.HighRiskTrades;
import worksafe.registry.overview.risk.IndustryLine.IndustryGrouping;

/** What the industry of a place is made of, in one statement. */
@ApplicationScoped
class IndustryQueries {

    private static final String STRUCTURE = "with stated as materialized (select distinct on (r.enterprise_id)"
            + " r.enterprise_id, (r.data::jsonb ->> 'revenueFen')::bigint as fen from register_entry r"
            + " where r.kind = 'safety-cost-account' and r.latest and r.live and r.counted and %s"
            + " and r.data::jsonb ->> 'revenueFen' is not null"
            + " order by r.enterprise_id, r.data::jsonb ->> 'yearEnd' desc),"
            + " of_place as materialized (select e.id, left(e.industry, 1) as section, e.trades, e.headcount, s.fen, g.grade"
            + " from enterprise e left join stated s on s.enterprise_id = e.id"
            + " left join enterprise_grade g on g.enterprise_id = e.id where e.state = 'ACTIVE' and %s)"
            + " select k.code, count(*), (select count(*) from of_place), coalesce(sum(o.headcount), 0)::bigint,"
            + " count(*) filter (where o.headcount is null), coalesce(sum(o.fen), 0)::bigint,"
            + " count(*) filter (where o.fen is null), count(*) filter (where o.trades && ?::text[]),"
            + " count(*) filter (where o.grade = 'A'), count(*) filter (where o.grade = 'B'),"
            + " count(*) filter (where o.grade = 'C'), count(*) filter (where o.grade = 'D'),"
            + " count(*) filter (where o.grade is null) from of_place o %s group by 1 order by 2 desc, 1";

    private static final String BY_INDUSTRY = "cross join lateral (select o.section) as k (code)";
    private static final String BY_TRADE = "left join lateral unnest(o.trades) as k (code) on true";

    private final AgroalDataSource database;
    private final HighRiskTrades trades;
    private final Scopes scopes;
    private final String root;

    IndustryQueries(
            AgroalDataSource database,
            HighRiskTrades trades,
            Scopes scopes,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.trades = trades;
        this.scopes = scopes;
        this.root = root;
    }

    /** @throws NotFound for a place outside the scope */
    @Transactional
    Slice<IndustryLine> of(RegionCode region, IndustryGrouping by) {
        var scope = scopes.current().narrowedTo(region);
        if (scope.region() == null || !scope.region().equals(region)) {
            throw new NotFound(region);
        }
        var parameters = new ArrayList<Object>();
        var stated = ScopePredicate.sql(scope, "r", parameters);
        var enterprises = ScopePredicate.sql(scope, "e", parameters);
        parameters.add(trades.all().stream().map(Trade::name).toList());
        var sql = STRUCTURE.formatted(stated, enterprises, by == IndustryGrouping.TRADE ? BY_TRADE : BY_INDUSTRY);
        var lines = JdbcRows.list(
                database,
                sql,
                parameters,
                row -> new IndustryLine(
                        row.getString(1),
                        by == IndustryGrouping.INDUSTRY ? section(row.getString(1)) : null,
                        by == IndustryGrouping.TRADE ? trade(row.getString(1)) : null,
                        row.getLong(2),
                        IndustryLine.share(row.getLong(2), row.getLong(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        list(region, by, row.getString(1))));
        return Slice.complete(List.copyOf(lines));
    }

    private static @Nullable IndustrySection section(@Nullable String code) {
        return code == null ? null : IndustrySection.valueOf(code);
    }

    private static @Nullable Trade trade(@Nullable String code) {
        return code == null ? null : Trade.valueOf(code);
    }

    private String list(RegionCode region, IndustryGrouping by, @Nullable String code) {
        if (code == null) {
            return root + "/data-quality/missing?region=" + region + "&lack="
                    + (by == IndustryGrouping.TRADE ? "TRADES" : "INDUSTRY");
        }
        return root + "/enterprises?state=ACTIVE&region=" + region
                + (by == IndustryGrouping.TRADE ? "&trade=" : "&industry=") + code;
    }
}
