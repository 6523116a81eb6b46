package worksafe.registry.obligation;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** How an authority stands to a scorecard, as a line of a list. */
@Schema(description = "监管机构记分表列表项 / how an authority stands to a scorecard, as a line of a list")
public record PlaceScorecardSummary(
        UUID id,

        @Schema(description = "主体类别 / whose card it is") ObligationHolder holder,

        @Schema(description = "区划 / place", examples = "120119001000") @PlaceCode
        String region,

        @Schema(description = "主管行业类别，仅行业部门返回 / sector; of a department only") @Nullable
        Sector sector,

        @Schema(description = "已落实的项数 / items that are met", examples = "2")
        int score,

        @Schema(description = "未落实的项数 / items that are not", examples = "1")
        int unmet,

        @Schema(description = "未到期的项数 / items that have time left", examples = "0")
        int notDue,

        @Schema(description = "尚不知道的项数，不计入已落实或者未落实 / items that are not known, counted as neither", examples = "0")
        int unknown,

        @Schema(description = "已豁免的项数 / items that a paper releases from", examples = "0")
        int exempt,

        @Schema(description = "不适用的项数 / items that are not asked", examples = "0")
        int notApplicable,

        @Schema(description = "变动时刻 / when it became so", examples = "2026-03-01T08:00:00+08:00")
        Instant changedAt) {
    /** Which authorities are wanted; what is absent does not narrow. */
    record Filter(
            @Within
            @QueryParam("region")
            @Parameter(description = "区划，含其下级 / a division with all below it", example = "120119000000")
            @Nullable
            RegionCode region,

            @AnyOf
            @QueryParam("holder")
            @Parameter(description = "主体类别，可重复 / whose card it is, may be repeated", example = "TOWN")
            @Nullable
            List<ObligationHolder> holder,

            @Equal
            @QueryParam("unknown")
            @Parameter(description = "尚不知道的项数 / number of items that are not known", example = "0")
            @Nullable
            Integer unknown) {}
}
