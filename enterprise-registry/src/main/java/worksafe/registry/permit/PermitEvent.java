package worksafe.registry.permit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a permit, as other contexts are told. Components are the wire shape, laid down in {@code contracts/registry}.
 */
sealed interface PermitEvent extends DomainEvent {

    /** The permit after the event. */
    Facts permit();

    @Override
    default Subject subject() {
        var permit = permit();
        return Subject.ofEnterprise(
                permit.enterpriseId(),
                PermitClocks.SUBJECT,
                permit.permitId(),
                permit.revision(),
                permit.region(),
                permit.sector());
    }

    @Override
    default ArchiveLine archive() {
        var permit = permit();
        return ArchiveLine.of(permit.title(), permit.status(), permit.status().isOver())
                .numbered(permit.number())
                .due(permit.validUntil(), null);
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param trade what the permit is for
     * @param validFrom its first day; absent before it is granted, with the last one
     */
    record Facts(
            UUID permitId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            PermitStatus status,
            String title,
            Trade trade,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** It is to be applied for. */
    @WireName("worksafe.registry.safety-permit-prepared.v1")
    record SafetyPermitPrepared(@JsonUnwrapped Facts permit, Instant occurredAt) implements PermitEvent {}

    /** Its application was accepted. */
    @WireName("worksafe.registry.safety-permit-accepted.v1")
    record SafetyPermitAccepted(@JsonUnwrapped Facts permit, UUID applicationId, Instant occurredAt)
            implements PermitEvent {}

    /** The authority's time stands still. */
    @WireName("worksafe.registry.safety-permit-stood.v1")
    record SafetyPermitStood(@JsonUnwrapped Facts permit, PermitStandstill cause, String reason, Instant occurredAt)
            implements PermitEvent {}

    /**
     * The conditions were stated, or a renewal goes without.
     *
     * @param unmet how many are unmet
     */
    @WireName("worksafe.registry.safety-permit-examined.v1")
    record SafetyPermitExamined(
            @JsonUnwrapped Facts permit, UUID applicationId, boolean waived, int unmet, Instant occurredAt)
            implements PermitEvent {}

    /** It is given, or was, where it was entered afterwards. */
    @WireName("worksafe.registry.safety-permit-granted.v1")
    record SafetyPermitGranted(@JsonUnwrapped Facts permit, boolean imported, Instant occurredAt)
            implements PermitEvent {}

    /** Its application was not accepted, or it was not given. */
    @WireName("worksafe.registry.safety-permit-refused.v1")
    record SafetyPermitRefused(@JsonUnwrapped Facts permit, String reason, Instant occurredAt) implements PermitEvent {}

    /** The enterprise took its application back. */
    @WireName("worksafe.registry.safety-permit-taken-back.v1")
    record SafetyPermitTakenBack(@JsonUnwrapped Facts permit, Instant occurredAt) implements PermitEvent {}

    /** It is not applied for after all, or its enterprise is no more. */
    @WireName("worksafe.registry.safety-permit-given-up.v1")
    record SafetyPermitGivenUp(@JsonUnwrapped Facts permit, String reason, Instant occurredAt) implements PermitEvent {}

    /**
     * What stands on it changed.
     *
     * @param changedOn when that changed in fact
     * @param late whether it was applied for too late
     */
    @WireName("worksafe.registry.safety-permit-changed.v1")
    record SafetyPermitChanged(@JsonUnwrapped Facts permit, LocalDate changedOn, boolean late, Instant occurredAt)
            implements PermitEvent {}

    /**
     * It has another period.
     *
     * @param bySilence whether the authority did not answer in time
     */
    @WireName("worksafe.registry.safety-permit-renewed.v1")
    record SafetyPermitRenewed(@JsonUnwrapped Facts permit, boolean bySilence, Instant occurredAt)
            implements PermitEvent {}

    /** It is taken away until a day. */
    @WireName("worksafe.registry.safety-permit-suspended.v1")
    record SafetyPermitSuspended(
            @JsonUnwrapped Facts permit, PermitGround ground, LocalDate until, String reason, Instant occurredAt)
            implements PermitEvent {}

    /** It is given back. */
    @WireName("worksafe.registry.safety-permit-lifted.v1")
    record SafetyPermitLifted(@JsonUnwrapped Facts permit, String reason, Instant occurredAt) implements PermitEvent {}

    /** It was revoked, withdrawn or cancelled. */
    @WireName("worksafe.registry.safety-permit-ended.v1")
    record SafetyPermitEnded(@JsonUnwrapped Facts permit, PermitGround ground, String reason, Instant occurredAt)
            implements PermitEvent {}

    /** Its last day is over. */
    @WireName("worksafe.registry.safety-permit-expired.v1")
    record SafetyPermitExpired(@JsonUnwrapped Facts permit, Instant occurredAt) implements PermitEvent {}
}
