package worksafe.registry.archive;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our reading of what the inspections context announces of a visit from its beginning on; before that it does not say
 * which enterprise it is for.
 *
 * @param findings how many findings were recorded; known once the visit is concluded
 */
record InspectionAnnounced(
        UUID inspectionId,
        String number,
        String status,
        @Nullable Integer findings) {

    static final String CONTEXT = "inspections";

    InspectionAnnounced {
        Objects.requireNonNull(inspectionId, "inspectionId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(status, "status");
    }

    ArchiveFact fact(boolean closed) {
        return new ArchiveFact(
                CONTEXT, "inspection", inspectionId, number, title(), status, null, null, false, closed, null);
    }

    private String title() {
        if (findings == null) {
            return "安全生产现场检查";
        }
        return findings == 0 ? "安全生产现场检查，未发现问题" : "安全生产现场检查，发现问题 " + findings + " 项";
    }
}
