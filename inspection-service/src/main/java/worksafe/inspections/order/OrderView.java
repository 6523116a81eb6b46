package worksafe.inspections.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Versioned;

/** An order with all that is known of it. */
@Schema(description = "责令限期整改指令详情 / an order with all that is known of it")
public record OrderView(
        UUID id,

        @Schema(description = "文书编号 / number, for people", examples = "ZL320281-2026-000005")
        String number,

        @Schema(description = "修订号，与 ETag、事件一致 / revision, as in the ETag and in events", examples = "1")
        long revision,

        UUID inspectionId,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String inspectionNumber,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005")
        String region,

        Sector sector,

        @Schema(description = "指令名称 / title", examples = "责令限期整改指令书：可燃气体报警器失效等 1 项")
        String title,

        @Schema(description = "所责令改正的检查发现 / the findings that it orders to be put right")
        List<UUID> findingIds,

        OrderStatus status,
        Instant issuedAt,

        TimeLimitView timeLimit,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "落实时刻，未落实不返回 / when it was answered; absent while it is not") @Nullable
        Instant answeredAt,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<OrderAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView> timeline)
        implements Versioned {

    static OrderView of(RectificationOrder order, Set<OrderAction> allowed) {
        return new OrderView(
                order.id(),
                order.number(),
                order.version(),
                order.inspectionId(),
                order.inspectionNumber(),
                order.enterpriseId(),
                order.enterpriseName(),
                order.region().toString(),
                order.sector(),
                order.title(),
                order.findings(),
                order.status(),
                order.issuedAt(),
                TimeLimitView.of(order.limit()),
                order.overdueSince().orElse(null),
                order.answeredAt().orElse(null),
                allowed,
                order.timeline().stream().map(StepView::of).toList());
    }

    /** Until when, and why. */
    @Schema(name = "OrderTimeLimit", description = "限期及依据 / until when, and why")
    public record TimeLimitView(
            @Schema(description = "限期（含当日） / due date, that day included", examples = "2026-03-27")
            LocalDate dueDate,

            @Schema(description = "由谁确定 / who named the day", examples = "NAMED")
            OrderLimit.LimitOrigin origin,

            @Schema(description = "下达时政策允许的最晚日期 / the last day that the policy allowed then", examples = "2026-04-11")
            LocalDate latest,

            @Schema(description = "政策参数代码 / code of the policy", examples = "order.rectification-period")
            String policyCode,

            @Schema(description = "该政策行适用的区划 / place that the deciding row was made for", examples = "000000000000")
            String policyRegion,

            @Schema(description = "政策规定的期限 / what the row says", examples = "30 CALENDAR_DAYS")
            String period,

            @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
            String source,

            @Schema(description = "条款 / clause", examples = "第六十五条第一款第（二）项")
            String clause) {

        private static TimeLimitView of(OrderLimit limit) {
            return new TimeLimitView(
                    limit.dueDate(),
                    limit.origin(),
                    limit.latest(),
                    limit.policyCode(),
                    new RegionCode(limit.policyRegion()).toString(),
                    limit.period(),
                    limit.source(),
                    limit.clause());
        }
    }

    /** One entry of the timeline. */
    @Schema(name = "OrderStep", description = "经过中的一步 / one entry of the timeline")
    public record StepView(
            OrderStep.StepKind kind,
            Instant occurredAt,

            @Schema(description = "账户；自动发生的不返回 / account; absent where it came by itself", examples = "inspector-0007")
            @Nullable
            String by,

            @Schema(description = "姓名 / name", examples = "李检查") @Nullable
            String byName,

            @Schema(description = "理由 / reason", examples = "回访发现联动阀再次失效") @Nullable
            String note) {

        private static StepView of(OrderStep step) {
            return new StepView(step.kind(), step.occurredAt(), step.subject(), step.name(), step.note());
        }
    }
}
