package worksafe.registry.overview;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.registry.enterprise.value.Ownership;
import worksafe.registry.overview.AccidentShare.Toll;

/**
 * The share of casualty accidents by ownership (蓟县 2006: 非公有制企业伤亡事故占全部的比例): what inspections announced of accidents last,
 * of enterprises that the registry knows. What is not confirmed, was none, or hurt nobody does not count.
 */
@ApplicationScoped
class AccidentShareQueries {

    private static final String BY_OWNERSHIP =
            "with told as materialized (select a.enterprise_id, v.data::jsonb as data"
                    + " from archive_entry a join archive_event v on v.id = a.event_id where a.violation and a.context = 'inspections'"
                    + " and a.kind = 'accident' and a.state not in ('REPORTED', 'NOT_ONE') and %s)"
                    + " select e.ownership, count(*), sum((t.data ->> 'deaths')::bigint)::bigint,"
                    + " sum((t.data ->> 'seriousInjuries')::bigint)::bigint, sum((t.data ->> 'minorInjuries')::bigint)::bigint"
                    + " from told t join enterprise e on e.id = t.enterprise_id"
                    + " where not (t.data ->> 'nearMiss')::boolean"
                    + " and (t.data ->> 'occurredOn')::date >= ? and (t.data ->> 'occurredOn')::date < ?"
                    + " and (t.data ->> 'deaths')::bigint + (t.data ->> 'missing')::bigint"
                    + " + (t.data ->> 'seriousInjuries')::bigint + (t.data ->> 'minorInjuries')::bigint > 0 group by 1";

    private final AgroalDataSource database;
    private final Scopes scopes;

    AccidentShareQueries(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    /** A line for each ownership, those without an accident too. */
    @Transactional
    Slice<AccidentShare> within(@Nullable RegionCode region, int year) {
        var parameters = new ArrayList<Object>();
        var sql = BY_OWNERSHIP.formatted(ScopePredicate.sql(scopes.current().narrowedTo(region), "a", parameters));
        parameters.add(LocalDate.of(year, 1, 1));
        parameters.add(LocalDate.of(year + 1, 1, 1));
        var tolls = new EnumMap<Ownership, Toll>(Ownership.class);
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        sql,
                        parameters,
                        row -> tolls.put(
                                Ownership.valueOf(row.getString(1)),
                                new Toll(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))));
        var all = tolls.values().stream().reduce(Toll.NONE, Toll::plus);
        return Slice.complete(Arrays.stream(Ownership.values())
                .map(ownership -> AccidentShare.of(ownership, tolls.getOrDefault(ownership, Toll.NONE), all))
                .toList());
    }
}
