package worksafe.hazards.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import worksafe.platform.service.JdbcRows;

/**
 * Makes minutes of readings and hours of minutes, for many sensors with each statement. A minute is folded once it is over, an
 * hour likewise. What is folded is always the whole of it, so that folding twice changes nothing; a minute of which readings
 * came later is folded anew, and its hour.
 */
@ApplicationScoped
class ReadingFoldOperations {

    private static final String DUE = """
            select sensor_id from sensor_state
            where folded_until < to_timestamp(?::float8 / 1000) and last_at >= date_trunc('hour', folded_until)
            order by sensor_id limit ? for update skip locked""";

    private static final String UPSERT = """

            on conflict (sensor_id, at) do update
            set count = excluded.count, lowest = excluded.lowest, highest = excluded.highest, total = excluded.total""";

    private static final String MINUTES = """
            insert into reading_minute (sensor_id, at, count, lowest, highest, total)
            select r.sensor_id, date_trunc('minute', r.at), count(*), min(r.value), max(r.value), sum(r.value)
            from sensor_state st join reading r on r.sensor_id = st.sensor_id and r.at >= st.folded_until
            where st.sensor_id = any(?) and r.at < to_timestamp(?::float8 / 1000)
              and r.at >= (select min(folded_until) from sensor_state where sensor_id = any(?))
            group by 1, 2""" + UPSERT;

    private static final String HOURS = """
            insert into reading_hour (sensor_id, at, count, lowest, highest, total)
            select m.sensor_id, date_trunc('hour', m.at), sum(m.count), min(m.lowest), max(m.highest), sum(m.total)
            from sensor_state st join reading_minute m
                 on m.sensor_id = st.sensor_id and m.at >= date_trunc('hour', st.folded_until)
            where st.sensor_id = any(?) and m.at < date_trunc('hour', to_timestamp(?::float8 / 1000))
              and m.at >= (select date_trunc('hour', min(folded_until)) from sensor_state where sensor_id = any(?))
            group by 1, 2""" + UPSERT;

    private static final String FOLDED = "update sensor_state set folded_until = to_timestamp(?::float8 / 1000)"
            + " where sensor_id = any(?) and folded_until < to_timestamp(?::float8 / 1000)";

    private static final String LATE = "select sensor_id from reading_late order by sensor_id, minute limit ?";
    private static final String LOCK =
            "select sensor_id from sensor_state where sensor_id = any(?) order by sensor_id for update";
    private static final String TAKE_LATE =
            "delete from reading_late where sensor_id = any(?) returning sensor_id, (extract(epoch from minute) * 1000)::bigint";

    private static final String LATE_MINUTES = """
            insert into reading_minute (sensor_id, at, count, lowest, highest, total)
            select r.sensor_id, l.minute, count(*), min(r.value), max(r.value), sum(r.value)
            from (select sensor, to_timestamp(at::float8 / 1000) as minute
                  from unnest(?::uuid[], ?::bigint[]) as u (sensor, at)) l
                 join reading r on r.sensor_id = l.sensor and r.at >= l.minute and r.at < l.minute + interval '1 minute'
            group by 1, 2""" + UPSERT;

    private static final String LATE_HOURS = """
            insert into reading_hour (sensor_id, at, count, lowest, highest, total)
            select m.sensor_id, l.hour, sum(m.count), min(m.lowest), max(m.highest), sum(m.total)
            from (select distinct sensor, date_trunc('hour', to_timestamp(at::float8 / 1000)) as hour
                  from unnest(?::uuid[], ?::bigint[]) as u (sensor, at)) l
                 join sensor_state st on st.sensor_id = l.sensor and l.hour < date_trunc('hour', st.folded_until)
                 join reading_minute m on m.sensor_id = l.sensor and m.at >= l.hour and m.at < l.hour + interval '1 hour'
            group by 1, 2""" + UPSERT;

    private final AgroalDataSource database;
    private final InstantSource clock;

    ReadingFoldOperations(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Folds what is over of so many sensors at most; tells of how many. */
    @Transactional
    int fold(int most) {
        var until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return JdbcRows.within(database, connection -> {
            var due = sensors(connection, DUE, until.toEpochMilli(), most);
            if (!due.isEmpty()) {
                var ids = due.toArray();
                execute(connection, MINUTES, ids, until, ids);
                execute(connection, HOURS, ids, until, ids);
                execute(connection, FOLDED, until, ids, until);
            }
            return due.size();
        });
    }

    /** Folds anew the minutes of some sensors of which readings came late; tells how many minutes. */
    @Transactional
    int foldLate(int most) {
        return JdbcRows.within(database, connection -> {
            var concerned = new LinkedHashSet<>(sensors(connection, LATE, most));
            if (concerned.isEmpty()) {
                return 0;
            }
            var ids = concerned.toArray();
            // Batches that bring more wait, so that what they mark is not taken away with what is folded here.
            execute(connection, LOCK, new Object[][] {ids});
            var sensors = new ArrayList<UUID>();
            var minutes = new ArrayList<Long>();
            try (var take = connection.prepareStatement(TAKE_LATE)) {
                take.setArray(1, connection.createArrayOf("uuid", ids));
                try (var taken = take.executeQuery()) {
                    while (taken.next()) {
                        sensors.add(taken.getObject(1, UUID.class));
                        minutes.add(taken.getLong(2));
                    }
                }
            }
            for (var statement : List.of(LATE_MINUTES, LATE_HOURS)) {
                try (var fold = connection.prepareStatement(statement)) {
                    fold.setArray(1, connection.createArrayOf("uuid", sensors.toArray()));
                    fold.setArray(2, connection.createArrayOf("bigint", minutes.toArray()));
                    var unused = fold.executeUpdate();
                }
            }
            return minutes.size();
        });
    }

    private static List<UUID> sensors(Connection connection, String select, Object... parameters) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var statement = connection.prepareStatement(select)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** An array of ids, or an instant, for each parameter. */
    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof Instant instant) {
                    statement.setLong(i + 1, instant.toEpochMilli());
                } else {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", (Object[]) parameters[i]));
                }
            }
            var unused = statement.execute();
        }
    }
}
