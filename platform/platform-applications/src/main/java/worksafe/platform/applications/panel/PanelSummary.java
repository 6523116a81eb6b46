package worksafe.platform.applications.panel;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A panel as a line of a list. */
@Schema(description = "专家组列表项 / a panel as a line of a list")
public record PanelSummary(
        UUID id,

        @Schema(description = "事项类别 / type of the matter", examples = "application")
        String subjectType,

        @Schema(description = "事项标识 / id of the matter", examples = "0198f4a0-7777-7aaa-8bbb-000000000007")
        UUID subjectId,

        @Schema(description = "事项 / the matter", examples = "SQ320281-2026-000003 整改延期申请")
        String title,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        PanelStatus status,

        @Schema(description = "结论，未结束的不返回 / result; absent before it is closed") @Nullable
        PanelVerdict result,

        @Schema(description = "组成时刻 / when it was convened", examples = "2026-03-10T09:00:00+08:00")
        Instant convenedAt,

        @Schema(description = "结束时刻 / when it ended", examples = "2026-03-16T16:00:00+08:00") @Nullable
        Instant endedAt) {

    static PanelSummary of(Panel panel) {
        return new PanelSummary(
                panel.id(),
                panel.subjectType(),
                panel.subjectId(),
                panel.title(),
                panel.enterpriseId(),
                panel.enterpriseName(),
                panel.region().toString(),
                panel.sector(),
                panel.status(),
                panel.result(),
                panel.convenedAt(),
                panel.endedAt());
    }
}
