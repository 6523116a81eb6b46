package worksafe.hazards.sensor;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import worksafe.hazards.HazardProblem;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The sensors that the present scope shows, and the row of each that says how far its readings were looked at. */
@ApplicationScoped
class Sensors extends WalledRepository<Sensor> {

    private static final String UNIQUE_CODE = "uq_sensor_code";

    private final Listing<SensorSummary> listing;
    private final AgroalDataSource database;

    Sensors(Scopes scopes, Listings listings, AgroalDataSource database) {
        super(scopes);
        this.listing = listings.walled(Sensor.class, SensorSummary.class, SensorFilter.class, "-registeredAt");
        this.database = database;
    }

    /** Those that the filter leaves. */
    Slice<SensorSummary> list(SensorFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** @throws RuleViolation when the enterprise knows another sensor by that code, be it entered at this very moment */
    void add(Sensor sensor) {
        try {
            persistAndFlush(sensor);
        } catch (ConstraintViolationException taken) {
            if (UNIQUE_CODE.equals(taken.getConstraintName())) {
                throw new RuleViolation(
                        HazardProblem.SENSOR_KNOWN, sensor.description().code());
            }
            throw taken;
        }
    }

    /** Begins to look at what a sensor measures. */
    void begin(UUID id, Instant now) {
        update(
                "insert into sensor_state (received_at, folded_until, sensor_id) select n.at, date_trunc('minute', n.at), n.id"
                        + " from (select to_timestamp(?::float8 / 1000) as at, ?::uuid as id) n",
                now,
                id);
    }

    /**
     * Looks at what it measures as if nothing had been measured before, which waits for batches that bring readings of it;
     * the latest value stays.
     */
    void beginAnew(UUID id, Instant now) {
        update(
                "update sensor_state set received_at = to_timestamp(?::float8 / 1000), since_low_low = null, since_low = null,"
                        + " since_high = null, since_high_high = null, beyond = 0, silent = false where sensor_id = ?",
                now,
                id);
    }

    private void update(String statement, Instant now, UUID id) {
        flush();
        JdbcRows.run(database, connection -> {
            try (var update = connection.prepareStatement(statement)) {
                update.setLong(1, now.toEpochMilli());
                update.setObject(2, id);
                var unused = update.executeUpdate();
            }
        });
    }
}
