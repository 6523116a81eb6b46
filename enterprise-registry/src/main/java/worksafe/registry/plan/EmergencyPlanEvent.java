package worksafe.registry.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.registry.plan.PlanRevision.PlanRevisionCause;

/**
 * What happens to an emergency plan, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/registry}; who reviewed or signed it is not told.
 */
sealed interface EmergencyPlanEvent extends DomainEvent {

    /** The plan after the event. */
    Facts plan();

    @Override
    default Subject subject() {
        var plan = plan();
        return Subject.ofEnterprise(
                plan.enterpriseId(), "emergency-plan", plan.planId(), plan.revision(), plan.region(), plan.sector());
    }

    @Override
    default ArchiveLine archive() {
        var plan = plan();
        return ArchiveLine.of(plan.title(), plan.status(), plan.status().next().isEmpty())
                .numbered(plan.number())
                .due(this instanceof EmergencyPlanOverdue overdue ? overdue.dueDate() : null, missed());
    }

    /** Whether a day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case EmergencyPlanOverdue _ -> true;
            case EmergencyPlanFiled _, EmergencyPlanEvaluated _, EmergencyPlanRevised _, EmergencyPlanWithdrawn _ ->
                false;
            case EmergencyPlanDrafted _,
                    EmergencyPlanRecorded _,
                    EmergencyPlanReviewed _,
                    EmergencyPlanSigned _,
                    EmergencyPlanPublished _,
                    EmergencyPlanReturned _,
                    EmergencyPlanRevisionDemanded _ -> null;
        };
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID planId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            EmergencyPlanStatus status,
            String title,
            EmergencyPlanKind kind,
            int edition) {}

    /**
     * An edition was drafted.
     *
     * @param cause why it replaces another; absent for the first edition
     */
    @WireName("worksafe.registry.emergency-plan-drafted.v1")
    record EmergencyPlanDrafted(
            @JsonUnwrapped Facts plan, @Nullable PlanRevisionCause cause, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** One that was in force before was entered. */
    @WireName("worksafe.registry.emergency-plan-recorded.v1")
    record EmergencyPlanRecorded(
            @JsonUnwrapped Facts plan,
            LocalDate publishedOn,
            @Nullable LocalDate filedOn,
            @Nullable String filingNumber,
            Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** It was reviewed. */
    @WireName("worksafe.registry.emergency-plan-reviewed.v1")
    record EmergencyPlanReviewed(
            @JsonUnwrapped Facts plan, LocalDate reviewedOn, boolean passed, int reviewers, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** The principal signed it. */
    @WireName("worksafe.registry.emergency-plan-signed.v1")
    record EmergencyPlanSigned(@JsonUnwrapped Facts plan, LocalDate signedOn, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** It is in force. */
    @WireName("worksafe.registry.emergency-plan-published.v1")
    record EmergencyPlanPublished(
            @JsonUnwrapped Facts plan,
            LocalDate publishedOn,
            @Nullable UUID replaces,
            Instant occurredAt) implements EmergencyPlanEvent {}

    /**
     * It is on file.
     *
     * @param bySilence whether the authority did not answer in time
     */
    @WireName("worksafe.registry.emergency-plan-filed.v1")
    record EmergencyPlanFiled(
            @JsonUnwrapped Facts plan, String filingNumber, LocalDate filedOn, boolean bySilence, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** The authority did not file it. */
    @WireName("worksafe.registry.emergency-plan-returned.v1")
    record EmergencyPlanReturned(@JsonUnwrapped Facts plan, String reason, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** It was evaluated. */
    @WireName("worksafe.registry.emergency-plan-evaluated.v1")
    record EmergencyPlanEvaluated(
            @JsonUnwrapped Facts plan, LocalDate evaluatedOn, boolean revisionNeeded, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** A drill showed that it is to be revised. */
    @WireName("worksafe.registry.emergency-plan-revision-demanded.v1")
    record EmergencyPlanRevisionDemanded(@JsonUnwrapped Facts plan, UUID drillId, String reason, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** Another edition took its place. */
    @WireName("worksafe.registry.emergency-plan-revised.v1")
    record EmergencyPlanRevised(@JsonUnwrapped Facts plan, UUID replacedBy, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /** It was withdrawn. */
    @WireName("worksafe.registry.emergency-plan-withdrawn.v1")
    record EmergencyPlanWithdrawn(@JsonUnwrapped Facts plan, String reason, Instant occurredAt)
            implements EmergencyPlanEvent {}

    /**
     * A day of its enterprise passed.
     *
     * @param duty what was owed, as clocks name it
     * @param dueDate the last day that was in time
     */
    @WireName("worksafe.registry.emergency-plan-overdue.v1")
    record EmergencyPlanOverdue(@JsonUnwrapped Facts plan, String duty, LocalDate dueDate, Instant occurredAt)
            implements EmergencyPlanEvent {}
}
