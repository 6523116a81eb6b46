package worksafe.inspections.compulsion.power;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;
import worksafe.platform.service.TimelineStep;

/** A power cut with all that is known of it. */
@Schema(description = "停止供应详情 / a power cut with all that is known of it")
public record PowerCutView(
        @JsonUnwrapped PowerCutSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "所强制执行的停产停业整顿；没有的不返回 / the stop order that is disobeyed; absent where a measure is",
                examples = "0198f4a0-bbbb-7aaa-8bbb-00000000000b")
        @Nullable
        UUID stopOrderId,

        @Schema(
                description = "所强制执行的现场处理措施；没有的不返回 / the measure that is disobeyed; absent where a stop order is",
                examples = "0198f4a0-cccc-7aaa-8bbb-00000000000c")
        @Nullable
        UUID measureId,

        @Schema(description = "所强制执行的决定编号 / number of what is disobeyed", examples = "TC320281-2026-000003")
        String decisionNumber,

        @Schema(description = "重大事故隐患编号 / number of the major danger", examples = "YH320281-2026-000042")
        String dangerNumber,

        @Schema(description = "现实危险 / the real and present risk", examples = "液氨储罐持续超压，仍在进料。")
        String risk,

        @Schema(description = "保证安全的措施 / why it is safe to cut", examples = "已确认断电不影响应急照明、消防和报警。")
        String safeguard,

        @Schema(description = "紧急情形；不紧急的不返回 / why it is urgent; absent where it is not", examples = "随时可能泄漏。") @Nullable
        String urgency,

        @Schema(
                description = "通知企业时刻；未通知的不返回 / when the enterprise was told; absent before",
                examples = "2026-03-23T09:00:00+08:00")
        @Nullable
        Instant noticedAt,

        @Schema(
                description = "书面通知供应单位时刻；未通知的不返回 / when the supplier was asked; absent before",
                examples = "2026-03-23T15:00:00+08:00")
        @Nullable
        Instant requestedAt,

        @Schema(
                description = "最近制作的文书；没有的不返回 / the last paper; absent where there is none",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(description = "告知企业的时刻；尚未告知的不返回 / when the enterprise was told; absent before") @Nullable
        Instant toldAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<PowerCutAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；企业只见告知之后的 / what happened, in order; the enterprise is shown what came after it was told")
        List<StepView<PowerCutStep>> timeline)
        implements Versioned {

    static PowerCutView of(PowerCut cut, List<TimelineStep> shown, Set<PowerCutAction> allowed) {
        return new PowerCutView(
                PowerCutSummary.of(cut),
                cut.version(),
                cut.stopOrderId(),
                cut.measureId(),
                cut.decisionNumber(),
                cut.dangerNumber(),
                cut.risk(),
                cut.safeguard(),
                cut.urgency(),
                cut.noticedAt(),
                cut.requestedAt(),
                cut.paperId(),
                cut.toldAt(),
                allowed,
                StepView.of(PowerCutStep.class, shown));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
