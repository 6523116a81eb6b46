package worksafe.platform.figures.report;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.http.PlaceCode;

/** A frozen report as a line of a list. */
@Schema(description = "统计报表列表项 / a frozen report as a line of a list")
public record FigureReportSummary(
        UUID id,

        @Schema(description = "报表编号 / number, for people", examples = "TB320281-2026-000004")
        String number,

        @Schema(description = "统计地区 / place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "统计期 / period", examples = "2026-03")
        String period,

        @Schema(description = "统计期种类 / kind of period") PeriodKind periodKind,

        @Schema(description = "版次，1 为初版 / edition, from 1", examples = "2")
        int edition,

        @Schema(
                description = "所更正的前一版；初版不返回 / the edition before; absent of the first",
                examples = "0198f3a4-22cc-7f3e-b3d5-708192a3b4c5")
        @Nullable
        UUID previousId,

        @Schema(description = "更正理由；初版不返回 / why there is another edition", examples = "补录三月整改记录") @Nullable
        String reason,

        @Schema(description = "固化时刻 / when it was frozen") Instant frozenAt,

        @Schema(description = "固化人（账户） / account that had it frozen", examples = "dev-supervisor-320281000000")
        String frozenBy,

        @Schema(description = "计入的行数 / rows that were counted", examples = "57")
        long basisRows,

        @Schema(
                description = "与前一版相比有变化的行数；初版不返回 / rows that count otherwise than in the edition before",
                examples = "3")
        @Nullable
        Long changedRows) {}
