package worksafe.registry.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.registry.ledger.InvestmentYear.InvestmentGrowth;

/** How many enterprises spent more or less on safety than the year before. */
@Schema(name = "InvestmentGrowthLine", description = "安全投入增减的企业数 / how many enterprises spent more or less")
public record InvestmentGrowthLine(
        @Schema(description = "年度 / year", examples = "2025")
        int year,

        @Schema(description = "增长情况 / whether more was spent")
        InvestmentGrowth growth,

        @Schema(description = "在营企业数 / enterprises that trade", examples = "37")
        long enterprises,

        @Schema(description = "该年度合计（分） / their sum of the year, in fen", examples = "1250000000")
        long spentFen,

        @Schema(description = "上一年度合计（分） / their sum of the year before, in fen", examples = "1100000000")
        long beforeFen) {}
