package worksafe.hazards.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.AlarmKind;
import worksafe.hazards.reading.ReadingViews.LatestReading;
import worksafe.hazards.reading.ReadingViews.LatestReadings;
import worksafe.hazards.reading.ReadingViews.ReadingPoint;
import worksafe.hazards.reading.ReadingViews.ReadingSeries;
import worksafe.hazards.reading.ReadingViews.SensorTrend;
import worksafe.hazards.reading.SensorWatch.Measured;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/** What is asked of readings, behind the wall of their sensors. */
@ApplicationScoped
class ReadingQueries {

    private static final int MOST_SENSORS = 1_000;
    private static final int MOST_POINTS = 25_000;
    /** How far ahead a trend is believed. */
    private static final Duration FORECAST = Duration.ofHours(24);

    private static final String LATEST = """
            select s.id, s.code, s.name, s.unit, st.last_at, st.last_value, st.received_at, st.beyond, st.silent, s.region,
                   s.sector, s.enterprise_id
            from sensor s join sensor_state st on st.sensor_id = s.id
            where s.enterprise_id = ? and s.status <> 'RETIRED' and (?::uuid is null or s.source_id = ?)
            order by s.code, s.id limit ?""";

    private static final String SENSOR = """
            select unit, region, sector, enterprise_id, low_low, low, high, high_high, hysteresis, delay_seconds
            from sensor where id = ?""";

    private static final String RAW = """
            select at, 1::bigint as count, value as lowest, value as highest, value as total from reading
            where sensor_id = ? and at >= ? and at < ? order by at limit ?""";
    private static final String FOLDED = """
            select at, count::bigint, lowest, highest, total from %s
            where sensor_id = ? and at >= ? and at < ? order by at limit ?""";

    private final AgroalDataSource database;
    private final Scopes scopes;
    private final InstantSource clock;

    ReadingQueries(AgroalDataSource database, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** How the sensors of an enterprise stand, perhaps of one source only. */
    @Transactional
    LatestReadings latest(UUID enterpriseId, @Nullable UUID sourceId) {
        return JdbcRows.within(database, connection -> {
            var found = new ArrayList<LatestReading>();
            try (var select = connection.prepareStatement(LATEST)) {
                select.setObject(1, enterpriseId);
                select.setObject(2, sourceId);
                select.setObject(3, sourceId);
                select.setInt(4, MOST_SENSORS + 1);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        if (isShown(row)) {
                            found.add(latest(row));
                        }
                    }
                }
            }
            var more = found.size() > MOST_SENSORS;
            return new LatestReadings(more ? found.subList(0, MOST_SENSORS) : found, more);
        });
    }

    private static LatestReading latest(ResultSet row) throws SQLException {
        var at = row.getTimestamp("last_at");
        return new LatestReading(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                at == null ? null : at.toInstant(),
                at == null ? null : row.getDouble("last_value"),
                row.getTimestamp("received_at").toInstant(),
                kinds(row.getInt("beyond")),
                row.getBoolean("silent"));
    }

    private static Set<AlarmKind> kinds(int beyond) {
        var kinds = EnumSet.noneOf(AlarmKind.class);
        for (int i = 0; i < SensorWatch.KINDS.size(); i++) {
            if ((beyond & 1 << i) != 0) {
                kinds.add(SensorWatch.KINDS.get(i));
            }
        }
        return kinds;
    }

    /**
     * A series, the first of the two moments included.
     *
     * @throws RequestProblem 400 {@code reading-range} for a time that does not end after it begins, or is too long to be told so
     *     finely
     */
    @Transactional
    ReadingSeries series(UUID sensorId, Instant from, Instant to, ReadingStep step) {
        // Nothing was ever measured before the first; after the last it would be far ahead.
        if (!from.isBefore(to)
                || from.isBefore(Instant.EPOCH)
                || Duration.between(from, to).compareTo(step.most()) > 0
                || Duration.between(clock.instant(), to).compareTo(ReadingStep.HOUR.most()) > 0) {
            throw RequestProblem.invalid(Violation.query(
                    "to", "reading-range", step.name(), step.most().toHours()));
        }
        return JdbcRows.within(database, connection -> {
            var sensor = sensor(connection, sensorId);
            return new ReadingSeries(sensorId, step, sensor.unit(), points(connection, sensorId, from, to, step));
        });
    }

    /** Where its values tend, by what the last minutes show. */
    @Transactional
    SensorTrend trend(UUID sensorId, int minutes) {
        var now = clock.instant();
        return JdbcRows.within(database, connection -> {
            var sensor = sensor(connection, sensorId);
            var from = now.minus(Duration.ofMinutes(minutes));
            var series = points(connection, sensorId, from, now, ReadingStep.MINUTE).stream()
                    .map(point -> new Measured(point.at(), point.mean()))
                    .toList();
            var trend = ReadingTrend.of(series);
            var reach = trend.flatMap(line -> line.reach(sensor.limits(), FORECAST));
            return new SensorTrend(
                    sensorId,
                    minutes,
                    trend.map(ReadingTrend::perHour).orElse(null),
                    reach.map(ReadingTrend.Reach::kind).orElse(null),
                    reach.map(ReadingTrend.Reach::limit).orElse(null),
                    reach.map(ReadingTrend.Reach::at).orElse(null));
        });
    }

    private List<ReadingPoint> points(Connection connection, UUID sensorId, Instant from, Instant to, ReadingStep step)
            throws SQLException {
        var points = new ArrayList<ReadingPoint>();
        try (var select = connection.prepareStatement(
                switch (step) {
                    case RAW -> RAW;
                    case MINUTE -> FOLDED.formatted("reading_minute");
                    case HOUR -> FOLDED.formatted("reading_hour");
                })) {
            fill(select, sensorId, from, to);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var count = row.getLong("count");
                    points.add(new ReadingPoint(
                            row.getTimestamp("at").toInstant(),
                            count,
                            row.getDouble("lowest"),
                            row.getDouble("highest"),
                            row.getDouble("total") / count));
                }
            }
        }
        return points;
    }

    private static void fill(PreparedStatement select, UUID sensorId, Instant from, Instant to) throws SQLException {
        select.setObject(1, sensorId);
        select.setObject(2, from.atOffset(ZoneOffset.UTC));
        select.setObject(3, to.atOffset(ZoneOffset.UTC));
        select.setInt(4, MOST_POINTS);
    }

    private Measuring sensor(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(SENSOR)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next() || !isShown(row)) {
                    throw new NotFound(id);
                }
                return new Measuring(
                        row.getString("unit"),
                        new SensorWatch.Limits(
                                row.getObject("low_low", Double.class),
                                row.getObject("low", Double.class),
                                row.getObject("high", Double.class),
                                row.getObject("high_high", Double.class),
                                row.getDouble("hysteresis"),
                                Duration.ofSeconds(row.getInt("delay_seconds"))));
            }
        }
    }

    private boolean isShown(ResultSet row) throws SQLException {
        return scopes.current()
                .covers(
                        new RegionCode(row.getLong("region")),
                        Sector.valueOf(row.getString("sector")),
                        row.getObject("enterprise_id", UUID.class));
    }

    private record Measuring(String unit, SensorWatch.Limits limits) {}
}
