package worksafe.hazards.danger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.hazards.danger.value.DangerExtension.DangerExtensionGround;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.hazards.danger.value.TimeLimit;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.platform.papers.ServiceWay;

/**
 * What happens to a danger, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/hazards}; people are named by the subject of their account only.
 */
sealed interface DangerEvent extends DomainEvent {

    /** The danger after the event. */
    Facts danger();

    @Override
    default Subject subject() {
        var danger = danger();
        return Subject.ofEnterprise(
                danger.enterpriseId(),
                "danger",
                danger.dangerId(),
                danger.revision(),
                danger.region(),
                danger.sector());
    }

    /** The day by which it is to be put right; absent where the event names none. */
    default @Nullable LocalDate dueDate() {
        return null;
    }

    @Override
    default ArchiveLine archive() {
        var danger = danger();
        return ArchiveLine.of(danger.title(), danger.status(), danger.status().ended())
                .numbered(danger.number())
                .graded(danger.grade())
                .due(dueDate(), missed())
                .about(danger.findingId());
    }

    /** Whether its day was missed; absent where the event leaves that as it was. */
    private @Nullable Boolean missed() {
        return switch (this) {
            case DangerOverdue _ -> true;
            case DangerRescheduled rescheduled -> rescheduled.overdue();
            case DangerRegraded regraded -> regraded.overdue();
            case DangerReported _, DangerReopened _, DangerClosed _, DangerDismissed _, DangerExtended _ -> false;
            case DangerPlanned _, DangerRectified _, DangerRecheckFailed _, DangerAccepted _, DangerRefused _ -> null;
        };
    }

    /**
     * What every event repeats, so that a reader needs no other: unwrapped into the event's own properties.
     *
     * @param findingId the finding that it came of, where the inspections context announced it
     * @param happenedAt when what the event tells happened, where it was entered afterwards
     */
    record Facts(
            UUID dangerId,
            String number,
            UUID enterpriseId,
            long revision,
            DangerGrade grade,
            String title,
            RegionCode region,
            Sector sector,
            DangerStatus status,
            @Nullable UUID findingId,
            @Nullable Instant happenedAt) {}

    /** A danger entered the ledger. */
    @WireName("worksafe.hazards.danger-reported.v1")
    record DangerReported(
            @JsonUnwrapped Facts danger,
            DangerCause cause,
            @Nullable LocalDate dueDate,
            Instant reportedAt,
            String reportedBy,
            Instant occurredAt)
            implements DangerEvent {}

    /** The five implementations are planned. */
    @WireName("worksafe.hazards.danger-planned.v1")
    record DangerPlanned(
            @JsonUnwrapped Facts danger,
            String goal,
            String responsible,
            long fundsFen,
            String measures,
            LocalDate dueDate,
            @Nullable String emergencyPlan,
            String plannedBy,
            Instant occurredAt)
            implements DangerEvent {}

    /** The enterprise says that it is put right, and waits for the re-check. */
    @WireName("worksafe.hazards.danger-rectified.v1")
    record DangerRectified(
            @JsonUnwrapped Facts danger,
            Instant rectifiedAt,
            String rectifiedBy,
            LocalDate dueDate,
            String note,
            Instant occurredAt)
            implements DangerEvent {}

    /** A major danger passed its re-check and waits for its closure. */
    @WireName("worksafe.hazards.danger-accepted.v1")
    record DangerAccepted(
            @JsonUnwrapped Facts danger,
            Instant acceptedAt,
            String acceptedBy,
            String opinion,
            LocalDate dueDate,
            Instant occurredAt)
            implements DangerEvent {}

    /** The re-check found it not put right, or below standard. */
    @WireName("worksafe.hazards.danger-recheck-failed.v1")
    record DangerRecheckFailed(
            @JsonUnwrapped Facts danger,
            Instant recheckedAt,
            String recheckedBy,
            String reason,
            LocalDate dueDate,
            Instant occurredAt)
            implements DangerEvent {}

