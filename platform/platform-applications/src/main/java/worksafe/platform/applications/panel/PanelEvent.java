package worksafe.platform.applications.panel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.messaging.ArchiveLine;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Subject;

/**
 * Something was done about a panel: {@code panel-<what>}. Neither the experts' names nor what they wrote is told.
 *
 * @param sitting how many sit, without those who keep away
 * @param result absent before it is closed
 */
record PanelEvent(
        @JsonIgnore String type,
        @JsonIgnore Subject subject,
        UUID panelId,
        long revision,
        String title,
        String subjectType,
        UUID subjectId,
        RegionCode region,
        @Nullable Sector sector,
        UUID enterpriseId,
        PanelStatus status,
        int sitting,
        @Nullable PanelVerdict result,
        String actedBy,
        Instant occurredAt)
        implements DomainEvent {

    @Override
    public ArchiveLine archive() {
        return ArchiveLine.of(title, status, status != PanelStatus.SITTING).about(subjectId);
    }
}
