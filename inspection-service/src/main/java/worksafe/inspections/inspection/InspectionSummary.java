package worksafe.inspections.inspection;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.Grounds.InspectionOrigin;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A visit as a line of a list. */
@Schema(description = "检查列表项 / a visit as a line of a list")
public record InspectionSummary(
        UUID id,

        @Schema(description = "检查编号 / number, for people", examples = "JC320281-2026-000012")
        String number,

        @Projected("visitedId") UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Projected("grounds.origin")
        @Schema(description = "检查来由；不向企业显示 / why it is visited; not for the enterprise")
        @Nullable
        InspectionOrigin origin,

        @Projected("grounds.drawId")
        @Schema(description = "抽中它的抽取 / the draw that it comes from; absent where none")
        @Nullable
        UUID drawId,

        InspectionStatus status,

        @Schema(description = "检查发现数（不含已撤回） / findings that stand", examples = "2")
        int findings,

        Instant assignedAt,
        @Nullable Instant startedAt,
        @Nullable Instant concludedAt) {

    /** As the visited enterprise is shown it: whether somebody complained is none of its business. */
    InspectionSummary forTheVisited() {
        return new InspectionSummary(
                id,
                number,
                enterpriseId,
                enterpriseName,
                region,
                sector,
                null,
                drawId,
                status,
                findings,
                assignedAt,
                startedAt,
                concludedAt);
    }

    static InspectionSummary of(Inspection inspection) {
        return new InspectionSummary(
                inspection.id(),
                inspection.number(),
                inspection.visitedId(),
                inspection.enterpriseName(),
                inspection.region().toString(),
                inspection.sector(),
                inspection.grounds().origin(),
                inspection.grounds().drawId(),
                inspection.status(),
                inspection.findings(),
                inspection.assignedAt(),
                inspection.startedAt().orElse(null),
                inspection.concludedAt().orElse(null));
    }
}
