package worksafe.hazards.sensor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.sensor.SensorEvent.SensorAdjusted;
import worksafe.hazards.sensor.SensorEvent.SensorRegistered;
import worksafe.hazards.sensor.SensorEvent.SensorResumed;
import worksafe.hazards.sensor.SensorEvent.SensorRetired;
import worksafe.hazards.sensor.SensorEvent.SensorSuspended;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;

/** A sensor (监测点) from its registration to its end; see the package for the whole life. */
@Entity
@Table(name = "sensor")
class Sensor extends EnterpriseRow {

    @Embedded
    private Description description;

    @Embedded
    private @Nullable WatchedSource source;

    @Embedded
    private SensorLimits limits;

    @Enumerated(EnumType.STRING)
    private SensorStatus status;

    private @Nullable String suspension;

    @Column(updatable = false)
    private Instant registeredAt;

    /** When its limits were last looked at by people; so that an adjustment is a change even where it leaves them as they are. */
    private Instant adjustedAt;

    protected Sensor() {} // for Hibernate

    private Sensor(
            UUID id,
            ActiveEnterprise enterprise,
            Description description,
            @Nullable WatchedSource source,
            SensorLimits limits,
            Instant now) {
        super(id, enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        this.description = description;
        this.source = source;
        this.limits = limits;
        status = SensorStatus.IN_USE;
        registeredAt = now;
        adjustedAt = now;
    }

    /**
     * What it is.
     *
     * @param code by what its enterprise and the machines there know it (位号)
     * @param place where on the premises
     * @param intervalSeconds how often it sends
     */
    @Embeddable
    record Description(
            String code,
            String name,
            @Enumerated(EnumType.STRING) SensorQuantity quantity,
            String unit,
            String place,
            int intervalSeconds) {}

    /**
     * The major hazard source that it watches.
     *
     * @param level as it was filed
     */
    @Embeddable
    record WatchedSource(
            @Column(name = "source_id") UUID id,
            @Column(name = "source_level") @Nullable Integer level) {}

    /** Enters a sensor that measures from now on. */
    static Created<Sensor> register(
            UUID id,
            ActiveEnterprise enterprise,
            Description description,
            @Nullable WatchedSource source,
            SensorLimits limits,
            String by,
            Instant now) {
        var sensor = new Sensor(id, enterprise, description, source, limits, now);
        return new Created<>(sensor, new SensorRegistered(sensor.facts(sensor.version()), limits, by, now));
    }

    /** Gives it other limits. */
    SensorAdjusted adjust(SensorLimits others, String reason, String by, Instant now) {
        if (!status.actions().contains(SensorAction.ADJUSTMENT)) {
            throw new IllegalTransition(status, status);
        }
        limits = others;
        adjustedAt = now;
        return new SensorAdjusted(changed(), others, reason, by, now);
    }

    SensorSuspended suspend(String reason, String by, Instant now) {
        status = status.to(SensorStatus.SUSPENDED);
        suspension = reason;
        return new SensorSuspended(changed(), reason, by, now);
    }

    SensorResumed resume(String by, Instant now) {
        status = status.to(SensorStatus.IN_USE);
        suspension = null;
        return new SensorResumed(changed(), by, now);
    }

    SensorRetired retire(String reason, String by, Instant now) {
        status = status.to(SensorStatus.RETIRED);
        suspension = null;
        return new SensorRetired(changed(), reason, by, now);
    }

    Description description() {
        return description;
    }

    @Nullable
    WatchedSource source() {
        return source;
    }

    SensorLimits limits() {
        return limits;
    }

    SensorStatus status() {
        return status;
    }

    @Nullable
    String suspension() {
        return suspension;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant adjustedAt() {
        return adjustedAt;
    }

    Set<SensorAction> actions() {
        return status.actions();
    }

    private SensorEvent.Facts changed() {
        return facts(version() + 1);
    }

    private SensorEvent.Facts facts(long revision) {
        return new SensorEvent.Facts(
                id(),
                description.code(),
                description.name(),
                description.quantity(),
                description.unit(),
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                source == null ? null : source.id(),
                source == null ? null : source.level());
    }
}
