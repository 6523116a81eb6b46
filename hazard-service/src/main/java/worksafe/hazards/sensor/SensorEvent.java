package worksafe.hazards.sensor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a sensor, as other contexts are told; never a reading. Components are the wire shape, laid down in {@code
 * contracts/hazards}.
 */
sealed interface SensorEvent extends DomainEvent {

    /** The sensor after the event. */
    Facts sensor();

    @Override
    default Subject subject() {
        var sensor = sensor();
        return Subject.ofEnterprise(
                sensor.enterpriseId(),
                "sensor",
                sensor.sensorId(),
                sensor.revision(),
                sensor.region(),
                sensor.sector());
    }

    @Override
    default ArchiveLine archive() {
        var sensor = sensor();
        return ArchiveLine.of(sensor.name(), sensor.status(), sensor.status() == SensorStatus.RETIRED)
                .numbered(sensor.code());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID sensorId,
            String code,
            String name,
            SensorQuantity quantity,
            String unit,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            SensorStatus status,
            @Nullable UUID sourceId,
            @Nullable Integer sourceLevel) {}

    /** An enterprise keeps a sensor from now on. */
    @WireName("worksafe.hazards.sensor-registered.v1")
    record SensorRegistered(
            @JsonUnwrapped Facts sensor, @JsonUnwrapped SensorLimits limits, String registeredBy, Instant occurredAt)
            implements SensorEvent {}

    /** Its limits are others now. */
    @WireName("worksafe.hazards.sensor-adjusted.v1")
    record SensorAdjusted(
            @JsonUnwrapped Facts sensor,
            @JsonUnwrapped SensorLimits limits,
            String reason,
            String adjustedBy,
            Instant occurredAt)
            implements SensorEvent {}

    /** Nothing is expected of it for the time being. */
    @WireName("worksafe.hazards.sensor-suspended.v1")
    record SensorSuspended(@JsonUnwrapped Facts sensor, String reason, String suspendedBy, Instant occurredAt)
            implements SensorEvent {}

    /** It measures again. */
    @WireName("worksafe.hazards.sensor-resumed.v1")
    record SensorResumed(@JsonUnwrapped Facts sensor, String resumedBy, Instant occurredAt) implements SensorEvent {}

    /** Taken away for good. */
    @WireName("worksafe.hazards.sensor-retired.v1")
    record SensorRetired(@JsonUnwrapped Facts sensor, String reason, String retiredBy, Instant occurredAt)
            implements SensorEvent {}
}
