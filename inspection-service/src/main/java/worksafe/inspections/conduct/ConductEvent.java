package worksafe.inspections.conduct;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.conduct.ConductFacts.Pretext;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;
import worksafe.platform.messaging.WireName;

/**
 * What is told of how a visit is conducted. Only what no secret is any more; who stood in the way is told to nobody outside, since it
 * is an accusation.
 */
sealed interface ConductEvent extends DomainEvent {

    /** The visit's conduct after the event. */
    Facts conduct();

    @Override
    default Subject subject() {
        var conduct = conduct();
        return Subject.ofEnterprise(
                conduct.enterpriseId(),
                "visit-conduct",
                conduct.inspectionId(),
                conduct.revision(),
                conduct.region(),
                conduct.sector());
    }

    @Override
    default ArchiveLine archive() {
        return ArchiveLine.of("执法检查受到妨碍", "OBSTRUCTED", true)
                .numbered(conduct().number())
                .about(conduct().inspectionId());
    }

    /** Which visit it is. */
    record Facts(UUID inspectionId, String number, UUID enterpriseId, RegionCode region, Sector sector, long revision) {

        static Facts of(Known visit, long revision) {
            return new Facts(
                    visit.id(), visit.number(), visit.enterpriseId(), visit.region(), visit.sector(), revision);
        }
    }

    /**
     * Somebody stood in the way of it.
     *
     * @param pretext in the name of what
     * @param times how often by now
     * @param happenedAt when it was, where that is entered afterwards
     */
    @WireName("worksafe.inspections.visit-obstructed.v1")
    record VisitObstructed(
            @JsonUnwrapped Facts conduct,
            Pretext pretext,
            int times,
            @Nullable Instant happenedAt,
            Instant occurredAt) implements ConductEvent {}
}
