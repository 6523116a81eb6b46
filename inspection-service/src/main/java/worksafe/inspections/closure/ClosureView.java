package worksafe.inspections.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** A closure with all that is known of it. */
@Schema(description = "提请关闭详情 / a closure with all that is known of it")
public record ClosureView(
        @JsonUnwrapped ClosureSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "事实和理由 / facts and reasons", examples = "停产停业整顿期满，经专家验收不合格。")
        String reason,

        @Schema(
                description = "所据停产停业整顿；没有的不返回 / the stop order before it; absent where there is none",
                examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
        @Nullable
        UUID stopOrderId,

        @Schema(
                description = "所据事项编号；没有的不返回 / number of what it rests on; absent where nothing",
                examples = "SG320281-2026-000002")
        @Nullable
        String referenceNumber,

        @Schema(
                description = "听证告知书送达日；未告知的不返回 / day on which the right to a hearing was told; absent before",
                examples = "2026-07-01")
        @Nullable
        LocalDate hearingOfferedOn,

        @Schema(description = "听证情况；未完成的不返回 / what became of the hearing; absent before") @Nullable
        HearingOutcome hearing,

        @Schema(
                description = "最近制作的文书；没有的不返回 / the last paper; absent where there is none",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(
                description = "决定书送达日；未送达的不返回 / day on which the decision was served; absent before",
                examples = "2026-07-22")
        @Nullable
        LocalDate decisionServedOn,

        @Schema(description = "主要负责人任职限制；未决定的不返回 / for how long the principal is barred; absent before") @Nullable
        PrincipalBar principalBar,

        @Schema(
                description = "限制截止日；终身或者未决定的不返回 / last day of the bar; absent for life and before",
                examples = "2031-07-20")
        @Nullable
        LocalDate barredUntil,

        @Schema(
                description =
                        "主要负责人岗位或者人员标识；未填的不返回 / the registry's entry of the principal; absent where none is named",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000009")
        @Nullable
        UUID principalId,

        @Schema(
                description = "核实关闭的检查；未核实的不返回 / the visit that saw it closed; absent before",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        @Nullable
        UUID inspectionId,

        @Schema(
                description = "已吊销的证照；未吊销的不返回 / licences that were revoked; absent before",
                examples = "安全生产许可证（苏）WH安许证字〔2024〕B00012")
        @Nullable
        String licences,

        @Schema(description = "办结日；未办结的不返回 / day on which all ended; absent before", examples = "2026-08-10") @Nullable
        LocalDate closedOn,

        @Schema(description = "告知企业的时刻；尚未告知的不返回 / when the enterprise was told; absent before") @Nullable
        Instant toldAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ClosureAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；企业只见告知之后的 / what happened, in order; the enterprise is shown what came after it was told")
        List<StepView<ClosureStep>> timeline)
        implements Versioned {

    static ClosureView of(Closure closure, List<TimelineStep> shown, Set<ClosureAction> allowed) {
        return new ClosureView(
                ClosureSummary.of(closure),
                closure.version(),
                closure.reason(),
                closure.stopOrderId(),
                closure.referenceNumber(),
                closure.hearingOfferedOn(),
                closure.hearing(),
                closure.paperId(),
                closure.decisionServedOn(),
                closure.principalBar(),
                closure.barredUntil(),
                closure.principalId(),
                closure.inspectionId(),
                closure.licences(),
                closure.closedOn(),
                closure.toldAt(),
                allowed,
                StepView.of(ClosureStep.class, shown));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
