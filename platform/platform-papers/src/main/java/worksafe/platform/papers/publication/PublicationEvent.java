package worksafe.platform.papers.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/** Something happened to a publication: {@code publication-<step>}, one contract for all contexts. */
record PublicationEvent(
        @JsonIgnore String type,
        UUID publicationId,
        long revision,
        String subjectKind,
        UUID subjectId,
        String title,
        UUID enterpriseId,
        RegionCode region,
        Sector sector,
        PublicationStatus status,
        PublicationChannel channel,
        @Nullable LocalDate until,
        @Nullable String reason,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.ofEnterprise(enterpriseId, "publication", publicationId, revision, region, sector);
    }

    @Override
    public ArchiveLine archive() {
        return ArchiveLine.of(
                        title, status, status == PublicationStatus.PUBLISHED || status == PublicationStatus.WITHDRAWN)
                .about(subjectId);
    }
}
