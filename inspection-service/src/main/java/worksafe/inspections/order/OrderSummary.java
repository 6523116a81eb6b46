package worksafe.inspections.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** An order as a line of a list. */
@Schema(description = "指令列表项 / an order as a line of a list")
public record OrderSummary(
        UUID id,

        @Schema(description = "文书编号 / number, for people", examples = "ZL320281-2026-000005")
        String number,

        UUID inspectionId,
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "指令名称 / title", examples = "责令限期整改指令书：可燃气体报警器失效等 1 项")
        String title,

        OrderStatus status,
        Instant issuedAt,

        @Schema(description = "限期（含当日） / due date, that day included", examples = "2026-03-27") @Projected("limit.date")
        LocalDate dueDate,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince,

        @Schema(description = "落实时刻，未落实不返回 / when it was answered; absent while it is not") @Nullable
        Instant answeredAt) {

    static OrderSummary of(RectificationOrder order) {
        return new OrderSummary(
                order.id(),
                order.number(),
                order.inspectionId(),
                order.enterpriseId(),
                order.enterpriseName(),
                order.region().toString(),
                order.sector(),
                order.title(),
                order.status(),
                order.issuedAt(),
                order.limit().date(),
                order.overdueSince().orElse(null),
                order.answeredAt().orElse(null));
    }
}
