package worksafe.training.exam.entry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.exam.ExamKind;
import worksafe.training.exam.ExamPart;

/** What happens to an entry, as other contexts are told. Components are the wire shape, laid down in {@code contracts/training}. */
public sealed interface ExamEntryEvent extends DomainEvent {

    /** The entry after the event. */
    Facts entry();

    @Override
    default Subject subject() {
        var entry = entry();
        return Subject.ofPerson(
                entry.personId(), "exam-entry", entry.entryId(), entry.revision(), entry.region(), entry.sector());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties.
     *
     * @param sector of the authority; travels in the header alone
     */
    record Facts(
            UUID entryId,
            String number,
            UUID personId,
            String personName,
            ExamKind kind,
            @Nullable OperationCategory category,
            ExamPart part,
            int attempt,
            RegionCode region,
            @JsonIgnore @Nullable Sector sector,
            long revision,
            ExamEntryStatus status) {}

    /** Somebody was entered. */
    @WireName("worksafe.training.exam-entry-applied.v1")
    record ExamEntryApplied(@JsonUnwrapped Facts entry, Instant occurredAt) implements ExamEntryEvent {}

    /** The authority gave it back for completion. */
    @WireName("worksafe.training.exam-entry-returned.v1")
    record ExamEntryReturned(@JsonUnwrapped Facts entry, String reason, Instant occurredAt) implements ExamEntryEvent {}

    /** What was missing is there. */
    @WireName("worksafe.training.exam-entry-resubmitted.v1")
    record ExamEntryResubmitted(@JsonUnwrapped Facts entry, Instant occurredAt) implements ExamEntryEvent {}

    /** The authority accepted it. */
    @WireName("worksafe.training.exam-entry-accepted.v1")
    record ExamEntryAccepted(@JsonUnwrapped Facts entry, Instant occurredAt) implements ExamEntryEvent {}

    /** The authority did not accept it. */
    @WireName("worksafe.training.exam-entry-refused.v1")
    record ExamEntryRefused(@JsonUnwrapped Facts entry, String reason, Instant occurredAt) implements ExamEntryEvent {}

    /** The person does not take part. */
    @WireName("worksafe.training.exam-entry-withdrawn.v1")
    record ExamEntryWithdrawn(@JsonUnwrapped Facts entry, String reason, Instant occurredAt)
            implements ExamEntryEvent {}

    /** The person has a seat in a sitting. */
    @WireName("worksafe.training.exam-entry-seated.v1")
    record ExamEntrySeated(@JsonUnwrapped Facts entry, UUID sittingId, int seat, Instant occurredAt)
            implements ExamEntryEvent {}

    /** The sitting was called off; the entry waits for another. */
    @WireName("worksafe.training.exam-entry-released.v1")
    record ExamEntryReleased(@JsonUnwrapped Facts entry, Instant occurredAt) implements ExamEntryEvent {}

    /** Somebody did not do in time what the law says. */
    @WireName("worksafe.training.exam-entry-overdue.v1")
    record ExamEntryOverdue(@JsonUnwrapped Facts entry, Instant occurredAt) implements ExamEntryEvent {}

    /**
     * The result was published.
     *
     * @param score absent where the person was
     */
    @WireName("worksafe.training.exam-result-published.v1")
    record ExamResultPublished(
            @JsonUnwrapped Facts entry,
            UUID sittingId,
            @Nullable BigDecimal score,
            LocalDate resultOn,
            Instant occurredAt)
            implements ExamEntryEvent {}

    /** Somebody doubts the result. */
    @WireName("worksafe.training.exam-result-appealed.v1")
    record ExamResultAppealed(@JsonUnwrapped Facts entry, UUID sittingId, String reason, Instant occurredAt)
            implements ExamEntryEvent {}

    /** It was marked again. */
    @WireName("worksafe.training.exam-result-remarked.v1")
    record ExamResultRemarked(
            @JsonUnwrapped Facts entry,
            UUID sittingId,
            @Nullable BigDecimal score,
            LocalDate resultOn,
            Instant occurredAt)
            implements ExamEntryEvent {}

    /** A certificate was issued upon it. */
    @WireName("worksafe.training.exam-entry-certified.v1")
    record ExamEntryCertified(@JsonUnwrapped Facts entry, UUID certificateId, Instant occurredAt)
            implements ExamEntryEvent {}
}
