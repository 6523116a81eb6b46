package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;

/** Reads the event log within the caller's scope. */
@ApplicationScoped
class ChangeQueries {

    private final Sql sql;
    private final Scopes scopes;

    ChangeQueries(AgroalDataSource database, Scopes scopes) {
        this.sql = new Sql(database);
        this.scopes = scopes;
    }

    /**
     * What was announced after a number, in order. Numbers are given by one writer in the order of its commits, so
     * nothing can appear behind one that was read.
     */
    @Transactional
    ChangesView after(long seq, int limit) {
        var parameters = new ArrayList<>();
        var inScope = ScopePredicate.sql(scopes.current(), "e", parameters);
        parameters.add(seq);
        parameters.add(limit);
        var items = sql.list(
                "select e.* from event_log e where " + inScope + " and e.seq > ? order by e.seq limit ?",
                row -> ChangeView.of(row.getLong("seq"), OutboxBatch.event(row)),
                parameters.toArray());
        return new ChangesView(items, items.isEmpty() ? seq : items.getLast().seq());
    }
}
