package worksafe.hazards.danger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.Actor;
import worksafe.hazards.danger.value.Evidence;
import worksafe.hazards.danger.value.RecheckPartner;
import worksafe.hazards.danger.value.RectificationRefusal;
import worksafe.hazards.danger.value.RectificationRefusal.ServiceProof;
import worksafe.platform.service.FactTime;

/**
 * One entry of a danger's timeline: an event that happened to it, with the words that went with it. Never changed.
 *
 * @param occurredAt when it was entered
 * @param happenedAt when it happened, where it was entered afterwards
 * @param by absent where time did it
 * @param note evidence, opinion or reason
 * @param doneBy who did the work, where a rectification is reported
 * @param attachments references that were written before there was a file store
 * @param service how the demand had reached the enterprise, where it refuses
 * @param second who re-checked as well
 */
@Embeddable
record DangerStep(
        @Enumerated(EnumType.STRING) StepKind kind,
        Instant occurredAt,
        @Nullable Instant happenedAt,
        @Embedded @Nullable Actor by,
        @Nullable String note,
        @Nullable String doneBy,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> attachments,
        @Embedded @Nullable ServiceProof service,
        @Embedded @Nullable RecheckPartner second) {

    /** What an event of ours tells; what other contexts did, which their events tell; and what is only proposed. */
    @Schema(name = "DangerStepKind")
    enum StepKind {
        REPORTED,
        PLANNED,
        RECTIFIED,
        RECHECK_FAILED,
        ACCEPTED,
        CLOSED,
        DISMISSED,
        REOPENED,
        OVERDUE,
        /** An order named the time limit. */
        ORDERED,
        /** The order was withdrawn, and its time limit with it. */
        ORDER_WITHDRAWN,
        /** The finding was withdrawn when the danger had been taken up. */
        FINDING_WITHDRAWN,
        /** Who was barred from the post may work in it again, when the danger had been taken up. */
        POST_CLEARED,
        /** Who was barred from the post has left it, when the danger had been taken up. */
        POST_ENDED,
        /** The obligation that was not met is met, or asked no more, when the danger had been taken up. */
        OBLIGATION_MET,
        /** Somebody proposed to dismiss a major danger; another person has to. */
        DISMISSAL_PROPOSED,
        /** The first of two says what the re-check found; the second has to confirm it. */
        RECHECK_PROPOSED,
        /** The second of two confirmed what the re-check found, which counts with that. */
        RECHECK_CONFIRMED,
        /** The second of two did not, and it is to be looked at anew. */
        RECHECK_NOT_CONFIRMED,
        /** The enterprise refuses to put it right. */
        REFUSED,
        /** More time was given, as the enterprise had applied for. */
        EXTENDED,
        /** It was determined as a major danger. */
        GRADE_RAISED,
        /** It was determined to be a general danger only. */
        GRADE_LOWERED;

        /** The event of ours that tells it; none where only another context's does. */
        Optional<Class<? extends DangerEvent>> toldBy() {
            return switch (this) {
                case REPORTED -> Optional.of(DangerEvent.DangerReported.class);
                case PLANNED -> Optional.of(DangerEvent.DangerPlanned.class);
                case RECTIFIED -> Optional.of(DangerEvent.DangerRectified.class);
                case RECHECK_FAILED -> Optional.of(DangerEvent.DangerRecheckFailed.class);
                case ACCEPTED -> Optional.of(DangerEvent.DangerAccepted.class);
                case CLOSED -> Optional.of(DangerEvent.DangerClosed.class);
                case DISMISSED -> Optional.of(DangerEvent.DangerDismissed.class);
                case REOPENED -> Optional.of(DangerEvent.DangerReopened.class);
                case OVERDUE -> Optional.of(DangerEvent.DangerOverdue.class);
                case REFUSED -> Optional.of(DangerEvent.DangerRefused.class);
                case EXTENDED -> Optional.of(DangerEvent.DangerExtended.class);
                case GRADE_RAISED, GRADE_LOWERED -> Optional.of(DangerEvent.DangerRegraded.class);
                case ORDERED, ORDER_WITHDRAWN -> Optional.of(DangerEvent.DangerRescheduled.class);
                case FINDING_WITHDRAWN,
                        POST_CLEARED,
                        POST_ENDED,
                        OBLIGATION_MET,
                        DISMISSAL_PROPOSED,
                        RECHECK_PROPOSED,
                        RECHECK_CONFIRMED,
                        RECHECK_NOT_CONFIRMED -> Optional.empty();
            };
        }

        /** Whether another context's fact does no more than this to a danger. */
        boolean isNoted() {
            return switch (this) {
                case FINDING_WITHDRAWN, POST_CLEARED, POST_ENDED, OBLIGATION_MET -> true;
                default -> false;
            };
        }
    }

    static DangerStep of(StepKind kind, Instant at, Actor by) {
        return of(kind, FactTime.now(at), by, null);
    }

    static DangerStep of(StepKind kind, Instant at, Actor by, String note) {
        return of(kind, FactTime.now(at), by, note);
    }

    static DangerStep of(StepKind kind, FactTime when, Actor by, @Nullable String note) {
        return new DangerStep(kind, when.enteredAt(), when.earlier(), by, note, null, List.of(), null, null);
    }

    static DangerStep rectified(FactTime when, Actor by, Evidence evidence) {
        return new DangerStep(
                StepKind.RECTIFIED,
                when.enteredAt(),
                when.earlier(),
                by,
                evidence.description(),
                evidence.doneBy(),
                List.of(),
                null,
                null);
    }

    static DangerStep overdue(Instant at) {
        return new DangerStep(StepKind.OVERDUE, at, null, null, null, null, List.of(), null, null);
    }

    static DangerStep refused(Instant at, Actor by, RectificationRefusal refusal) {
        return new DangerStep(
                StepKind.REFUSED, at, null, by, refusal.reason(), null, List.of(), refusal.service(), null);
    }

    /** The same, of two. */
    DangerStep with(@Nullable RecheckPartner other) {
        return new DangerStep(kind, occurredAt, happenedAt, by, note, doneBy, attachments, service, other);
    }

    /** When it was in fact. */
    Instant at() {
        return happenedAt == null ? occurredAt : happenedAt;
    }
}
