package worksafe.inspections.stop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A stop order as a line of a list. */
@Schema(description = "停产停业整顿列表项 / a stop order as a line of a list")
public record StopOrderSummary(
        UUID id,

        @Schema(description = "停产停业整顿编号 / number, for people", examples = "TC320281-2026-000003")
        String number,

        @Schema(description = "企业 / the enterprise") @Projected("concernedId")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "理由 / why") StopGround ground,

        @Schema(description = "停产停业整顿的范围 / what is to stop", examples = "全厂") @Projected("stopped")
        String scope,

        @Schema(
                description = "处罚决定送达日；未送达的不返回 / day on which the penalty was served; absent before",
                examples = "2026-03-20")
        @Nullable
        LocalDate servedOn,

        @Schema(
                description = "整顿期限（含当日）；未定的不返回 / last day, included; absent where none is set",
                examples = "2026-06-20")
        @Nullable
        LocalDate lastDay,

        StopOrderStatus status,

        Instant openedAt) {

    static StopOrderSummary of(StopOrder order) {
        return new StopOrderSummary(
                order.id(),
                order.number(),
                order.concernedId(),
                order.enterpriseName(),
                order.region().toString(),
                order.sector(),
                order.ground(),
                order.stopped(),
                order.servedOn(),
                order.lastDay(),
                order.status(),
                order.openedAt());
    }
}
