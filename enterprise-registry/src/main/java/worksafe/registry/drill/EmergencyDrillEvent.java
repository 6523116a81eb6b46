package worksafe.registry.drill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.registry.drill.EmergencyDrill.DrillForm;
import worksafe.registry.plan.EmergencyPlanKind;

/**
 * What happens to a drill, as other contexts are told. Components are the wire shape, laid down in {@code contracts/registry}.
 */
sealed interface EmergencyDrillEvent extends DomainEvent {

    /** The drill after the event. */
    Facts drill();

    @Override
    default Subject subject() {
        var drill = drill();
        return Subject.ofEnterprise(
                drill.enterpriseId(),
                "emergency-drill",
                drill.drillId(),
                drill.revision(),
                drill.region(),
                drill.sector());
    }

    @Override
    default ArchiveLine archive() {
        var drill = drill();
        return ArchiveLine.of(drill.title(), drill.status(), drill.over())
                .numbered(drill.number())
                .due(this instanceof EmergencyDrillPlanned planned ? planned.plannedOn() : null, null)
                .about(drill.planId());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param over whether nothing is owed for it any more; travels in the line of the archive alone
     */
    record Facts(
            UUID drillId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            EmergencyDrillStatus status,
            String title,
            UUID planId,
            EmergencyPlanKind planKind,
            DrillForm form,
            @JsonIgnore boolean over) {}

    /** A drill was planned. */
    @WireName("worksafe.registry.emergency-drill-planned.v1")
    record EmergencyDrillPlanned(@JsonUnwrapped Facts drill, LocalDate plannedOn, Instant occurredAt)
            implements EmergencyDrillEvent {}

    /** It was held. */
    @WireName("worksafe.registry.emergency-drill-held.v1")
    record EmergencyDrillHeld(@JsonUnwrapped Facts drill, LocalDate heldOn, int participants, Instant occurredAt)
            implements EmergencyDrillEvent {}

    /** Its effect was evaluated. */
    @WireName("worksafe.registry.emergency-drill-evaluated.v1")
    record EmergencyDrillEvaluated(
            @JsonUnwrapped Facts drill,
            LocalDate evaluatedOn,
            boolean effective,
            boolean revisionNeeded,
            Instant occurredAt)
            implements EmergencyDrillEvent {}

    /** The authority was told of it. */
    @WireName("worksafe.registry.emergency-drill-reported.v1")
    record EmergencyDrillReported(@JsonUnwrapped Facts drill, LocalDate reportedOn, Instant occurredAt)
            implements EmergencyDrillEvent {}

    /** It is not held. */
    @WireName("worksafe.registry.emergency-drill-cancelled.v1")
    record EmergencyDrillCancelled(@JsonUnwrapped Facts drill, String reason, Instant occurredAt)
            implements EmergencyDrillEvent {}
}
