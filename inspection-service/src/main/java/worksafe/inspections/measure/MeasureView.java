package worksafe.inspections.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.delegation.Warrant;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** A measure on the spot with all that is known of it. */
@Schema(description = "现场处理措施详情 / a measure on the spot with all that is known of it")
public record MeasureView(
        @JsonUnwrapped MeasureSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "重大事故隐患 / the major danger", examples = "可燃气体报警联动失效，无法保证安全。")
        String danger,

        @Schema(
                description = "隐患编号；没有的不返回 / number of the danger; absent where it has none",
                examples = "YH320281-2026-000042")
        @Nullable
        String dangerNumber,

        @Schema(description = "检查标识 / the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        UUID inspectionId,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String inspectionNumber,

        @Schema(description = "期限的依据；未决定的不返回 / the row behind its term; absent before the decision")
        PolicyBasis.@Nullable View basis,

        @Schema(description = "镇街依委托或者赋权决定的依据，其他的不返回 / by what a town decided it; absent where no town did") @Nullable
        Warrant warrant,

        @Schema(
                description = "文书标识；未制作的不返回 / its paper; absent before",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(
                description = "拒不执行的时刻；没有的不返回 / when it was refused; absent where it was not",
                examples = "2026-03-21T09:00:00+08:00")
        @Nullable
        Instant refusedAt,

        @Schema(description = "企业的复查申请；未申请的不返回 / what the enterprise says; absent before", examples = "隐患已排除，申请复查。")
        @Nullable
        String report,

        @Schema(
                description = "所转的停产停业整顿；未转的不返回 / the stop order in its place; absent where there is none",
                examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
        @Nullable
        UUID stopOrderId,

        @Schema(description = "告知企业的时刻；尚未告知的不返回 / when the enterprise was told; absent before") @Nullable
        Instant toldAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<MeasureAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；企业只见告知之后的 / what happened, in order; the enterprise is shown what came after it was told")
        List<StepView<MeasureStep>> timeline)
        implements Versioned {

    static MeasureView of(SiteMeasure measure, List<TimelineStep> shown, Set<MeasureAction> allowed) {
        return new MeasureView(
                MeasureSummary.of(measure),
                measure.version(),
                measure.danger(),
                measure.dangerNumber(),
                measure.inspectionId(),
                measure.inspectionNumber(),
                measure.basis() == null ? null : measure.basis().view(),
                measure.warrant().orElse(null),
                measure.paperId(),
                measure.refusedAt(),
                measure.report(),
                measure.stopOrderId(),
                measure.toldAt(),
                allowed,
                StepView.of(MeasureStep.class, shown));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
