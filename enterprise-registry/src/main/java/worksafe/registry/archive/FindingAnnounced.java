package worksafe.registry.archive;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the inspections context announces of a finding.
 *
 * @param grade told when it is recorded, not when it is withdrawn
 */
record FindingAnnounced(
        UUID findingId,
        String number,
        UUID inspectionId,
        String status,
        String title,
        @Nullable String grade) {

    FindingAnnounced {
        Objects.requireNonNull(findingId, "findingId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(inspectionId, "inspectionId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(title, "title");
    }

    ArchiveFact fact(boolean closed) {
        return new ArchiveFact(
                InspectionAnnounced.CONTEXT,
                "finding",
                findingId,
                number,
                title,
                status,
                grade,
                null,
                false,
                closed,
                inspectionId);
    }
}
