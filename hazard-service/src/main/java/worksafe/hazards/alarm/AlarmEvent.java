package worksafe.hazards.alarm;

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
 * What happens to an alarm, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/hazards}; people are named by the subject of their account only.
 */
sealed interface AlarmEvent extends DomainEvent {

    /** The alarm after the event. */
    Facts alarm();

    @Override
    default Subject subject() {
        var alarm = alarm();
        return Subject.ofEnterprise(
                alarm.enterpriseId(), "alarm", alarm.alarmId(), alarm.revision(), alarm.region(), alarm.sector());
    }

    @Override
    default ArchiveLine archive() {
        var alarm = alarm();
        return ArchiveLine.of(alarm.sensorName(), alarm.status(), alarm.status().ended())
                .numbered(alarm.number())
                .about(alarm.sensorId());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID alarmId,
            String number,
            UUID sensorId,
            String sensorName,
            AlarmKind kind,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            AlarmStatus status,
            AlarmTier tier,
            @Nullable UUID sourceId,
            @Nullable Integer sourceLevel,
            Instant raisedAt,
            @Nullable Instant easedAt) {}

    /**
     * A sensor lies beyond a limit, or is silent.
     *
     * @param since when that began
     */
    @WireName("worksafe.hazards.alarm-raised.v1")
    record AlarmRaised(
            @JsonUnwrapped Facts alarm,
            @Nullable Double threshold,
            @Nullable Double value,
            String unit,
            Instant since,
            Instant occurredAt)
            implements AlarmEvent {}

    /** The sensor is within the limit again, or is heard of again. */
    @WireName("worksafe.hazards.alarm-eased.v1")
    record AlarmEased(@JsonUnwrapped Facts alarm, Instant occurredAt) implements AlarmEvent {}

    /** Nobody acknowledged it in time; one level more is told. */
    @WireName("worksafe.hazards.alarm-escalated.v1")
    record AlarmEscalated(@JsonUnwrapped Facts alarm, Instant occurredAt) implements AlarmEvent {}

    /** Somebody saw it. */
    @WireName("worksafe.hazards.alarm-acknowledged.v1")
    record AlarmAcknowledged(@JsonUnwrapped Facts alarm, String acknowledgedBy, Instant occurredAt)
            implements AlarmEvent {}

    /** It was dealt with. */
    @WireName("worksafe.hazards.alarm-disposed.v1")
    record AlarmDisposed(@JsonUnwrapped Facts alarm, String measures, String disposedBy, Instant occurredAt)
            implements AlarmEvent {}

    /** Another person found it dealt with. */
    @WireName("worksafe.hazards.alarm-closed.v1")
    record AlarmClosed(@JsonUnwrapped Facts alarm, String closedBy, Instant occurredAt) implements AlarmEvent {}

    /** It was none. */
    @WireName("worksafe.hazards.alarm-refuted.v1")
    record AlarmRefuted(@JsonUnwrapped Facts alarm, String reason, String refutedBy, Instant occurredAt)
            implements AlarmEvent {}
}
