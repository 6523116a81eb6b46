package worksafe.registry.grade;

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
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** The grade of an enterprise as a line of a list. */
@Schema(name = "EnterpriseGradeSummary", description = "企业安全等级列表项 / the grade of an enterprise as a line of a list")
public record GradeSummary(
        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102001") @PlaceCode
        String region,

        @Schema(description = "主管部门类别 / sector") Sector sector,

        @Schema(description = "安全等级；尚不能评定的不返回 / grade; absent where it is not known") @Nullable
        SafetyGrade grade,

        @Schema(description = "风险总分，越少越好；有事实不明的只计已知部分 / points of risk in all, the fewer the better", examples = "37")
        int score,

        @Schema(description = "行业类别得分 / points for its trade", examples = "25")
        int tradePoints,

        @Schema(description = "危险程度得分 / points for its dangers", examples = "10")
        int hazardPoints,

        @Schema(description = "管理水平得分 / points for its management", examples = "2")
        int managementPoints,

        @Schema(description = "使等级低于得分的否决事项，没有的不返回 / what made it worse than its points; absent where nothing did")
        @Nullable
        GradeVeto veto,

        @Schema(
                description =
                        "不明的事实，有则不能评定，仅凭否决事项定为最低等级的除外 / what is not known: there is no grade then, but for the worst by a veto",
                examples = "[]")
        List<GradeLack> missing,

        @Schema(description = "变动时刻 / when it became so", examples = "2026-03-01T08:00:00+08:00")
        Instant changedAt) {

    /** Which grades are wanted; what is absent does not narrow. */
    record Filter(
            @AnyOf
            @QueryParam("grade")
            @Parameter(description = "安全等级，可重复 / grade, may be repeated", example = "D")
            @Nullable
            List<SafetyGrade> grade,

            @AnyOf
            @QueryParam("veto")
            @Parameter(description = "否决事项，可重复 / veto, may be repeated", example = "MAJOR_DANGER")
            @Nullable
            List<GradeVeto> veto,

            @Within
            @QueryParam("region")
            @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
            @Nullable
            RegionCode region,

            @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
            Sector sector) {}

    /** Which enterprises without a grade are wanted; what is absent does not narrow. */
    record UngradedFilter(
            @Within
            @QueryParam("region")
            @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
            @Nullable
            RegionCode region,

            @Equal @QueryParam("sector") @Parameter(description = "主管部门类别 / sector", example = "EMERGENCY") @Nullable
            Sector sector) {}
}
