package worksafe.inspections.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A closure as a line of a list. */
@Schema(description = "提请关闭列表项 / a closure as a line of a list")
public record ClosureSummary(
        UUID id,

        @Schema(description = "提请关闭编号 / number, for people", examples = "GB320281-2026-000001")
        String number,

        @Schema(description = "企业 / the enterprise") @Projected("concernedId")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "理由 / why") ClosureGround ground,

        @Schema(description = "关闭决定文号；未决定的不返回 / number of the decision; absent before", examples = "澄政发〔2026〕18号")
        @Nullable
        String decisionNumber,

        @Schema(description = "决定日；未决定的不返回 / day of the decision; absent before", examples = "2026-07-20") @Nullable
        LocalDate decidedOn,

        @Schema(
                description = "现场核实关闭日；未核实的不返回 / day on which it was seen to be closed; absent before",
                examples = "2026-08-01")
        @Nullable
        LocalDate executedOn,

        ClosureStatus status,

        Instant openedAt) {

    static ClosureSummary of(Closure closure) {
        return new ClosureSummary(
                closure.id(),
                closure.number(),
                closure.concernedId(),
                closure.enterpriseName(),
                closure.region().toString(),
                closure.sector(),
                closure.ground(),
                closure.decisionNumber(),
                closure.decidedOn(),
                closure.executedOn(),
                closure.status(),
                closure.openedAt());
    }
}
