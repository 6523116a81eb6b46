package worksafe.hazards.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.SensorAlarmOperations.AlarmedSensor;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** The statements of a batch, each for all of its readings, in the present transaction and behind the wall. */
@ApplicationScoped
class ReadingRows {

    // In one order for everybody, so that no two batches wait for one another.
    private static final String LOCK = """
            select s.id, s.name, s.unit, s.place, s.status, s.enterprise_id, e.name as enterprise_name, s.region, s.sector,
                   s.source_id, s.source_level, s.measures_from, s.measures_to, s.low_low, s.low, s.high, s.high_high,
                   s.hysteresis, s.delay_seconds, s.interval_seconds, st.last_value, st.beyond, st.late, st.silent,
                   %s
            from sensor_state st join sensor s on s.id = st.sensor_id
                 join enterprise_snapshot e on e.enterprise_id = s.enterprise_id
            where st.sensor_id = any(?) order by st.sensor_id for update of st""".formatted(String.join(
            ", ",
            millis("last_at"),
            millis("since_low_low"),
            millis("since_low"),
            millis("since_high"),
            millis("since_high_high"),
            millis("folded_until")));

    private static final String INSERT = """
            insert into reading (sensor_id, at, value, received_at)
            select r.sensor, to_timestamp(r.at::float8 / 1000), r.value, to_timestamp(?::float8 / 1000)
            from unnest(?::uuid[], ?::bigint[], ?::float8[]) as r (sensor, at, value)
            on conflict do nothing
            returning sensor_id, (extract(epoch from at) * 1000)::bigint""";

    private static final String UPDATE = """
            update sensor_state st set last_at = to_timestamp(n.last_at::float8 / 1000), last_value = n.last_value,
                   received_at = to_timestamp(?::float8 / 1000), silent = false, late = n.late, beyond = n.beyond,
                   since_low_low = to_timestamp(n.low_low::float8 / 1000), since_low = to_timestamp(n.low::float8 / 1000),
                   since_high = to_timestamp(n.high::float8 / 1000),
                   since_high_high = to_timestamp(n.high_high::float8 / 1000)
            from unnest(?::uuid[], ?::bigint[], ?::float8[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                        ?::bigint[])
                 as n (sensor, last_at, last_value, late, beyond, low_low, low, high, high_high)
            where st.sensor_id = n.sensor""";

    private static final String MARK_LATE = """
            insert into reading_late (sensor_id, minute)
            select distinct r.sensor, date_trunc('minute', to_timestamp(r.at::float8 / 1000))
            from unnest(?::uuid[], ?::bigint[]) as r (sensor, at) on conflict do nothing""";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();

    ReadingRows(AgroalDataSource database, Scopes scopes) {
        this.database = database;
        this.scopes = scopes;
    }

    private static String millis(String column) {
        return "(extract(epoch from st." + column + ") * 1000)::bigint as " + column;
    }

    /** A reading, to the millisecond. */
    record Row(UUID sensor, long at, double value) {

        Key key() {
            return new Key(sensor, at);
        }
    }

    /** By what a reading is known. */
    record Key(UUID sensor, long at) {}

