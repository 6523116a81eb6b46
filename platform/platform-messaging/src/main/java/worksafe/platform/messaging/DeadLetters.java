package worksafe.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Dates;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.service.lock.AdvisoryLock;

/** The records that were laid aside. */
@ApplicationScoped
class DeadLetters {

    private static final AdvisoryLock LOCK = new AdvisoryLock("dead letters of a key", 7);

    private static final int LONGEST_FAILURE = 2000;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final InstantSource clock;

    DeadLetters(AgroalDataSource database, InstantSource clock) {
        this.sql = new Sql(database);
        this.clock = clock;
    }

    /**
     * Which of the keys have records here that later ones must wait behind. Whoever is told of one holds its lock until
     * the transaction ends, so that a replay cannot release the key at the same moment.
     */
    Set<String> blocked(String consumer, Collection<String> keys) {
        var suspects = waiting(consumer, keys);
        if (suspects.isEmpty()) {
            return suspects;
        }
        suspects.stream().sorted().forEach(key -> lock(consumer, key));
        return waiting(consumer, suspects);
    }

    private Set<String> waiting(String consumer, Collection<String> keys) {
        return keys.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(sql.list(
                        "select distinct key from dead_letter"
                                + " where consumer = ? and key = any (?) and resolution is null and blocks",
                        row -> row.getString(1),
                        consumer,
                        keys));
    }

    /** Keeps taking over and replaying the same key apart, until the transaction ends. */
    void lock(String consumer, String key) {
        var unused = sql.list("select " + LOCK.taking("?"), row -> "", "dead letter " + consumer + ' ' + key);
    }

    /** Lays a record aside; a record that lies here already stays as it is. */
    void add(String consumer, Delivery delivery, DeadLetter.Cause cause, String failure) {
        var message = delivery.message();
        var event = delivery instanceof Delivery.Readable readable ? readable.event() : null;
        sql.update(
                "insert into dead_letter (id, consumer, topic, partition, kafka_offset, key, event_id, type, region,"
                        + " sector, enterprise_id, headers, data, cause, failure, blocks, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                Uuid7.next(clock),
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                storable(message.key()),
                delivery.eventId(),
                storable(EventRecords.header(message, EventRecords.TYPE)),
                event == null ? null : event.region().value(),
                event == null || event.sector() == null ? null : event.sector().name(),
                event == null ? null : event.enterpriseId(),
                json(EventRecords.headers(message)),
                storable(message.value()),
                cause.name(),
                shortened(failure),
                delivery.key() != null,
                clock.instant());
    }

    Optional<DeadLetter> find(UUID id) {
        return sql.list("select * from dead_letter where id = ?", DeadLetters::letter, id).stream()
                .findFirst();
    }

    /** The letters within the scope, newest first. */
    List<DeadLetter> list(Scope scope, Filter filter, Page page) {
        var parameters = new ArrayList<@Nullable Object>();
        var conditions = new ArrayList<String>();
        if (filter.consumer() != null) {
            conditions.add("consumer = ?");
            parameters.add(filter.consumer());
        }
        if (filter.region() != null) {
            conditions.add("region between ? and ?");
            parameters.add(filter.region().low());
            parameters.add(filter.region().high());
        }
        if (filter.unresolvedOnly()) {
            conditions.add("resolution is null");
        }
        var after = page.after();
        if (after != null) {
            conditions.add("(received_at, id) < (?, ?)");
            parameters.add(after.value(0, Dates::instant));
            parameters.add(after.value(1, UUID::fromString));
        }
        if (scope.region() == null) {
            conditions.add("false");
        }
        parameters.add(page.fetch());
        return sql.list(
                "select * from dead_letter"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by received_at desc, id desc limit ?",
                DeadLetters::letter,
                parameters.toArray());
    }

    /** The first unresolved letter of the key, which is the only one that may be replayed. */
    Optional<DeadLetter> head(String consumer, String key) {
        return sql
                .list(
                        "select * from dead_letter where consumer = ? and key = ? and resolution is null and blocks"
                                + " order by position limit 1",
                        DeadLetters::letter,
                        consumer,
                        key)
                .stream()
                .findFirst();
    }

    int unresolved(String consumer, String key) {
        return sql.list(
                        "select count(*) from dead_letter"
                                + " where consumer = ? and key = ? and resolution is null and blocks",
                        row -> row.getInt(1),
                        consumer,
                        key)
                .getFirst();
    }

    /** Ends a letter's wait; false when it had ended before. */
    boolean resolve(UUID id, DeadLetter.Resolution resolution, String by, @Nullable String note) {
        return sql.update(
                        "update dead_letter set resolution = ?, resolved_at = ?, resolved_by = ?, note = ?"
                                + " where id = ? and resolution is null",
                        resolution.name(),
                        clock.instant(),
                        by,
                        note,
                        id)
                == 1;
    }

    static DeadLetter letter(ResultSet row) throws SQLException {
        var region = row.getObject("region", Long.class);
        var sector = row.getString("sector");
        var resolution = row.getString("resolution");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                row.getString("key"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                region == null ? null : new RegionCode(region),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject("enterprise_id", UUID.class),
                headers(row.getString("headers")),
                row.getString("data"),
                DeadLetter.Cause.valueOf(row.getString("cause")),
                row.getString("failure"),
                row.getBoolean("blocks"),
                Sql.requiredInstant(row, "received_at"),
                resolution == null ? null : DeadLetter.Resolution.valueOf(resolution),
                Sql.instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("note"));
    }

    /** PostgreSQL keeps no NUL in text; a record that cannot be read may hold some. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String shortened(String failure) {
        var storable = String.valueOf(storable(failure));
        return storable.length() <= LONGEST_FAILURE ? storable : storable.substring(0, LONGEST_FAILURE);
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Which letters are asked for.
     *
     * @param region with all below it; those that name no place are then left out
     */
    record Filter(@Nullable String consumer, @Nullable RegionCode region, boolean unresolvedOnly) {}
}
