package worksafe.hazards.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.hazards.alarm.AlarmKind;
import worksafe.hazards.alarm.SensorAlarmOperations;
import worksafe.hazards.alarm.SensorAlarmOperations.AlarmedSensor;
import worksafe.hazards.alarm.SensorAlarmOperations.Crossed;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.service.JdbcRows;

/** Finds sensors that ought to send and do not: their silence is an alarm. */
@ApplicationScoped
class SilenceOperations {

    private static final String PLACES = "select distinct region, sector from sensor where status = 'IN_USE'";

    /** Who sends rarely is waited for twice as long as it takes from one reading to the next. */
    private static final String SILENT = """
            select s.id, s.name, s.unit, s.place, s.enterprise_id, e.name as enterprise_name, s.region, s.sector, s.source_id,
                   s.source_level, (extract(epoch from st.received_at) * 1000)::bigint as received_at
            from unnest(?::bigint[], ?::text[], ?::bigint[]) as p (region, sector, seconds)
                 join sensor s on s.region = p.region and s.sector = p.sector and s.status = 'IN_USE'
                 join sensor_state st on st.sensor_id = s.id
                 join enterprise_snapshot e on e.enterprise_id = s.enterprise_id and e.state = 'ACTIVE'
            where not st.silent
              and st.received_at
                  < to_timestamp(?::float8 / 1000) - greatest(p.seconds, 2 * s.interval_seconds) * interval '1 second'
            order by s.id limit ? for update of st skip locked""";

    private final AgroalDataSource database;
    private final ReadingPolicies policies;
    private final SensorAlarmOperations alarms;
    private final InstantSource clock;

    SilenceOperations(
            AgroalDataSource database, ReadingPolicies policies, SensorAlarmOperations alarms, InstantSource clock) {
        this.database = database;
        this.policies = policies;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Raises the alarms of so many sensors that fell silent at most; tells of how many. */
    @Transactional
    int raise(int most) {
        var now = clock.instant();
        var found = JdbcRows.within(database, connection -> {
            var regions = new ArrayList<Long>();
            var sectors = new ArrayList<String>();
            var seconds = new ArrayList<Long>();
            JdbcRows.each(connection, PLACES, List.of(), row -> {
                regions.add(row.getLong(1));
                sectors.add(row.getString(2));
                seconds.add(policies.silence(new RegionCode(row.getLong(1)), Sector.valueOf(row.getString(2)), now)
                        .toSeconds());
            });
            var silent = new ArrayList<Silent>();
            try (var select = connection.prepareStatement(SILENT)) {
                select.setArray(1, connection.createArrayOf("bigint", regions.toArray()));
                select.setArray(2, connection.createArrayOf("text", sectors.toArray()));
                select.setArray(3, connection.createArrayOf("bigint", seconds.toArray()));
                select.setLong(4, now.toEpochMilli());
                select.setInt(5, most);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var level = row.getInt("source_level");
                        silent.add(new Silent(
                                new AlarmedSensor(
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
                                        level == 0 ? null : level),
                                Instant.ofEpochMilli(row.getLong("received_at"))));
                    }
                }
            }
            try (var mark =
                    connection.prepareStatement("update sensor_state set silent = true where sensor_id = any(?)")) {
                mark.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                silent.stream().map(one -> one.sensor().id()).toArray()));
                var unused = mark.executeUpdate();
            }
            return silent;
        });
        for (var one : found) {
            alarms.raise(one.sensor(), new Crossed(AlarmKind.SILENCE, null, null, one.heardOf()));
        }
        return found.size();
    }

    private record Silent(AlarmedSensor sensor, Instant heardOf) {}
}
