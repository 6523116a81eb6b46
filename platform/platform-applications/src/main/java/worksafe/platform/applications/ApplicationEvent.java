package worksafe.platform.applications;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/**
 * Something was done about an application: {@code application-<what>}. Of its content nothing is told but its digest.
 *
 * @param ground by which it was turned down; absent otherwise
 */
record ApplicationEvent(
        @JsonIgnore String type,
        @JsonIgnore Subject subject,
        UUID applicationId,
        long revision,
        String number,
        String applicationKind,
        long kindVersion,
        String title,
        @Nullable String subjectType,
        @Nullable UUID subjectId,
        RegionCode region,
        @Nullable Sector sector,
        UUID enterpriseId,
        ApplicationStatus status,
        String contentSha256,
        @Nullable LegalGround ground,
        String actedBy,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public ArchiveLine archive() {
        return ArchiveLine.of(title, status, status.isOver()).numbered(number).about(subjectId);
    }
}
