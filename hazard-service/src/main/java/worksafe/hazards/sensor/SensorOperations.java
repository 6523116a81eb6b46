package worksafe.hazards.sensor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.alarm.SensorAlarmOperations;
import worksafe.hazards.sensor.SensorRequests.AdjustSensor;
import worksafe.hazards.sensor.SensorRequests.RegisterSensor;
import worksafe.hazards.source.Sources;
import worksafe.kernel.Uuid7;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that can be done about a sensor, each one transaction: load, act, append. */
@ApplicationScoped
class SensorOperations {

    private final Sensors sensors;
    private final Sources sources;
    private final SensorAlarmOperations alarms;
    private final EnterpriseSnapshots enterprises;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    SensorOperations(
            Sensors sensors,
            Sources sources,
            SensorAlarmOperations alarms,
            EnterpriseSnapshots enterprises,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.sensors = sensors;
        this.sources = sources;
        this.alarms = alarms;
        this.enterprises = enterprises;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters a sensor once, however often the request comes. */
    @Transactional
    SensorView register(IdempotencyKey key, RegisterSensor request) {
        return idempotency.once(
                key,
                "registerSensor",
                request,
                SensorView.class,
                before -> sensors.get(before.id()),
                () -> register(request));
    }

    private SensorView register(RegisterSensor request) {
        var now = clock.instant();
        var enterprise = enterprises.requireActive(request.enterpriseId());
        var created = Sensor.register(
                Uuid7.next(clock),
                enterprise,
                request.description(),
                watched(request.sourceId(), enterprise.id()),
                request.limits().limits(),
                caller.subject(),
                now);
        var sensor = created.aggregate();
        sensors.add(sensor);
        outbox.append(created.event());
        sensors.begin(sensor.id(), now);
        return view(sensor);
    }

    /** @throws NotFound when the caller is shown no such source of the enterprise */
    private Sensor.@Nullable WatchedSource watched(@Nullable UUID sourceId, UUID enterpriseId) {
        return sourceId == null
                ? null
                : new Sensor.WatchedSource(
                        sourceId, sources.levelOf(sourceId, enterpriseId).ordinal() + 1);
    }

    @Transactional
    SensorView get(UUID id) {
        return view(sensors.get(id));
    }

    /** What it measures is looked at anew: alarms of the former limits are over, and come again where they must. */
    @Transactional
    SensorView adjust(UUID id, IfMatch expected, AdjustSensor request) {
        var limits = request.limits().limits();
        return anew(id, expected, sensor -> sensor.adjust(limits, request.reason(), caller.subject(), clock.instant()));
    }

    @Transactional
    SensorView suspend(UUID id, IfMatch expected, String reason) {
        return anew(id, expected, sensor -> sensor.suspend(reason, caller.subject(), clock.instant()));
    }

    @Transactional
    SensorView resume(UUID id, IfMatch expected) {
        return anew(id, expected, sensor -> sensor.resume(caller.subject(), clock.instant()));
    }

    @Transactional
    SensorView retire(UUID id, IfMatch expected, String reason) {
        return anew(id, expected, sensor -> sensor.retire(reason, caller.subject(), clock.instant()));
    }

    private SensorView anew(UUID id, IfMatch expected, Function<Sensor, SensorEvent> verb) {
        var sensor = sensors.get(id, expected);
        outbox.append(verb.apply(sensor));
        sensors.beginAnew(id, clock.instant());
        alarms.easeAll(id, clock.instant());
        return view(sensor);
    }

    private SensorView view(Sensor sensor) {
        return SensorView.of(sensor, allowed.among(sensor.actions()));
    }
}
