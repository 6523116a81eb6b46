package worksafe.registry.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.enterprise.Enterprises;
import worksafe.registry.ledger.InvestmentYear.InvestmentGrowth;

/**
 * Whether safety investment grows from year to year (澄政发〔2012〕80号（十二）: 加大安全生产投入): what the yearly accounts of safety
 * costs say was spent, the accounts that end in one year together. A year without an account is not known, never nothing.
 */
@ApplicationScoped
class InvestmentGrowthQueries {

    private static final String ACCOUNTS = "select r.enterprise_id, left(r.data::jsonb ->> 'yearEnd', 4)::int as year,"
            + " sum((select coalesce(sum((s ->> 'amountFen')::bigint), 0)"
            + " from jsonb_array_elements(coalesce(r.data::jsonb -> 'spent', '[]'::jsonb)) s))::bigint as spent"
            + " from register_entry r where r.kind = 'safety-cost-account' and r.latest and r.live and r.counted";

    private static final String YEARS = ACCOUNTS + " and r.enterprise_id = ? group by 1, 2";

    private static final String GROWTH = "with account as materialized (" + ACCOUNTS + " and %s group by 1, 2)"
            + " select case when n.spent is null or b.spent is null then 'UNKNOWN' when n.spent > b.spent then 'GREW'"
            + " when n.spent < b.spent then 'FELL' else 'SAME' end, count(*), coalesce(sum(n.spent), 0)::bigint,"
            + " coalesce(sum(b.spent), 0)::bigint from enterprise e"
            + " left join account n on n.enterprise_id = e.id and n.year = ?"
            + " left join account b on b.enterprise_id = e.id and b.year = ?"
            + " where e.state = 'ACTIVE' and %s group by 1 order by 1";

    private final AgroalDataSource database;
    private final Enterprises enterprises;
    private final Scopes scopes;

    InvestmentGrowthQueries(AgroalDataSource database, Enterprises enterprises, Scopes scopes) {
        this.database = database;
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    /** @throws worksafe.platform.http.NotFound when there is no such enterprise, or it lies outside the scope */
    @Transactional
    Slice<InvestmentYear> of(UUID enterprise) {
        var id = enterprises.view(enterprise).id();
        var spent = new TreeMap<Integer, Long>();
        JdbcRows.run(
                database,
                connection ->
                        JdbcRows.each(connection, YEARS, List.of(id), row -> spent.put(row.getInt(2), row.getLong(3))));
        return Slice.complete(spent.descendingMap().entrySet().stream()
                .map(year -> InvestmentYear.of(year.getKey(), year.getValue(), spent.get(year.getKey() - 1)))
                .toList());
    }

    /** How many enterprises of a place spent more or less in that year. */
    @Transactional
    Slice<InvestmentGrowthLine> within(@Nullable RegionCode region, int year) {
        var scope = scopes.current().narrowedTo(region);
        var parameters = new ArrayList<Object>();
        var accounts = ScopePredicate.sql(scope, "r", parameters);
        parameters.add(year);
        parameters.add(year - 1);
        var sql = GROWTH.formatted(accounts, ScopePredicate.sql(scope, "e", parameters));
        var lines = JdbcRows.list(
                database,
                sql,
                parameters,
                row -> new InvestmentGrowthLine(
                        year,
                        InvestmentGrowth.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4)));
        return Slice.complete(List.copyOf(lines));
    }
}
