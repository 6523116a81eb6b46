package worksafe.inspections.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a finding, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/inspections}; people are named by the subject of their account only.
 */
sealed interface FindingEvent extends DomainEvent {

    /** The finding after the event. */
    Facts finding();

    @Override
    default Subject subject() {
        var finding = finding();
        return Subject.ofEnterprise(
                finding.enterpriseId(),
                "finding",
                finding.findingId(),
                finding.revision(),
                finding.region(),
                finding.sector());
    }

    @Override
    default ArchiveLine archive() {
        var finding = finding();
        var line = ArchiveLine.of(finding.title(), finding.status(), finding.status() == FindingStatus.WITHDRAWN)
                .numbered(finding.number())
                .about(finding.inspectionId());
        return this instanceof FindingRecorded recorded ? line.graded(recorded.grade()) : line;
    }

    /** What every event repeats: unwrapped into the event's own properties. */
    record Facts(
            UUID findingId,
            String number,
            UUID inspectionId,
            String inspectionNumber,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            FindingStatus status,
            String title) {}

    /**
     * Found, with all that the hazards context needs to make a danger of it.
     *
     * @param happenedAt when it was, where that is recorded afterwards
     */
    @WireName("worksafe.inspections.finding-recorded.v1")
    record FindingRecorded(
            @JsonUnwrapped Facts finding,
            String description,
            String place,
            FindingCause cause,
            FindingGrade grade,
            String legalBasis,
            String requirement,
            String penaltyClause,
            String recordedBy,
            @Nullable Instant happenedAt,
            Instant occurredAt)
            implements FindingEvent {}

    /** It proved to be none. */
    @WireName("worksafe.inspections.finding-withdrawn.v1")
    record FindingWithdrawn(@JsonUnwrapped Facts finding, String reason, Instant occurredAt) implements FindingEvent {}
}
