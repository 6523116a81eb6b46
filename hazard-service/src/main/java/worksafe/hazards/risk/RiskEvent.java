package worksafe.hazards.risk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.hazards.risk.method.RiskMethod;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a risk point, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/hazards}. No event names an owner: it says which levels have one, and by which person of the training context.
 */
sealed interface RiskEvent extends DomainEvent {

    /** The risk point after the event. */
    Facts point();

    @Override
    default Subject subject() {
        var point = point();
        return Subject.ofEnterprise(
                point.enterpriseId(),
                "risk-point",
                point.riskPointId(),
                point.revision(),
                point.region(),
                point.sector());
    }

    @Override
    default ArchiveLine archive() {
        var point = point();
        var line = ArchiveLine.of(point.title(), point.status(), point.status() == RiskStatus.RETIRED)
                .numbered(point.number())
                .due(point.dueDate(), this instanceof RiskPointOverdue ? Boolean.TRUE : null);
        return point.colour() == null ? line : line.graded(point.colour());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param owned whether measures stand, each level with its owner
     * @param dueDate until when it is to be assessed again; absent before the first assessment and after its end
     */
    record Facts(
            UUID riskPointId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            RiskStatus status,
            String title,
            @Nullable RiskColour colour,
            @Nullable BigDecimal score,
            boolean warning,
            boolean owned,
            @Nullable LocalDate dueDate) {}

    /** An enterprise registered it. */
    @WireName("worksafe.hazards.risk-point-registered.v1")
    record RiskPointRegistered(@JsonUnwrapped Facts point, Instant occurredAt) implements RiskEvent {}

    /**
     * It was assessed with a colour that is not warned of.
     *
     * @param formerColour the one until then; absent for the first
     */
    @WireName("worksafe.hazards.risk-point-assessed.v1")
    record RiskPointAssessed(
            @JsonUnwrapped Facts point,
            RiskMethod method,
            @Nullable RiskColour formerColour,
            String assessedBy,
            Instant occurredAt)
            implements RiskEvent {}

    /** It was assessed with a colour that is warned of (风险警示): instead of the event above. */
    @WireName("worksafe.hazards.risk-point-warned.v1")
    record RiskPointWarned(
            @JsonUnwrapped Facts point,
            RiskMethod method,
            @Nullable RiskColour formerColour,
            String assessedBy,
            Instant occurredAt)
            implements RiskEvent {}

    /** Its measures stand. */
    @WireName("worksafe.hazards.risk-point-controlled.v1")
    record RiskPointControlled(@JsonUnwrapped Facts point, List<Owner> owners, Instant occurredAt)
            implements RiskEvent {}

    /** Something about it changed, or only its description. */
    @WireName("worksafe.hazards.risk-point-changed.v1")
    record RiskPointChanged(@JsonUnwrapped Facts point, RiskChange change, String reason, Instant occurredAt)
            implements RiskEvent {}

    /** An authority doubts its colour; it is to be assessed again. */
    @WireName("worksafe.hazards.risk-point-challenged.v1")
    record RiskPointChallenged(@JsonUnwrapped Facts point, String reason, String challengedBy, Instant occurredAt)
            implements RiskEvent {}

    /** The day by which it was to be assessed again has passed. */
    @WireName("worksafe.hazards.risk-point-overdue.v1")
    record RiskPointOverdue(@JsonUnwrapped Facts point, Instant occurredAt) implements RiskEvent {}

    /** It is no more. */
    @WireName("worksafe.hazards.risk-point-retired.v1")
    record RiskPointRetired(@JsonUnwrapped Facts point, String reason, Instant occurredAt) implements RiskEvent {}

    /**
     * Who answers for it on one level.
     *
     * @param personId absent where he is not enrolled in the training context
     */
    record Owner(RiskLevel level, @Nullable UUID personId) {}
}
