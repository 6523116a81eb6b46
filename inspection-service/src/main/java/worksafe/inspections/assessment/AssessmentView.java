package worksafe.inspections.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileView;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An assessment with all that is known of it. */
@Schema(description = "目标考核详情 / an assessment with all that is known of it")
public record AssessmentView(
        @JsonUnwrapped AssessmentSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "考核机关所在区划 / the place that assesses", examples = "320281000000") @PlaceCode
        String issuedIn,

        @Schema(description = "目标文件文号 / the paper by which its targets were set", examples = "澄安委〔2026〕5号")
        String document,

        @Schema(description = "考核项目，先后为序 / its items, in their order")
        List<AssessmentItemView> items,

        @Schema(description = "异议期限（含当日）；未评分的不返回 / last day for an objection; absent before", examples = "2027-02-20")
        @Nullable
        LocalDate objectUntil,

        @Schema(description = "政府审定时刻；未审定的不返回 / when the government confirmed it; absent before") @Nullable
        Instant confirmedAt,

        @Schema(description = "文件 / files") List<FileView> files,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<AssessmentAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<AssessmentStep>> timeline)
        implements Versioned {

    /** An item, as clients read it. */
    @Schema(name = "AssessmentItem")
    public record AssessmentItemView(
            @Schema(description = "类别 / topic") AssessmentTopic topic,

            @Schema(description = "项目 / item", examples = "基层基础工作")
            String title,

            @Schema(description = "评分标准 / how it is marked", examples = "台账齐全得满分，缺一项扣 1 分")
            String criterion,

            @Schema(description = "分值 / what it is worth", examples = "20")
            BigDecimal fullMarks,

            @Schema(description = "自评分；未自评的不返回 / its own marks; absent before", examples = "18") @Nullable
            BigDecimal selfMarks,

            @Schema(description = "自评依据；未自评的不返回 / its evidence; absent before", examples = "七本台账均已更新") @Nullable
            String evidence,

            @Schema(description = "核查分；未核查的不返回 / marks of the check; absent before", examples = "17") @Nullable
            BigDecimal checkedMarks,

            @Schema(description = "核查说明；未核查的不返回 / note of the check; absent before", examples = "一本台账缺四季度") @Nullable
            String checkNote,

            @Schema(description = "得分；未评分的不返回 / its marks; absent before", examples = "17") @Nullable
            BigDecimal marks,

            @Schema(description = "评分说明；未评分的不返回 / why; absent before", examples = "同核查") @Nullable
            String markNote) {

        static AssessmentItemView of(AssessmentItem item) {
            return new AssessmentItemView(
                    item.topic(),
                    item.title(),
                    item.criterion(),
                    item.fullMarks(),
                    item.selfMarks(),
                    item.evidence(),
                    item.checkedMarks(),
                    item.checkNote(),
                    item.marks(),
                    item.markNote());
        }
    }

    static AssessmentView of(TargetAssessment assessment, List<FileView> files, Set<AssessmentAction> allowed) {
        return new AssessmentView(
                AssessmentSummary.of(assessment),
                assessment.version(),
                assessment.issuedIn().toString(),
                assessment.assessed().document(),
                assessment.items().stream().map(AssessmentItemView::of).toList(),
                assessment.objectUntil(),
                assessment.confirmedAt(),
                files,
                allowed,
                StepView.of(AssessmentStep.class, assessment.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
