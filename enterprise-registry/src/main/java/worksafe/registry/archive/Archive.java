package worksafe.registry.archive;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.JdbcRows;

/** Writes what was heard into the archive; in the transaction of the consumer that heard it. */
@ApplicationScoped
class Archive {

    /** "Last heard" need not be truer than this, and a row that every event updates would make consumers queue. */
    private static final Duration HEARING = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final InstantSource clock;

    Archive(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the event, and the state of its subject unless a newer one is known. */
    void record(ReceivedEvent event, UUID enterpriseId, ArchiveFact fact) {
        JdbcRows.run(database, connection -> {
            var place = place(connection, enterpriseId, event);
            keepEvent(connection, event, place);
            keepState(connection, event, fact, place);
            if (!place.enterprise().equals(enterpriseId)) {
                remember(connection, event, enterpriseId);
            }
            switch (event.aggregate()) {
                case "finding" -> settle(connection, event.aggregateId());
                case "danger" -> {
                    if (fact.about() != null) {
                        settle(connection, fact.about());
                    }
                }
                default -> {}
            }
        });
    }

    /** Notes that the context was heard of, whatever it told. */
    void heard(String context) {
        JdbcRows.run(database, connection -> hear(connection, context));
    }

    /**
     * Lets a finding be as open as the danger that came of it, whichever of the two was heard of first: inspections
     * announce no end of a finding but its withdrawal.
     */
    private static void settle(Connection connection, UUID findingId) throws SQLException {
        try (
        // The two contexts are heard side by side; without the lock each could miss what the other just wrote.
        var lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('archive finding ' || ?, 0))");
                var update = connection.prepareStatement("update archive_entry f set closed = d.closed"
                        + " from archive_entry d where f.context = 'inspections' and f.kind = 'finding'"
                        + " and f.subject_id = ? and f.state <> 'WITHDRAWN'"
                        + " and d.context = 'hazards' and d.kind = 'danger' and d.about_id = f.subject_id"
                        + " and f.closed <> d.closed")) {
            lock.setString(1, findingId.toString());
            lock.execute();
            update.setObject(1, findingId);
            update.executeUpdate();
        }
    }

    /**
     * Where the enterprise, or the one that it was merged into, is now; the row is locked, so that a move or a merger under
     * way takes these rows along.
     */
    private static Place place(Connection connection, UUID enterpriseId, ReceivedEvent event) throws SQLException {
        try (var select = connection.prepareStatement(
                "select region, sector, merged_into from enterprise where id = ? for share")) {
            select.setObject(1, enterpriseId);
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    var into = row.getObject(3, UUID.class);
                    return into == null
                            ? new Place(enterpriseId, row.getLong(1), row.getString(2))
                            : place(connection, into, event);
                }
            }
        }
        var sector = event.sector();
        return new Place(enterpriseId, event.region().value(), sector == null ? null : sector.name());
    }

    /** What was told of a record after it was merged goes back to it when the two are separated. */
    private static void remember(Connection connection, ReceivedEvent event, UUID absorbed) throws SQLException {
        try (var insert = connection.prepareStatement("insert into united_row (absorbed_id, kind, row_id)"
                + " select ?, 'archive_entry', id from archive_entry where context = ? and kind = ? and subject_id = ?"
                + " union all select ?, 'archive_event', ? on conflict do nothing")) {
            insert.setObject(1, absorbed);
            insert.setString(2, event.context());
            insert.setString(3, event.aggregate());
            insert.setObject(4, event.aggregateId());
            insert.setObject(5, absorbed);
            insert.setObject(6, event.id());
            insert.executeUpdate();
        }
    }

    private void keepEvent(Connection connection, ReceivedEvent event, Place place) throws SQLException {
        try (var insert = connection.prepareStatement("insert into archive_event (id, enterprise_id, context, kind,"
                + " subject_id, type, revision, occurred_at, received_at, data, region, sector, region_at_event)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")) {
            insert.setObject(1, event.id());
            insert.setObject(2, place.enterprise());
            insert.setString(3, event.context());
            insert.setString(4, event.aggregate());
            insert.setObject(5, event.aggregateId());
            insert.setString(6, event.type());
            insert.setLong(7, event.revision());
            insert.setObject(8, offset(event.time()));
            insert.setObject(9, offset(clock.instant()));
            insert.setString(10, event.data());
            insert.setLong(11, place.region());
            insert.setString(12, place.sector());
            insert.setLong(13, event.region().value());
            insert.executeUpdate();
        }
    }

    private void keepState(Connection connection, ReceivedEvent event, ArchiveFact fact, Place place)
            throws SQLException {
        try (var upsert = connection.prepareStatement("insert into archive_entry as known (id, enterprise_id, context,"
                + " kind, subject_id, number, title, state, grade, due_on, overdue, closed, about_id, revision,"
                + " occurred_at, event_id, region, sector, region_at_event)"
                + " values (?, ?, ?, ?, ?, ?, ?, coalesce(?, 'RUNNING'), ?, ?, coalesce(?, false), ?, ?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (context, kind, subject_id) do update set number = excluded.number,"
                + " title = excluded.title, state = coalesce(?, known.state),"
                + " grade = coalesce(excluded.grade, known.grade),"
                + " due_on = coalesce(excluded.due_on, known.due_on), overdue = coalesce(?, known.overdue"
                + " and known.due_on is not distinct from coalesce(excluded.due_on, known.due_on)),"
                + " closed = excluded.closed, revision = excluded.revision, occurred_at = excluded.occurred_at,"
                + " about_id = coalesce(excluded.about_id, known.about_id), event_id = excluded.event_id,"
                + " region = excluded.region, sector = excluded.sector,"
                + " region_at_event = excluded.region_at_event"
                + " where known.revision < excluded.revision")) {
            upsert.setObject(1, Uuid7.next(clock));
            upsert.setObject(2, place.enterprise());
            upsert.setString(3, event.context());
            upsert.setString(4, event.aggregate());
            upsert.setObject(5, event.aggregateId());
            upsert.setString(6, fact.number());
            upsert.setString(7, fact.title());
            upsert.setString(8, fact.status());
            upsert.setString(9, fact.grade());
            upsert.setObject(10, fact.due(), Types.DATE);
            upsert.setObject(11, fact.overdue(), Types.BOOLEAN);
            upsert.setBoolean(12, fact.closed());
            upsert.setObject(13, fact.about(), Types.OTHER);
            upsert.setLong(14, event.revision());
            upsert.setObject(15, offset(event.time()));
            upsert.setObject(16, event.id());
            upsert.setLong(17, place.region());
            upsert.setString(18, place.sector());
            upsert.setLong(19, event.region().value());
            upsert.setString(20, fact.status());
            upsert.setObject(21, fact.overdue(), Types.BOOLEAN);
            upsert.executeUpdate();
        }
    }

    private void hear(Connection connection, String context) throws SQLException {
        var now = clock.instant();
        try (var insert = connection.prepareStatement("with stale as (select context from archive_source"
                + " where context = ? and last_heard_at < ? for update skip locked),"
                + " heard as (update archive_source s set last_heard_at = ? from stale where s.context = stale.context)"
                + " insert into archive_source (context, last_heard_at) select ?, ?"
                + " where not exists (select 1 from archive_source where context = ?) on conflict do nothing")) {
            insert.setString(1, context);
            insert.setObject(2, offset(now.minus(HEARING)));
            insert.setObject(3, offset(now));
            insert.setString(4, context);
            insert.setObject(5, offset(now));
            insert.setString(6, context);
            insert.executeUpdate();
        }
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Place(
            UUID enterprise, long region, @Nullable String sector) {}
}
