package worksafe.registry.archive;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.lock.AdvisoryLock;

/** Writes what was heard into the archive; in the transaction of the consumer that heard it. */
@ApplicationScoped
class Archive {

    private static final AdvisoryLock LOCK = new AdvisoryLock("finding in the archive", 0);

    /** "Last heard" need not be truer than this, and a row that every event updates would make consumers queue. */
    private static final Duration HEARING = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final InstantSource clock;

    Archive(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps these events, no two of one subject, and the state of each subject unless a newer one is known. */
    void record(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        JdbcRows.run(database, connection -> {
            var enterprises = new Enterprises();
            enterprises.look(connection, lines.stream().map(Line::enterprise).collect(Collectors.toSet()));
            var placed = lines.stream()
                    .map(line -> new Placed(line, enterprises.place(line)))
                    .toList();
            keepEvents(connection, placed);
            keepStates(connection, placed);
            for (var line : placed) {
                if (!line.place().enterprise().equals(line.told().enterprise())) {
                    remember(connection, line.event(), line.told().enterprise());
                }
            }
            settle(connection, lines.stream().flatMap(Line::finding).collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    /** Notes that the context was heard of, whatever it told. */
    void heard(String context) {
        JdbcRows.run(database, connection -> hear(connection, context));
    }

    /**
     * Lets findings be as open as the dangers that came of them, whichever of the two was heard of first: inspections
     * announce no end of a finding but its withdrawal.
     */
    private static void settle(Connection connection, SortedSet<UUID> findings) throws SQLException {
        if (findings.isEmpty()) {
            return;
        }
        var ids = findings.stream().map(UUID::toString).toList();
        // The two contexts are heard side by side; without the locks each could miss what the other just wrote.
        LOCK.takeEach(
                connection, ids.stream().map(id -> "archive finding " + id).toList());
        try (var update = connection.prepareStatement("update archive_entry f set closed = d.closed"
                + " from archive_entry d where f.context = 'inspections' and f.kind = 'finding'"
                + " and f.subject_id = any (?::uuid[]) and f.state <> 'WITHDRAWN'"
                + " and d.context = 'hazards' and d.kind = 'danger' and d.about_id = f.subject_id"
                + " and f.closed <> d.closed")) {
            JdbcRows.fill(update, List.of(ids));
            update.executeUpdate();
        }
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

    private void keepEvents(Connection connection, List<Placed> lines) throws SQLException {
        var now = offset(clock.instant());
        JdbcRows.insert(
                connection,
                "insert into archive_event (id, enterprise_id, context, kind, subject_id, type, revision, occurred_at,"
                        + " entered_at, received_at, data, region, sector, region_at_event)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                lines,
                line -> {
                    var event = line.event();
                    return Arrays.asList(
                            event.id(),
                            line.place().enterprise(),
                            event.context(),
                            event.aggregate(),
                            event.aggregateId(),
                            event.type(),
                            event.revision(),
                            offset(line.told().time().at()),
                            offset(line.told().time().enteredAt()),
                            now,
                            event.data(),
                            line.place().region(),
                            line.place().sector(),
                            event.region().value());
                });
    }

    private void keepStates(Connection connection, List<Placed> lines) throws SQLException {
        JdbcRows.insert(
                connection,
                "insert into archive_entry as known (id, enterprise_id, context,"
                        + " kind, subject_id, number, title, title_en, state, grade, due_on, overdue, closed, about_id, revision,"
                        + " occurred_at, event_id, region, sector, region_at_event) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, 'RUNNING'), ?, ?, coalesce(?, false), ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (context, kind, subject_id) do update set number = excluded.number,"
                        + " title = excluded.title, title_en = excluded.title_en, state = coalesce(?, known.state),"
                        + " grade = coalesce(excluded.grade, known.grade),"
                        + " due_on = coalesce(excluded.due_on, known.due_on), overdue = coalesce(?, known.overdue"
                        + " and known.due_on is not distinct from coalesce(excluded.due_on, known.due_on)),"
                        + " closed = excluded.closed, revision = excluded.revision, occurred_at = excluded.occurred_at,"
                        + " about_id = coalesce(excluded.about_id, known.about_id), event_id = excluded.event_id,"
                        + " region = excluded.region, sector = excluded.sector,"
                        + " region_at_event = excluded.region_at_event"
                        + " where known.revision < excluded.revision",
                lines,
                line -> {
                    var event = line.event();
                    var fact = line.told().fact();
                    return Arrays.asList(
                            Uuid7.next(clock),
                            line.place().enterprise(),
                            event.context(),
                            event.aggregate(),
                            event.aggregateId(),
                            fact.number(),
                            fact.title(),
                            fact.titleEn(),
                            fact.status(),
                            fact.grade(),
                            fact.due(),
                            fact.overdue(),
                            fact.closed(),
                            fact.about(),
                            event.revision(),
                            offset(line.told().time().at()),
                            event.id(),
                            line.place().region(),
                            line.place().sector(),
                            event.region().value(),
                            fact.status(),
                            fact.overdue());
                });
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

    /**
     * What an event says of its subject.
     *
     * @param enterprise whom it concerns
     * @param time when it came true, and when it was entered
     */
    record Line(ReceivedEvent event, UUID enterprise, FactTime time, ArchiveFact fact) {

        /** The finding that it tells of, or that its danger came of. */
        private Stream<UUID> finding() {
            return switch (event.aggregate()) {
                case "finding" -> Stream.of(event.aggregateId());
                case "danger" -> Stream.ofNullable(fact.about());
                default -> Stream.of();
            };
        }
    }

    private record Placed(Line told, Place place) {

        ReceivedEvent event() {
            return told.event();
        }
    }

    private record Place(
            UUID enterprise, long region, @Nullable String sector) {}

    /** Where enterprises are now, and which others they were merged into. */
    private static final class Enterprises {

        private final Map<UUID, Place> places = new HashMap<>();
        private final Map<UUID, UUID> merged = new HashMap<>();

        /** Locks their rows, so that a move or a merger under way takes along what is written for them. */
        void look(Connection connection, Set<UUID> enterprises) throws SQLException {
            JdbcRows.each(
                    connection,
                    "select id, region, sector, merged_into from enterprise where id = any (?::uuid[])"
                            + " order by id for share",
                    List.of(enterprises.stream().map(UUID::toString).toList()),
                    row -> {
                        var id = row.getObject(1, UUID.class);
                        var into = row.getObject(4, UUID.class);
                        if (into == null) {
                            places.put(id, new Place(id, row.getLong(2), row.getString(3)));
                        } else {
                            merged.put(id, into);
                        }
                    });
            var survivors = new HashSet<>(merged.values());
            survivors.removeAll(places.keySet());
            survivors.removeAll(merged.keySet());
            if (!survivors.isEmpty()) {
                look(connection, survivors);
            }
        }

        /** Where the enterprise is, or the one that it was merged into; of one that is unknown, where the event was. */
        Place place(Line line) {
            var enterprise = line.enterprise();
            for (var into = merged.get(enterprise); into != null; into = merged.get(enterprise)) {
                enterprise = into;
            }
            var sector = line.event().sector();
            return places.getOrDefault(
                    enterprise,
                    new Place(enterprise, line.event().region().value(), sector == null ? null : sector.name()));
        }
    }
}
