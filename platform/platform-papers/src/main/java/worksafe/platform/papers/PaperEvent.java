package worksafe.platform.papers;

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

/**
 * Something happened to a paper: {@code paper-<step>}, one contract for all contexts ({@code contracts/duties}). It names
 * nobody who received it.
 *
 * @param ownerType the kind of aggregate that the paper is of
 * @param contentSha256 digest of what it says, from which nothing can be read
 */
record PaperEvent(
        @JsonIgnore String type,
        UUID paperId,
        long revision,
        String kind,
        String number,
        String title,
        String ownerType,
        UUID ownerId,
        UUID enterpriseId,
        RegionCode region,
        Sector sector,
        PaperStatus status,
        String contentSha256,
        @Nullable ServiceWay way,
        @Nullable LocalDate servedOn,
        @Nullable String reason,
        Instant occurredAt)
        implements DomainEvent {

    static final String AGGREGATE = "paper";

    @Override
    @JsonIgnore
    public Subject subject() {
        return Subject.ofEnterprise(enterpriseId, AGGREGATE, paperId, revision, region, sector);
    }

    @Override
    public ArchiveLine archive() {
        return ArchiveLine.of(title, status, status == PaperStatus.SERVED || status == PaperStatus.WITHDRAWN)
                .numbered(number)
                .about(ownerId);
    }
}
