package worksafe.platform.figures.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.OneLine;

/** Freezes the report of a period, or makes another edition of it. */
@Schema(name = "FreezeReport", description = "固化统计报表 / freeze the report of a period")
record FreezeReport(
        @Schema(description = "统计期：月 2026-03、季 2026Q1、年 2026 / month, quarter or year", examples = "2026-03")
        @NotNull
        @Pattern(regexp = "[12][0-9]{3}(-(0[1-9]|1[0-2])|Q[1-4])?")
        String period,

        @Schema(description = "统计地区；不填为本人辖区 / place; the caller's own by default", examples = "320281000000") @Nullable
        RegionCode region,

        @Schema(
                description = "更正理由；该期已有报表时必填 / why there is another edition; needed where there is one",
                examples = "补录三月整改记录")
        @Size(min = 1, max = 500)
        @OneLine
        @Nullable
        String reason) {}
