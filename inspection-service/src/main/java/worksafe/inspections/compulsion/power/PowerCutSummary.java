package worksafe.inspections.compulsion.power;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A power cut as a line of a list. */
@Schema(description = "停止供应列表项 / a power cut as a line of a list")
public record PowerCutSummary(
        UUID id,

        @Schema(description = "停止供应编号 / number, for people", examples = "TD320281-2026-000001")
        String number,

        @Schema(description = "企业 / the enterprise") @Projected("concernedId")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "种类 / what is cut") Supply supply,

        @Schema(description = "供应单位 / the supplier", examples = "国网江阴市供电公司")
        String supplier,

        @Schema(description = "停止供应时刻；未停止的不返回 / when it was cut; absent before", examples = "2026-03-24T10:00:00+08:00")
        @Nullable
        Instant cutAt,

        @Schema(
                description = "恢复供应时刻；未恢复的不返回 / when it was restored; absent before",
                examples = "2026-03-26T10:00:00+08:00")
        @Nullable
        Instant restoredAt,

        PowerCutStatus status,

        Instant openedAt) {

    static PowerCutSummary of(PowerCut cut) {
        return new PowerCutSummary(
                cut.id(),
                cut.number(),
                cut.concernedId(),
                cut.enterpriseName(),
                cut.region().toString(),
                cut.sector(),
                cut.supply(),
                cut.supplier(),
                cut.cutAt(),
                cut.restoredAt(),
                cut.status(),
                cut.openedAt());
    }
}