    /**
     * Struck off.
     *
     * @param onTime whether it had been put right by the end of its due date
     */
    @WireName("worksafe.hazards.danger-closed.v1")
    record DangerClosed(
            @JsonUnwrapped Facts danger,
            Instant closedAt,
            String closedBy,
            LocalDate dueDate,
            boolean onTime,
            Instant occurredAt)
            implements DangerEvent {}

    /** Verification found no danger, or it was gone before anybody took it up; the reason tells. */
    @WireName("worksafe.hazards.danger-dismissed.v1")
    record DangerDismissed(
            @JsonUnwrapped Facts danger, Instant dismissedAt, String dismissedBy, String reason, Instant occurredAt)
            implements DangerEvent {}

    /** Closed too early, or back again. */
    @WireName("worksafe.hazards.danger-reopened.v1")
    record DangerReopened(
            @JsonUnwrapped Facts danger,
            Instant reopenedAt,
            String reopenedBy,
            String reason,
            LocalDate dueDate,
            Instant occurredAt)
            implements DangerEvent {}

    /**
     * An order named another time limit, or was withdrawn and gave it up. Every other event that names a time limit tells
     * it by itself.
     *
     * @param origin {@code ORDER} while the order holds; whoever named the day otherwise
     * @param overdue whether this very day was announced as missed before
     */
    @WireName("worksafe.hazards.danger-rescheduled.v1")
    record DangerRescheduled(
            @JsonUnwrapped Facts danger,
            LocalDate dueDate,
            TimeLimit.LimitOrigin origin,
            boolean overdue,
            UUID orderId,
            String orderNumber,
            String orderTitle,
            Instant occurredAt)
            implements DangerEvent {}

    /**
     * The enterprise refuses to put it right. Hazards orders nothing: whoever may, acts on this.
     *
     * @param legalBasis the clause that is broken, where inspectors wrote it down; so are requirement and penalty clause
     * @param orderId the order that it is under, if any
     */
    @WireName("worksafe.hazards.danger-refused.v1")
    record DangerRefused(
            @JsonUnwrapped Facts danger,
            Instant refusedAt,
            String refusedBy,
            String reason,
            ServiceWay servedBy,
            LocalDate servedOn,
            LocalDate dueDate,
            boolean overdue,
            @Nullable String legalBasis,
            @Nullable String requirement,
            @Nullable String penaltyClause,
            @Nullable UUID orderId,
            Instant occurredAt)
            implements DangerEvent {}

    /**
     * More time was given, as the enterprise had applied for.
     *
     * @param formerDueDate the day that held before
     */
    @WireName("worksafe.hazards.danger-extended.v1")
    record DangerExtended(
            @JsonUnwrapped Facts danger,
            LocalDate formerDueDate,
            LocalDate dueDate,
            DangerExtensionGround ground,
            UUID applicationId,
            String applicationNumber,
            String extendedBy,
            Instant occurredAt)
            implements DangerEvent {}

    /**
     * Another grade was determined for it: {@code grade} is the new one, and with a general one that becomes major the status
     * may go back to {@code REPORTED}, to be planned anew.
     *
     * @param standard code of the standard by which it is a major danger; absent where it is none any more, and so is the clause
     * @param overdue whether its day, which may be another one now, was announced as missed before
     */
    @WireName("worksafe.hazards.danger-regraded.v1")
    record DangerRegraded(
            @JsonUnwrapped Facts danger,
            DangerGrade formerGrade,
            @Nullable String standard,
            @Nullable String clause,
            String reason,
            LocalDate dueDate,
            boolean overdue,
            String regradedBy,
            Instant occurredAt)
            implements DangerEvent {}

    /** Its due date passed before it was closed; told once for each due date. */
    @WireName("worksafe.hazards.danger-overdue.v1")
    record DangerOverdue(@JsonUnwrapped Facts danger, LocalDate dueDate, Instant occurredAt) implements DangerEvent {}
}
