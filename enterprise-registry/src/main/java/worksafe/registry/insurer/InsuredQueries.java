package worksafe.registry.insurer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Page;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Which enterprises are insured today with the insurer for which the present account reads, as the database tells it. */
@ApplicationScoped
class InsuredQueries {

    private static final String INSURED =
            "select i.id from (select w.enterprise_id as id, w.enterprise_id, w.region, w.sector,"
                    + " w.region / 10000000000 * 10000000000 as province, w.region / 100000000 * 100000000 as city,"
                    + " w.region / 1000000 * 1000000 as county, w.region / 1000 * 1000 as town"
                    + " from insured_with_account(?, ?) w) i where ";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;

    InsuredQueries(AgroalDataSource database, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Some of them, by id.
     *
     * @param only only this one; absent for any
     * @param after those behind this one; absent from the first
     */
    @Transactional
    List<UUID> ids(@Nullable UUID only, @Nullable UUID after, int limit) {
        var scope = scopes.current();
        var parameters = new ArrayList<Object>(List.of(scope.subject(), ChinaTime.dayOf(clock.instant())));
        var sql = new StringBuilder(INSURED).append(ScopePredicate.sql(scope, "i", parameters));
        if (only != null) {
            sql.append(" and i.id = ?");
            parameters.add(only);
        }
        if (after != null) {
            sql.append(" and i.id > ?");
            parameters.add(after);
        }
        sql.append(" order by i.id limit ?");
        parameters.add(limit);
        var ids = JdbcRows.list(database, sql.toString(), parameters, row -> row.getObject(1, UUID.class));
        return ids;
    }

    /** How many there are, where the page asks for that. */
    @Transactional
    @Nullable
    Long total(Page page) {
        var scope = scopes.current();
        var parameters = new ArrayList<Object>(List.of(scope.subject(), ChinaTime.dayOf(clock.instant())));
        return JdbcRows.total(database, page, INSURED + ScopePredicate.sql(scope, "i", parameters), parameters);
    }
}
