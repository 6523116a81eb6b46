package worksafe.inspections.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What happens to a visit, as other contexts are told. Components are the wire shape, laid down in {@code
 * contracts/inspections}. Before the visit begins nothing here says who is visited: see {@link SecretFacts}.
 */
sealed interface InspectionEvent extends DomainEvent {

    /** What a visit is called in the archive. */
    String VISIT = "安全生产现场检查";

    /** The visit after the event, as far as it may be told. */
    Facts inspection();

    @Override
    default Subject subject() {
        return inspection().subject();
    }

    /** The visit as an event tells it. */
    sealed interface Facts {

        Subject subject();

        InspectionStatus status();
    }

    /**
     * What may be told before the visit begins.
     *
     * @param region the authority's, not the enterprise's
     * @param inspectors service numbers, the leader first
     */
    record SecretFacts(
            UUID inspectionId,
            String number,
            RegionCode region,
            long revision,
            InspectionStatus status,
            @Nullable UUID drawId,
            List<String> inspectors)
            implements Facts {

        @Override
        public Subject subject() {
            return drawId == null
                    ? Subject.ofRegion(region, "inspection", inspectionId, revision, null)
                    : new Subject("draw:" + drawId, "inspection", inspectionId, revision, null, region, null);
        }
    }

    /** What is told once the enterprise may know. */
    record OpenFacts(
            UUID inspectionId,
            String number,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            long revision,
            InspectionStatus status,
            @Nullable UUID drawId,
            List<String> inspectors)
            implements Facts {

        @Override
        public Subject subject() {
            return Subject.ofEnterprise(enterpriseId, "inspection", inspectionId, revision, region, sector);
        }

        ArchiveLine archive(String title) {
            return ArchiveLine.of(title, status, status == InspectionStatus.CONCLUDED)
                    .numbered(number);
        }
    }

    /** A visit and its team are set; told again when the team changes. */
    @WireName("worksafe.inspections.inspection-assigned.v1")
    record InspectionAssigned(@JsonUnwrapped SecretFacts inspection, Instant occurredAt) implements InspectionEvent {}

    /** The on-site plan is made. */
    @WireName("worksafe.inspections.inspection-planned.v1")
    record InspectionPlanned(@JsonUnwrapped SecretFacts inspection, Instant occurredAt) implements InspectionEvent {}

    /** Called off before it began, and still a secret. */
    @WireName("worksafe.inspections.inspection-cancelled.v1")
    record InspectionCancelled(@JsonUnwrapped SecretFacts inspection, String reason, Instant occurredAt)
            implements InspectionEvent {}

    /**
     * The team is there.
     *
     * @param happenedAt when it was, where that is entered afterwards
     */
    @WireName("worksafe.inspections.inspection-started.v1")
    record InspectionStarted(
            @JsonUnwrapped OpenFacts inspection, @Nullable Instant happenedAt, Instant occurredAt)
            implements InspectionEvent {

        @Override
        public ArchiveLine archive() {
            return inspection.archive(VISIT);
        }
    }

    /**
     * It is over.
     *
     * @param findings how many were found and not withdrawn
     * @param happenedAt when it was, where that is entered afterwards
     */
    @WireName("worksafe.inspections.inspection-concluded.v1")
    record InspectionConcluded(
            @JsonUnwrapped OpenFacts inspection,
            int findings,
            @Nullable Instant happenedAt,
            Instant occurredAt) implements InspectionEvent {

        @Override
        public ArchiveLine archive() {
            return inspection.archive(findings == 0 ? VISIT + "，未发现问题" : VISIT + "，发现问题 " + findings + " 项");
        }
    }
}
