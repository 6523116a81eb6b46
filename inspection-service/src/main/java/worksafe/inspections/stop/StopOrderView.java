package worksafe.inspections.stop;

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

/** A stop order with all that is known of it. */
@Schema(description = "停产停业整顿详情 / a stop order with all that is known of it")
public record StopOrderView(
        @JsonUnwrapped StopOrderSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "事实和理由 / facts and reasons", examples = "两次逾期未整改，仍在生产。")
        String reason,

        @Schema(description = "次数；与次数无关的不返回 / how often; absent where that does not matter", examples = "2") @Nullable
        Integer times,

        @Schema(
                description = "所据事项标识；没有的不返回 / what it rests on; absent where nothing",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
        @Nullable
        UUID referenceId,

        @Schema(
                description = "所据事项编号；没有的不返回 / number of what it rests on; absent where nothing",
                examples = "ZL320281-2026-000005")
        @Nullable
        String referenceNumber,

        @Schema(
                description = "处罚案件标识；未处罚的不返回 / the penalty case; absent before",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000006")
        @Nullable
        UUID caseId,

        @Schema(
                description = "处罚案件编号；未处罚的不返回 / number of the penalty case; absent before",
                examples = "AJ320281-2026-000007")
        @Nullable
        String caseNumber,

        @Schema(
                description = "处罚依据文件；未处罚的不返回 / document behind the penalty; absent before",
                examples = "中华人民共和国安全生产法（2021年修正）")
        @Nullable
        String source,

        @Schema(description = "处罚依据条款；未处罚的不返回 / clause behind it; absent before", examples = "第一百零二条") @Nullable
        String clause,

        @Schema(description = "拒不执行的情形；没有的不返回 / how it is disobeyed; absent where it is not") @Nullable
        Disobedience disobedience,

        @Schema(
                description = "恢复申请标识；未受理的不返回 / the accepted application to go on; absent before",
                examples = "0198f4a0-5555-7aaa-8bbb-000000000007")
        @Nullable
        UUID applicationId,

        @Schema(description = "同意恢复日；未同意的不返回 / day of the consent; absent before", examples = "2026-06-25") @Nullable
        LocalDate resumedOn,

        @Schema(description = "告知企业的时刻；尚未告知的不返回 / when the enterprise was told; absent before") @Nullable
        Instant toldAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<StopOrderAction> allowedActions,

        @Schema(
                description =
                        "经过，先后为序；企业只见告知之后的 / what happened, in order; the enterprise is shown what came after it was told")
        List<StepView<StopOrderStep>> timeline)
        implements Versioned {

    static StopOrderView of(StopOrder order, List<TimelineStep> shown, Set<StopOrderAction> allowed) {
        return new StopOrderView(
                StopOrderSummary.of(order),
                order.version(),
                order.reason(),
                order.times(),
                order.referenceId(),
                order.referenceNumber(),
                order.caseId(),
                order.caseNumber(),
                order.source(),
                order.clause(),
                order.disobedience(),
                order.applicationId(),
                order.resumedOn(),
                order.toldAt(),
                allowed,
                StepView.of(StopOrderStep.class, shown));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