    /** Those of the sensors that the scope shows, with their states, locked until the transaction ends. */
    Map<UUID, WatchedSensor> lock(Collection<UUID> sensors) {
        var scope = scopes.current();
        return JdbcRows.within(database, connection -> {
            var found = new HashMap<UUID, WatchedSensor>();
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setArray(1, connection.createArrayOf("uuid", sensors.toArray()));
                try (var rows = lock.executeQuery()) {
                    while (rows.next()) {
                        var watched = watched(rows);
                        var enterprise = watched.sensor().enterprise();
                        if (scope.covers(enterprise.region(), enterprise.sector(), enterprise.id())) {
                            found.put(watched.sensor().id(), watched);
                        }
                    }
                }
            }
            return found;
        });
    }

    private static WatchedSensor watched(ResultSet row) throws SQLException {
        var limits = new SensorWatch.Limits(
                number(row, "low_low"),
                number(row, "low"),
                number(row, "high"),
                number(row, "high_high"),
                row.getDouble("hysteresis"),
                Duration.ofSeconds(row.getInt("delay_seconds")));
        var since = new @Nullable Instant[] {
            instant(row, "since_low_low"),
            instant(row, "since_low"),
            instant(row, "since_high"),
            instant(row, "since_high_high")
        };
        var level = row.getInt("source_level");
        var sensor = new AlarmedSensor(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                row.getString("place"),
                new ActiveEnterprise(
                        row.getObject("enterprise_id", UUID.class),
                        row.getString("enterprise_name"),
                        new RegionCode(row.getLong("region")),
                        Sector.valueOf(row.getString("sector"))),
                row.getObject("source_id", UUID.class),
                level == 0 ? null : level);
        return new WatchedSensor(
                sensor,
                row.getString("status").equals("IN_USE"),
                row.getDouble("measures_from"),
                row.getDouble("measures_to"),
                limits,
                Duration.ofSeconds(row.getInt("interval_seconds")),
                new SensorWatch(
                        limits,
                        instant(row, "last_at"),
                        row.getDouble("last_value"),
                        since,
                        row.getInt("beyond"),
                        row.getLong("late")),
                row.getBoolean("silent"),
                instant(row, "folded_until"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Makes sure that the days have their tables. */
    void extend(Collection<LocalDate> wanted) {
        var missing =
                wanted.stream().filter(day -> !days.contains(day)).sorted().toList();
        if (!missing.isEmpty()) {
            JdbcRows.run(database, connection -> {
                for (var day : missing) {
                    try (var extend = connection.prepareStatement("call extend_readings(?)")) {
                        extend.setObject(1, day);
                        var unused = extend.execute();
                    }
                }
            });
        }
    }

    /** These days have their tables: a transaction that made sure of it was committed. */
    void haveTables(Collection<LocalDate> those) {
        days.addAll(those);
    }

    /** Drops the days of a table that lie before that one. */
    void drop(String table, LocalDate before) {
        days.removeIf(day -> day.isBefore(before));
        JdbcRows.run(database, connection -> {
            try (var drop = connection.prepareStatement("call drop_readings(?, ?)")) {
                drop.setString(1, table);
                drop.setObject(2, before);
                var unused = drop.execute();
            }
        });
    }

    /** Keeps the readings that are not there yet, and tells which those were. */
    Set<Key> insert(List<Row> rows, Instant now) {
        return JdbcRows.within(database, connection -> {
            var inserted = new HashSet<Key>();
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setLong(1, now.toEpochMilli());
                insert.setArray(
                        2,
                        array(connection, "uuid", rows.stream().map(Row::sensor).toArray()));
                insert.setArray(
                        3,
                        array(connection, "bigint", rows.stream().map(Row::at).toArray()));
                insert.setArray(
                        4,
                        array(
                                connection,
                                "float8",
                                rows.stream().map(Row::value).toArray()));
                try (var kept = insert.executeQuery()) {
                    while (kept.next()) {
                        inserted.add(new Key(kept.getObject(1, UUID.class), kept.getLong(2)));
                    }
                }
            }
            return inserted;
        });
    }

    /** Notes how the sensors stand now. */
    void update(List<WatchedSensor> sensors, Instant now) {
        var columns = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < 9; i++) {
            columns.add(new ArrayList<>());
        }
        for (var sensor : sensors) {
            var watch = sensor.watch();
            columns.get(0).add(sensor.sensor().id());
            columns.get(1).add(millis(watch.lastAt()));
            columns.get(2).add(watch.lastAt() == null ? null : watch.lastValue());
            columns.get(3).add(watch.late());
            columns.get(4).add(watch.beyond());
            for (int i = 0; i < SensorWatch.KINDS.size(); i++) {
                columns.get(5 + i).add(millis(watch.since(i)));
            }
        }
        var types = List.of("uuid", "bigint", "float8", "bigint", "int4", "bigint", "bigint", "bigint", "bigint");
        JdbcRows.run(database, connection -> {
            try (var update = connection.prepareStatement(UPDATE)) {
                update.setLong(1, now.toEpochMilli());
                for (int i = 0; i < types.size(); i++) {
                    update.setArray(
                            2 + i,
                            array(connection, types.get(i), columns.get(i).toArray()));
                }
                var unused = update.executeUpdate();
            }
        });
    }

    /** Notes that the minutes of these readings are to be folded anew. */
    void markLate(List<Row> rows) {
        JdbcRows.run(database, connection -> {
            try (var mark = connection.prepareStatement(MARK_LATE)) {
                mark.setArray(
                        1,
                        array(connection, "uuid", rows.stream().map(Row::sensor).toArray()));
                mark.setArray(
                        2,
                        array(connection, "bigint", rows.stream().map(Row::at).toArray()));
                var unused = mark.executeUpdate();
            }
        });
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Array array(Connection connection, String type, @Nullable Object[] values) throws SQLException {
        return connection.createArrayOf(type, Arrays.copyOf(values, values.length, Object[].class));
    }
}
