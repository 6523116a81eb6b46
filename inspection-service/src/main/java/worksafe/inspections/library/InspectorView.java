package worksafe.inspections.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;

/** An inspector with all that the library knows. */
@Schema(description = "执法检查人员详情 / an inspector")
public record InspectorView(
        UUID id,

        @Schema(description = "执法编号 / service number", examples = "ZF-320281-007")
        String number,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        String name,
        String subject,
        @PlaceCode String region,
        @Nullable Sector sector,
        Certificate certificate,
        List<String> skills,
        int cap,
        InspectorStatus status,
        @Nullable LocalDate retiredOn,
        @Nullable String retirementReason,
        List<Leave> leaves)
        implements Versioned {

    static InspectorView of(Inspector inspector) {
        return new InspectorView(
                inspector.id(),
                inspector.number(),
                inspector.version(),
                inspector.name(),
                inspector.subject(),
                inspector.region().toString(),
                inspector.sector(),
                inspector.certificate(),
                inspector.skills(),
                inspector.cap(),
                inspector.status(),
                inspector.retiredOn(),
                inspector.retirementReason(),
                inspector.leaves());
    }
}
