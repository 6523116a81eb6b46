package worksafe.hazards.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.FactOperations;
import worksafe.hazards.danger.FactOperations.Found;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.DangerObservation;
import worksafe.hazards.danger.value.DangerSource;
import worksafe.kernel.Uuid7;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.enterprises.EnterpriseSnapshots;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.PaperNumbers;

/**
 * The door through which sensors raise and ease alarms, in the transaction that looked at what they measured. Whoever enters has
 * locked what says how the sensor stands, so that nobody raises the same twice.
 */
@ApplicationScoped
public class SensorAlarmOperations {

    private final Alarms alarms;
    private final AlarmTasks tasks;
    private final AlarmPolicies policies;
    private final FactOperations dangers;
    private final EnterpriseSnapshots enterprises;
    private final PaperNumbers numbers;
    private final Outbox outbox;
    private final InstantSource clock;

    SensorAlarmOperations(
            Alarms alarms,
            AlarmTasks tasks,
            AlarmPolicies policies,
            FactOperations dangers,
            EnterpriseSnapshots enterprises,
            PaperNumbers numbers,
            Outbox outbox,
            InstantSource clock) {
        this.alarms = alarms;
        this.tasks = tasks;
        this.policies = policies;
        this.dangers = dangers;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The sensor whose alarm it is; its enterprise as the sensor's row names it.
     *
     * @param place where on the premises it is
     */
    public record AlarmedSensor(
            UUID id,
            String name,
            String unit,
            String place,
            ActiveEnterprise enterprise,
            @Nullable UUID sourceId,
            @Nullable Integer sourceLevel) {}

    /**
     * Beyond what it is.
     *
     * @param threshold the limit; absent where the sensor is silent
     * @param since when it went beyond, or was last heard of
     */
    public record Crossed(
            AlarmKind kind,
            @Nullable Double threshold,
            @Nullable Double value,
            Instant since) {}

    /** Raises an alarm that lasts until it is eased. */
    @Transactional(TxType.MANDATORY)
    public void raise(AlarmedSensor sensor, Crossed crossed) {
        var unused = entered(sensor, crossed);
    }

    /**
     * Raises one of what is known only now to have happened before: it is over already. Nothing happens where the sensor was
     * known to be beyond that limit at about that time.
     *
     * @param until when it was last beyond
     * @param about within how much of that time it counts as the same
     * @return whether it was raised
     */
    @Transactional(TxType.MANDATORY)
    public boolean raiseLate(AlarmedSensor sensor, Crossed crossed, Instant until, Duration about) {
        if (alarms.isCovered(sensor.id(), crossed.kind(), crossed.since().minus(about), until.plus(about))) {
            return false;
        }
        ease(entered(sensor, crossed), until);
        return true;
    }

    /** The sensor is within that limit again, or was heard of again. */
    @Transactional(TxType.MANDATORY)
    public void ease(UUID sensorId, AlarmKind kind, Instant at) {
        alarms.lasting(sensorId).stream()
                .filter(alarm -> alarm.occasion().kind() == kind)
                .forEach(alarm -> ease(alarm, at));
    }

    /** What it was beyond counts no more: its limits are others, or nothing is expected of it. */
    @Transactional(TxType.MANDATORY)
    public void easeAll(UUID sensorId, Instant at) {
        alarms.lasting(sensorId).forEach(alarm -> ease(alarm, at));
    }

    private void ease(Alarm alarm, Instant at) {
        alarm.ease(at, clock.instant()).ifPresent(outbox::append);
        alarms.flush();
    }

    private Alarm entered(AlarmedSensor sensor, Crossed crossed) {
        var now = clock.instant();
        var enterprise = enterprise(sensor);
        var occasion = new Alarm.Occasion(
                sensor.id(),
                sensor.name(),
                sensor.sourceId(),
                sensor.sourceLevel(),
                crossed.kind(),
                crossed.threshold(),
                crossed.value(),
                sensor.unit(),
                crossed.since());
        var created = Alarm.raise(
                new Alarm.Identity(Uuid7.next(clock), numbers.next(Alarm.Identity.SERIES, enterprise.region(), now)),
                enterprise,
                occasion,
                policies.escalation(enterprise.region(), enterprise.sector(), now),
                now);
        var alarm = created.aggregate();
        alarms.persist(alarm);
        outbox.append(created.event());
        alarms.flush();
        tasks.follow(alarm, "alarm-raised");
        if (crossed.kind() != AlarmKind.SILENCE) {
            makeDanger(sensor, enterprise, now);
        }
        return alarm;
    }

    /** Where it is supervised now: it can neither move nor be cancelled here until the transaction ends. */
    private ActiveEnterprise enterprise(AlarmedSensor sensor) {
        var known = sensor.enterprise();
        return enterprises
                .find(known.id())
                .map(place -> new ActiveEnterprise(
                        known.id(),
                        known.name(),
                        place.region(),
                        place.sector() == null ? known.sector() : place.sector(),
                        place.trades()))
                .orElse(known);
    }

    private void makeDanger(AlarmedSensor sensor, ActiveEnterprise enterprise, Instant now) {
        policies.danger(enterprise.region(), enterprise.sector(), now).ifPresent(often -> {
            var counting = new ArrayList<>(alarms.counting(sensor.id(), now.minus(Duration.ofDays(often.days()))));
            if (counting.size() >= often.alarms()) {
                dangers.enterOwn(enterprise, found(sensor, counting, often), now)
                        .ifPresent(danger -> counting.forEach(one -> one.ledTo(danger)));
                alarms.flush();
            }
        });
    }

    private static Found found(AlarmedSensor sensor, List<Alarm> counting, AlarmPolicies.Frequency often) {
        var title = "监测报警频发：" + sensor.name();
        return new Found(
                new DangerObservation(
                        title.length() <= 200 ? title : title.substring(0, 200),
                        "%s 在 %d 日内报警 %d 次：%s。"
                                .formatted(
                                        sensor.name(),
                                        often.days(),
                                        counting.size(),
                                        String.join(
                                                "、",
                                                counting.stream()
                                                        .map(Alarm::number)
                                                        .toList())),
                        sensor.place(),
                        DangerCause.UNSAFE_CONDITION,
                        DangerGrade.GENERAL,
                        DangerSource.ALARM,
                        null),
                new Actor("sensor/" + sensor.id(), sensor.name(), Actor.ActorSide.AUTHORITY),
                null);
    }
}
