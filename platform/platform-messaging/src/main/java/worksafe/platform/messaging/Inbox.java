package worksafe.platform.messaging;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import worksafe.platform.http.DomainException;

/** The memory of what each consumer has received. */
@ApplicationScoped
class Inbox {

    private final Sql sql;
    private final InstantSource clock;

    Inbox(AgroalDataSource database, InstantSource clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /** Remembers these deliveries; tells which of them are the first. */
    Set<UUID> firstOf(String consumer, Collection<UUID> events) {
        if (events.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(sql.list(
                "insert into inbox (consumer, event_id) select ?, e from unnest(?) e"
                        + " on conflict do nothing returning event_id",
                row -> row.getObject(1, UUID.class),
                consumer,
                events));
    }

    /** Notes that these were laid aside. */
    void dead(String consumer, Collection<UUID> events) {
        if (!events.isEmpty()) {
            sql.update("update inbox set outcome = 'DEAD' where consumer = ? and event_id = any (?)", consumer, events);
        }
    }

    /** Notes that one which had been laid aside was taken over after all. */
    void done(String consumer, UUID event) {
        sql.update(
                "insert into inbox (consumer, event_id) values (?, ?)"
                        + " on conflict (consumer, event_id) do update set outcome = 'DONE'",
                consumer,
                event);
    }

    /** Records that a rule refused the event. */
    void refused(String consumer, ReceivedEvent event, DomainException refusal) {
        sql.update(
                "insert into inbox (consumer, event_id, outcome) values (?, ?, 'REFUSED')"
                        + " on conflict (consumer, event_id) do update set outcome = 'REFUSED'",
                consumer,
                event.id());
        sql.update(
                "insert into refused_event (consumer, event_id, type, key, slug, reason, region, sector, enterprise_id,"
                        + " data, refused_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                consumer,
                event.id(),
                event.type(),
                event.key(),
                refusal.type().slug(),
                String.valueOf(refusal.getMessage()),
                event.region().value(),
                event.sector() == null ? null : event.sector().name(),
                event.enterpriseId(),
                event.data(),
                clock.instant());
    }
}
