package worksafe.inspections.assessment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.result.YearFacts;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** What others who assess more than safety are told of a place or department and a year. */
@Schema(
        name = "AssessmentResult",
        description = "提供给其他考核体系的安全生产考核结果 / what others who assess more than safety are told of a place or department")
public record AssessmentResultView(
        UUID id,

        @Schema(description = "年度 / year", examples = "2026")
        int year,

        @Schema(description = "被考核单位 / who is assessed", examples = "澄江街道办事处")
        String body,

        @Schema(description = "所在区划 / place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；考核区域的不返回 / sector; absent where a place is assessed") @Nullable
        Sector sector,

        @Schema(description = "得分率，百分数 / share of the full marks in percent", examples = "86.50")
        BigDecimal share,

        @Schema(description = "考核等次 / grade") AssessmentGrade grade,

        @Schema(description = "控制指标项数 / indicators", examples = "3")
        int indicators,

        @Schema(description = "超过时序进度或指标值的指标数 / indicators beyond schedule or value", examples = "0")
        int indicatorsBeyond,

        @Schema(description = "未报告实际值的指标数 / indicators not reported", examples = "0")
        int indicatorsUnknown,

        @Schema(description = "事故起数 / accidents", examples = "1")
        long accidents,

        @Schema(description = "死亡人数 / deaths", examples = "1")
        long deaths,

        @Schema(description = "是否被一票否决 / whether a veto is in force", examples = "false")
        boolean vetoed,

        @Schema(description = "所查询的考核体系；未指定的不返回 / the assessment that asks; absent where none was named") @Nullable
        OutsideAssessment system,

        @Schema(
                description = "在该体系中的权重，百分数；未规定的不返回 / its weight there in percent; absent where no row says",
                examples = "5")
        @Nullable
        BigDecimal weight) {

    static AssessmentResultView of(
            AssessmentSummary found, YearFacts facts, @Nullable OutsideAssessment system, @Nullable BigDecimal weight) {
        return new AssessmentResultView(
                found.id(),
                found.year(),
                found.body(),
                found.region(),
                found.sector(),
                AssessmentScale.share(Objects.requireNonNull(found.marks()), found.fullMarks()),
                Objects.requireNonNull(found.grade()),
                facts.indicators().total(),
                facts.indicators().beyond(),
                facts.indicators().unknown(),
                facts.accidents().accidents(),
                facts.accidents().deaths(),
                facts.barred(),
                system,
                weight);
    }
}
