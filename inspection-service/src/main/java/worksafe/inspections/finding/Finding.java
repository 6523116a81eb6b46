package worksafe.inspections.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.finding.FindingEvent.FindingRecorded;
import worksafe.inspections.finding.FindingEvent.FindingWithdrawn;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;

/** What a visit found, from its record on; see the package for the whole life. */
@Entity
@Table(name = "finding")
class Finding extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID inspectionId;

    @Column(updatable = false)
    private String inspectionNumber;

    @Embedded
    private Observation observation;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    private Instant recordedAt;

    /** When it was found, where it was recorded afterwards. */
    private @Nullable Instant happenedAt;

    private String recordedBy;
    private String recordedByName;

    @Embedded
    private @Nullable Withdrawal withdrawal;

    private @Nullable UUID orderId;
    private @Nullable UUID dangerId;
    private long dangerRevision;

    @Enumerated(EnumType.STRING)
    private @Nullable DangerOutcome dangerOutcome;

    private @Nullable Instant settledAt;

    /** The day of the danger's plan. */
    private @Nullable LocalDate plannedUntil;

    protected Finding() {} // for Hibernate

    private Finding(UUID id, SourceInspections.Counted counted, Observation observation, Actor by) {
        var visit = counted.visit();
        super(id, visit.region(), visit.sector(), visit.enterpriseId(), visit.enterpriseName());
        number = counted.number();
        inspectionId = visit.id();
        inspectionNumber = visit.number();
        this.observation = observation;
        status = FindingStatus.RECORDED;
        recordedAt = counted.when().enteredAt();
        happenedAt = counted.when().earlier();
        recordedBy = by.subject();
        recordedByName = by.name();
    }

    /**
     * Records what the visit found.
     *
     * @throws RuleViolation when the clause that it names could not be broken on that day
     */
    static Created<Finding> record(UUID id, SourceInspections.Counted counted, Observation observation, Actor by) {
        observation.requireClause(counted.when().day());
        var finding = new Finding(id, counted, observation, by);
        return new Created<>(
                finding,
                new FindingRecorded(
                        finding.facts(finding.version()),
                        observation.description(),
                        observation.place(),
                        observation.cause(),
                        observation.grade(),
                        observation.legalBasis(),
                        observation.requirement(),
                        observation.penaltyClause(),
                        by.subject(),
                        finding.happenedAt,
                        finding.recordedAt));
    }

    /**
     * Lays it aside.
     *
     * @throws RuleViolation while an order demands that it be put right
     */
    FindingWithdrawn withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(FindingStatus.WITHDRAWN);
        if (orderId != null) {
            throw new RuleViolation(InspectionProblem.FINDING_IN_ORDER, number);
        }
        new ActsTaken()
                .and(SeparatedAct.FINDING_RECORDED, recordedBy)
                .excluding(SeparatedAct.FINDING_WITHDRAWN, by.subject())
                .ifPresent(recorded -> {
                    throw new RuleViolation(InspectionProblem.INSPECTION_SAME_PERSON, by.name());
                });

        status = withdrawn;
        withdrawal = new Withdrawal(now, by.subject(), by.name(), reason);
        return new FindingWithdrawn(facts(version() + 1), reason, now);
    }

    /**
     * Puts it into an order.
     *
     * @throws RuleViolation when it was withdrawn, is in another order, or there is nothing left to put right
     */
    void demand(UUID order) {
        if (status == FindingStatus.WITHDRAWN) {
            throw new RuleViolation(InspectionProblem.FINDING_WITHDRAWN, number);
        }
        if (orderId != null) {
            throw new RuleViolation(InspectionProblem.FINDING_IN_ORDER, number);
        }
        if (settledAt != null) {
            throw new RuleViolation(InspectionProblem.FINDING_SETTLED, number);
        }
        orderId = order;
    }

    /** Its order was withdrawn. */
    void release() {
        orderId = null;
    }

    /**
     * Hears of its danger.
     *
     * @return whether it is news; what is as old as the last heard, or older, changes nothing
     */
    boolean hear(DangerNews heard) {
        if (heard.revision() <= dangerRevision) {
            return false;
        }
        var reopened = settledAt != null && heard.outcome() == null;
        dangerId = heard.dangerId();
        dangerRevision = heard.revision();
        dangerOutcome = heard.outcome();
        settledAt = heard.outcome() == null ? null : heard.at();
        // A plan does not outlive the closing of its danger.
        if (reopened || heard.plannedUntil() != null) {
            plannedUntil = heard.plannedUntil();
        }
        return true;
    }

    /** What its status allows, but nothing while an order demands it. */
    Set<FindingAction> actions() {
        return orderId == null ? status.actions() : Set.of();
    }

    String number() {
        return number;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String inspectionNumber() {
        return inspectionNumber;
    }

    Observation observation() {
        return observation;
    }

    FindingStatus status() {
        return status;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Optional<Instant> happenedAt() {
        return Optional.ofNullable(happenedAt);
    }

    /** The day on which it was seen. */
    LocalDate foundOn() {
        return ChinaTime.dayOf(happenedAt == null ? recordedAt : happenedAt);
    }

    Actor recordedBy() {
        return new Actor(recordedBy, recordedByName);
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /** The order that demands or demanded that it be put right. */
    Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    Optional<UUID> dangerId() {
        return Optional.ofNullable(dangerId);
    }

    Optional<DangerOutcome> dangerOutcome() {
        return Optional.ofNullable(dangerOutcome);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** Until when its danger is put right as planned, which counts for major dangers alone. */
    Optional<LocalDate> plannedUntil() {
        return observation.grade() == FindingGrade.MAJOR ? Optional.ofNullable(plannedUntil) : Optional.empty();
    }

    private FindingEvent.Facts facts(long revision) {
        return new FindingEvent.Facts(
                id(),
                number,
                inspectionId,
                inspectionNumber,
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                observation.title());
    }
}
