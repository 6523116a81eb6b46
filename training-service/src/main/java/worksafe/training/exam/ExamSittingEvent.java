package worksafe.training.exam;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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

/** What happens to a sitting, as other contexts are told. Components are the wire shape, laid down in {@code contracts/training}. */
sealed interface ExamSittingEvent extends DomainEvent {

    /** The sitting after the event. */
    Facts sitting();

    @Override
    default Subject subject() {
        var sitting = sitting();
        return Subject.ofRegion(
                sitting.region(), "exam-sitting", sitting.sittingId(), sitting.revision(), sitting.sector());
    }

    /**
     * What every event repeats: unwrapped into the event's own properties. Never the seed, from which papers follow.
     *
     * @param sector of the authority; travels in the header alone
     */
    record Facts(
            UUID sittingId,
            String number,
            ExamKind kind,
            @Nullable OperationCategory category,
            ExamPart part,
            RegionCode region,
            @JsonIgnore @Nullable Sector sector,
            long revision,
            ExamSittingStatus status,
            String venue,
            Instant opensAt,
            Instant closesAt,
            int capacity,
            int seated,
            boolean freeOfCharge) {}

    /** A sitting is to be. */
    @WireName("worksafe.training.exam-sitting-announced.v1")
    record ExamSittingAnnounced(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /** People have seats. */
    @WireName("worksafe.training.exam-sitting-seated.v1")
    record ExamSittingSeated(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /** Papers are drawn. */
    @WireName("worksafe.training.exam-sitting-started.v1")
    record ExamSittingStarted(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /** All of them are marked. */
    @WireName("worksafe.training.exam-sitting-marked.v1")
    record ExamSittingMarked(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /**
     * The results are public; each is told by an event of its own.
     *
     * @param appealUntil the last day on which one may be doubted
     */
    @WireName("worksafe.training.exam-sitting-published.v1")
    record ExamSittingPublished(
            @JsonUnwrapped Facts sitting, int passed, int failed, int absent, LocalDate appealUntil, Instant occurredAt)
            implements ExamSittingEvent {}

    /** A result is doubted. */
    @WireName("worksafe.training.exam-sitting-appealed.v1")
    record ExamSittingAppealed(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /** The results were not published in time. */
    @WireName("worksafe.training.exam-sitting-overdue.v1")
    record ExamSittingOverdue(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /** Nothing changes any more. */
    @WireName("worksafe.training.exam-sitting-finalised.v1")
    record ExamSittingFinalised(@JsonUnwrapped Facts sitting, Instant occurredAt) implements ExamSittingEvent {}

    /** It does not happen, or does not count. */
    @WireName("worksafe.training.exam-sitting-cancelled.v1")
    record ExamSittingCancelled(@JsonUnwrapped Facts sitting, String reason, Instant occurredAt)
            implements ExamSittingEvent {}
}
