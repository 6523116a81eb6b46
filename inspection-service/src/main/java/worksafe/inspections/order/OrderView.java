package worksafe.inspections.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.delegation.Warrant;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An order with all that is known of it. */
@Schema(description = "责令限期整改指令详情 / an order with all that is known of it")
public record OrderView(
        @JsonUnwrapped OrderSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "检查编号 / number of the visit", examples = "JC320281-2026-000012")
        String inspectionNumber,

        @Schema(description = "所责令改正的检查发现 / the findings that it orders to be put right")
        List<UUID> findingIds,

        TimeLimitView timeLimit,

        @Schema(description = "镇街依委托或者赋权下达的依据，其他的不返回 / by what a town ordered it; absent where no town did") @Nullable
        Warrant warrant,

        @Schema(description = "最近一次延期申请，未申请的不返回 / the last application for more time; absent where there was none")
        @Nullable
        OrderExtension extension,

        @Schema(
                description = "指令书的文书标识；未制作的不返回 / its paper, see papers/{id}; absent while none is drawn up",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        @Nullable
        UUID paperId,

        @Schema(
                description = "指令书的送达日；未送达的不返回 / day on which its paper was served; absent before",
                examples = "2026-03-12")
        @Nullable
        LocalDate servedOn,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<OrderAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<OrderStep>> timeline)
        implements Versioned {

    static OrderView of(RectificationOrder order, Set<OrderAction> allowed) {
        return new OrderView(
                OrderSummary.of(order),
                order.version(),
                order.inspectionNumber(),
                order.findings(),
                TimeLimitView.of(order.limit()),
                order.warrant().orElse(null),
                order.extension().orElse(null),
                order.paperId().orElse(null),
                order.servedOn().orElse(null),
                allowed,
                StepView.of(OrderStep.class, order.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** Until when, and why. */
    @Schema(name = "OrderTimeLimit", description = "限期及依据 / until when, and why")
    public record TimeLimitView(
            @Schema(description = "限期（含当日） / due date, that day included", examples = "2026-03-27")
            LocalDate dueDate,

            @Schema(description = "由谁确定 / who named the day", examples = "NAMED")
            OrderLimit.LimitOrigin origin,

            @Schema(
                    description = "下达或延期时允许的最晚日期 / the last day that was allowed when it was issued or extended",
                    examples = "2026-04-11")
            LocalDate latest,

            @JsonUnwrapped PolicyBasis.View basis) {

        private static TimeLimitView of(OrderLimit limit) {
            return new TimeLimitView(
                    limit.date(), limit.origin(), limit.latest(), limit.basis().view());
        }
    }
}
