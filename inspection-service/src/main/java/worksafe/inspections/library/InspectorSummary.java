package worksafe.inspections.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An inspector as a line of a list. */
@Schema(description = "执法检查人员列表项 / an inspector as a line of a list")
public record InspectorSummary(
        UUID id,
        String number,
        String name,
        @PlaceCode String region,
        @Nullable Sector sector,
        @Projected("certificate.validUntil") LocalDate certificateUntil,
        List<String> skills,
        int cap,
        InspectorStatus status) {}
