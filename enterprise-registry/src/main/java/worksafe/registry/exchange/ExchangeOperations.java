package worksafe.registry.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import worksafe.platform.service.JdbcRows;

/** Writes and reads when facts were last heard of. */
@ApplicationScoped
class ExchangeOperations {

    private static final String KEEP = "insert into exchange_fact as known (fact, last_at) values (?, ?)"
            + " on conflict (fact) do update set last_at = excluded.last_at where known.last_at < excluded.last_at";

    private final AgroalDataSource database;

    ExchangeOperations(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes these, in the order of their names, so that two processes never wait for each other. */
    @Transactional
    void write(Map<String, Instant> heard) {
        var facts = heard.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        JdbcRows.run(
                database,
                connection -> JdbcRows.insert(
                        connection,
                        KEEP,
                        facts,
                        fact -> List.of(fact.getKey(), fact.getValue().atOffset(ZoneOffset.UTC))));
    }

    /** All that is known, by name. */
    @Transactional
    Map<String, Instant> known() {
        var known = new HashMap<String, Instant>();
        JdbcRows.run(
                database,
                connection -> JdbcRows.each(
                        connection,
                        "select fact, last_at from exchange_fact",
                        List.of(),
                        row -> known.put(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant())));
        return known;
    }
}
