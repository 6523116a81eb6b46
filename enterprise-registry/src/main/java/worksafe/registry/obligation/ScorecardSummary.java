package worksafe.registry.obligation;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** How an enterprise stands to a scorecard, as a line of a list. */
@Schema(description = "记分表列表项 / how an enterprise stands to a scorecard, as a line of a list")
public record ScorecardSummary(
        UUID id,

        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "蓟州区盘山石材有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "120119001001") @PlaceCode
        String region,

        @Schema(description = "主管部门类别 / sector") Sector sector,

        @Schema(description = "已落实的项数 / items that are met", examples = "4")
        int score,

        @Schema(description = "未落实的项数 / items that are not", examples = "1")
        int unmet,

        @Schema(description = "未到期的项数 / items that have time left", examples = "0")
        int notDue,

        @Schema(description = "尚不知道的项数，不计入已落实或者未落实 / items that are not known, counted as neither", examples = "1")
        int unknown,

        @Schema(description = "已豁免的项数 / items that a paper releases from", examples = "0")
        int exempt,

        @Schema(description = "不适用的项数 / items that are not asked", examples = "0")
        int notApplicable,

        @Schema(description = "变动时刻 / when it became so", examples = "2026-03-01T08:00:00+08:00")
        Instant changedAt) {
    /** Which enterprises are wanted; what is absent does not narrow. */
    record Filter(
            @Within
            @QueryParam("region")
            @Parameter(description = "区划，含其下级 / a division with all below it", example = "120119000000")
            @Nullable
            RegionCode region,

            @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
            Sector sector,

            @Equal
            @QueryParam("unknown")
            @Parameter(description = "尚不知道的项数 / number of items that are not known", example = "0")
            @Nullable
            Integer unknown) {}
}
