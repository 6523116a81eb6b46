package worksafe.inspections.finding;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A finding as a line of a list. */
@Schema(description = "检查发现列表项 / a finding as a line of a list")
public record FindingSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "JC320281-2026-000012-01")
        String number,

        UUID inspectionId,
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "问题名称 / what it is, in one line", examples = "危化品仓库可燃气体报警器失效")
        @Projected("observation.title")
        String title,

        @Projected("observation.cause") FindingCause cause,
        @Projected("observation.grade") FindingGrade grade,
        FindingStatus status,

        @Schema(description = "责令改正它的指令 / the order that demands it; absent where none") @Nullable
        UUID orderId,

        @Schema(description = "所形成的隐患 / the danger that it became; absent until heard") @Nullable
        UUID dangerId,

        @Schema(description = "隐患的结局；未了结不返回 / how the danger ended; absent while it has not") @Nullable
        DangerOutcome dangerOutcome,

        Instant recordedAt) {

    static FindingSummary of(Finding finding) {
        var seen = finding.observation();
        return new FindingSummary(
                finding.id(),
                finding.number(),
                finding.inspectionId(),
                finding.enterpriseId(),
                finding.enterpriseName(),
                finding.region().toString(),
                finding.sector(),
                seen.title(),
                seen.cause(),
                seen.grade(),
                finding.status(),
                finding.orderId().orElse(null),
                finding.dangerId().orElse(null),
                finding.dangerOutcome().orElse(null),
                finding.recordedAt());
    }
}
