package worksafe.inspections.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/** What happens to an assessment, as other contexts are told; the wire shape is laid down in {@code contracts/inspections}. */
sealed interface AssessmentEvent extends DomainEvent {

    /** The assessment after the event. */
    Facts assessment();

    @Override
    default Subject subject() {
        var told = assessment();
        return Subject.ofRegion(told.region(), "assessment", told.assessmentId(), told.revision(), told.sector());
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID assessmentId,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            RegionCode issuedIn,
            long revision,
            AssessmentStatus status,
            int year,
            String body) {}

    /** Who is assessed has its targets. */
    @WireName("worksafe.inspections.assessment-issued.v1")
    record AssessmentIssued(@JsonUnwrapped Facts assessment, Instant occurredAt) implements AssessmentEvent {}

    /** It went on. */
    @WireName("worksafe.inspections.assessment-progressed.v1")
    record AssessmentProgressed(@JsonUnwrapped Facts assessment, AssessmentStep step, Instant occurredAt)
            implements AssessmentEvent {}

    /** It is marked, at first or after an objection. */
    @WireName("worksafe.inspections.assessment-scored.v1")
    record AssessmentScored(
            @JsonUnwrapped Facts assessment, BigDecimal marks, AssessmentGrade grade, Instant occurredAt)
            implements AssessmentEvent {}

    /** The government has confirmed it. */
    @WireName("worksafe.inspections.assessment-confirmed.v1")
    record AssessmentConfirmed(
            @JsonUnwrapped Facts assessment,
            BigDecimal marks,
            BigDecimal fullMarks,
            AssessmentGrade grade,
            Instant occurredAt)
            implements AssessmentEvent {}
}
