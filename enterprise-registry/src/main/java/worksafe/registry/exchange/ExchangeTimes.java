package worksafe.registry.exchange;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.EventsAppended;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.JdbcRows;

/** When a fact of each name was last heard of. */
@ApplicationScoped
public class ExchangeTimes {

    private static final Pattern TYPE = Pattern.compile("worksafe\\.(.+)\\.v[0-9]+");

    private static final String REGISTER = "register-entry";

    private static final String KEEP = "insert into exchange_fact as known (fact, last_at) values (?, ?)"
            + " on conflict (fact) do update set last_at = excluded.last_at where known.last_at < excluded.last_at";

    private final AgroalDataSource database;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    ExchangeTimes(AgroalDataSource database) {
        this.database = database;
    }

    /** What an event of a register says of its kind. */
    private record Told(@Nullable String registerKind) {}

    /** The registry's own, once they are committed. */
    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsAppended appended) {
        heard(appended.events().stream().map(EventAppended::received).toList());
    }

    /** Notes what another context announced. */
    public void heard(List<ReceivedEvent> events) {
        events.forEach(event -> noted.merge(fact(event), event.time(), ExchangeTimes::later));
    }

    /** What an event is called in the table. */
    static String fact(ReceivedEvent event) {
        var type = TYPE.matcher(event.type());
        var name = type.matches() ? type.group(1) : event.type();
        return event.aggregate().equals(REGISTER)
                ? event.context() + "." + REGISTER + ":" + event.as(Told.class).registerKind()
                : name;
    }

    /** Writes what was noted since, and tells it; what fails to be committed stays noted. */
    @Transactional
    Map<String, Instant> write() {
        var now = Map.copyOf(noted);
        JdbcRows.run(
                database,
                connection -> JdbcRows.insert(
                        connection,
                        KEEP,
                        now.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
                        fact -> List.of(fact.getKey(), fact.getValue().atOffset(ZoneOffset.UTC))));
        return now;
    }

    /** What is written need not be noted any more, unless it was heard of again. */
    void forget(Map<String, Instant> written) {
        written.forEach((fact, at) -> noted.remove(fact, at));
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

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
