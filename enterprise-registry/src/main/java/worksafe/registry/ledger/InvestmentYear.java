package worksafe.registry.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an enterprise spent on safety in a year, and whether that is more than the year before. */
@Schema(
        name = "InvestmentYear",
        description = "某年度的安全投入及其增长 / what was spent on safety in a year, and whether that is more")
public record InvestmentYear(
        @Schema(description = "年度 / year", examples = "2025")
        int year,

        @Schema(description = "实际使用的安全费用（分），据年度台账 / spent in fen, by the yearly account", examples = "50000000")
        long spentFen,

        @Schema(
                description = "上一年度（分）；没有上一年度台账的不返回 / the year before; absent where it has no account",
                examples = "45000000")
        @Nullable
        Long beforeFen,

        @Schema(
                description = "增长率，百分数保留两位；不明或者上年为零的不返回 / growth in percent, two digits; absent where it is not"
                        + " known or nothing was spent before",
                examples = "11.11")
        @Nullable
        BigDecimal percent,

        @Schema(description = "增长情况 / whether more was spent")
        InvestmentGrowth growth) {

    /** Whether more was spent than the year before. */
    @Schema(name = "InvestmentGrowth", description = "安全投入增长情况 / whether more was spent than the year before")
    public enum InvestmentGrowth {
        /** More. */
        GREW,
        /** As much. */
        SAME,
        /** Less. */
        FELL,
        /** There is no account of one of both years. */
        UNKNOWN
    }

    static InvestmentYear of(int year, long spent, @Nullable Long before) {
        return new InvestmentYear(
                year,
                spent,
                before,
                before == null || before == 0
                        ? null
                        : BigDecimal.valueOf(spent - before)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP),
                before == null
                        ? InvestmentGrowth.UNKNOWN
                        : spent > before
                                ? InvestmentGrowth.GREW
                                : spent < before ? InvestmentGrowth.FELL : InvestmentGrowth.SAME);
    }
}
