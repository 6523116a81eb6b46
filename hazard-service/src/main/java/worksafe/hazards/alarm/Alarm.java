package worksafe.hazards.alarm;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.alarm.AlarmEvent.AlarmAcknowledged;
import worksafe.hazards.alarm.AlarmEvent.AlarmClosed;
import worksafe.hazards.alarm.AlarmEvent.AlarmDisposed;
import worksafe.hazards.alarm.AlarmEvent.AlarmEased;
import worksafe.hazards.alarm.AlarmEvent.AlarmEscalated;
import worksafe.hazards.alarm.AlarmEvent.AlarmRaised;
import worksafe.hazards.alarm.AlarmEvent.AlarmRefuted;
import worksafe.hazards.alarm.AlarmStep.StepKind;
import worksafe.hazards.danger.value.Actor;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;

/** An alarm (监测报警) from when it is raised to its end; see the package for the whole life. */
@Entity
@Table(name = "alarm")
class Alarm extends EnterpriseRow {

    /** The gravest level of a major hazard source whose alarms the county sees only when nobody acknowledges them. */
    private static final int LESSER_LEVEL = 3;

    @Column(updatable = false)
    private String number;

    @Embedded
    private Occasion occasion;

    @Column(updatable = false)
    private Instant raisedAt;

    private @Nullable Instant easedAt;

    @Enumerated(EnumType.STRING)
    private AlarmStatus status;

    @Enumerated(EnumType.STRING)
    private AlarmTier tier;

    private @Nullable Instant escalatesAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID dangerId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "alarm_step", joinColumns = @JoinColumn(name = "alarm_id"))
    @OrderColumn(name = "position")
    private List<AlarmStep> timeline = new ArrayList<>();

    protected Alarm() {} // for Hibernate

    private Alarm(Identity identity, ActiveEnterprise enterprise, Occasion occasion, AlarmTier tier, Instant raisedAt) {
        super(identity.id(), enterprise.region(), enterprise.sector(), enterprise.id(), enterprise.name());
        number = identity.number();
        this.occasion = occasion;
        this.tier = tier;
        this.raisedAt = raisedAt;
        status = AlarmStatus.RAISED;
    }

    /** What an alarm is called. */
    record Identity(UUID id, String number) {

        /** The series of the numbers of alarms (报警). */
        static final String SERIES = "BJ";
    }

    /**
     * What raised it.
     *
     * @param threshold the limit; absent where the sensor is silent
     * @param value what it measured when that was held to be an alarm
     * @param since when the sensor went beyond, or was last heard of
     */
    @Embeddable
    record Occasion(
            UUID sensorId,
            String sensorName,
            @Nullable UUID sourceId,
            @Nullable Integer sourceLevel,
            @Enumerated(EnumType.STRING) AlarmKind kind,
            @Nullable Double threshold,
            @Nullable Double value,
            String unit,
            Instant since) {

        /** Whether the county sees it at once: of a major hazard source of level 1 or 2. */
        boolean isGrave() {
            return sourceLevel != null && sourceLevel < LESSER_LEVEL;
        }
    }

    /** Raises it; who is told of it when nobody acknowledges it follows from the minutes. */
    static Created<Alarm> raise(
            Identity identity, ActiveEnterprise enterprise, Occasion occasion, EscalationMinutes minutes, Instant now) {
        var tier = occasion.isGrave() ? AlarmTier.COUNTY : AlarmTier.ENTERPRISE;
        var alarm = new Alarm(identity, enterprise, occasion, tier, now);
        alarm.escalatesAt = minutes.after(tier, now).orElse(null);
        alarm.timeline.add(new AlarmStep(StepKind.RAISED, now, null, null));
        return new Created<>(
                alarm,
                new AlarmRaised(
                        alarm.facts(alarm.version()),
                        occasion.threshold(),
                        occasion.value(),
                        occasion.unit(),
                        occasion.since(),
                        now));
    }

    /**
     * The sensor is within the limit again since that moment.
     *
     * @return empty where that was known
     */
    Optional<AlarmEvent> ease(Instant at, Instant now) {
        if (easedAt != null) {
            return Optional.empty();
        }
        easedAt = at.isBefore(occasion.since()) ? occasion.since() : at;
        timeline.add(new AlarmStep(StepKind.EASED, now, null, null));
        return Optional.of(new AlarmEased(changed(), now));
    }

    /**
     * Tells one level more, where nobody has acknowledged it in time.
     *
     * @return empty where nobody is to be told
     */
    Optional<AlarmEvent> escalate(EscalationMinutes minutes, Instant now) {
        var next = tier.next();
        if (status != AlarmStatus.RAISED || escalatesAt == null || now.isBefore(escalatesAt) || next.isEmpty()) {
            return Optional.empty();
        }
        tier = next.get();
        escalatesAt = minutes.after(tier, raisedAt).orElse(null);
        timeline.add(new AlarmStep(StepKind.ESCALATED, now, null, tier.name()));
        return Optional.of(new AlarmEscalated(changed(), now));
    }

    AlarmAcknowledged acknowledge(Actor by, Instant now) {
        status = status.to(AlarmStatus.ACKNOWLEDGED);
        acknowledgedAt = now;
        escalatesAt = null;
        timeline.add(new AlarmStep(StepKind.ACKNOWLEDGED, now, by, null));
        return new AlarmAcknowledged(changed(), by.subject(), now);
    }

    AlarmDisposed dispose(String measures, Actor by, Instant now) {
        status = status.to(AlarmStatus.DISPOSED);
        timeline.add(new AlarmStep(StepKind.DISPOSED, now, by, measures));
        return new AlarmDisposed(changed(), measures, by.subject(), now);
    }

    /** @throws RuleViolation while the value is beyond, or by who dealt with it */
    AlarmClosed close(String opinion, Actor by, Instant now) {
        var closed = status.to(AlarmStatus.CLOSED);
        if (easedAt == null) {
            throw new RuleViolation(HazardProblem.ALARM_LASTING, number);
        }
        var acts = new ActsTaken();
        for (var step : timeline) {
            if (step.kind() == StepKind.DISPOSED && step.by() != null) {
                acts = acts.and(SeparatedAct.ALARM_DISPOSED, step.by().subject());
            }
        }
        if (acts.excluding(SeparatedAct.ALARM_CLOSED, by.subject()).isPresent()) {
            throw new RuleViolation(HazardProblem.ALARM_SAME_PERSON, by.subject());
        }
        status = closed;
        endedAt = now;
        timeline.add(new AlarmStep(StepKind.CLOSED, now, by, opinion));
        return new AlarmClosed(changed(), by.subject(), now);
    }

    /** @throws RuleViolation by the enterprise, once the authority sees it */
    AlarmRefuted refute(String reason, Actor by, Instant now) {
        var refuted = status.to(AlarmStatus.FALSE);
        if (by.side() == Actor.ActorSide.ENTERPRISE && tier != AlarmTier.ENTERPRISE) {
            throw new RuleViolation(HazardProblem.ALARM_SEEN_BY_AUTHORITY, number);
        }
        status = refuted;
        endedAt = now;
        escalatesAt = null;
        timeline.add(new AlarmStep(StepKind.REFUTED, now, by, reason));
        return new AlarmRefuted(changed(), reason, by.subject(), now);
    }

    /** It is one of those that made a danger. */
    void ledTo(UUID danger) {
        dangerId = danger;
    }

    String number() {
        return number;
    }

    Occasion occasion() {
        return occasion;
    }

    AlarmStatus status() {
        return status;
    }

    AlarmTier tier() {
        return tier;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    Instant easedAt() {
        return easedAt;
    }

    @Nullable
    Instant escalatesAt() {
        return escalatesAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    UUID dangerId() {
        return dangerId;
    }

    List<AlarmStep> timeline() {
        return List.copyOf(timeline);
    }

    Set<AlarmAction> actions() {
        return status.actions();
    }

    private AlarmEvent.Facts changed() {
        return facts(version() + 1);
    }

    private AlarmEvent.Facts facts(long revision) {
        return new AlarmEvent.Facts(
                id(),
                number,
                occasion.sensorId(),
                occasion.sensorName(),
                occasion.kind(),
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                tier,
                occasion.sourceId(),
                occasion.sourceLevel(),
                raisedAt,
                easedAt);
    }
}
