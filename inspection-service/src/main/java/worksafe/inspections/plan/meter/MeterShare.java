package worksafe.inspections.plan.meter;

import java.time.Month;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Problem.LegalGround;

/** How many of the visits that count are of a kind, against one in so many. */
@Schema(name = "MeterShare", description = "占比进度 / how many visits are of a kind, against one in so many")
public record MeterShare(
        @Schema(description = "计入的检查次数 / visits that count", examples = "90")
        int counted,

        @Schema(description = "其中符合的次数 / of them of the kind", examples = "28")
        int made,

        @Schema(
                description = "每几次至少一次；各机构规定不同的合计不返回 / one in so many; absent in a sum where rows differ",
                examples = "3")
        @Nullable
        Integer oneIn,

        @Schema(description = "占比（%），没有检查的不返回 / percent; absent where there are no visits", examples = "31.11")
        @Nullable
        Double percent,

        @Schema(
                description = "期间结束前预计的检查次数：已开展和已计划的较大者 / visits expected by the end of the period: made, or"
                        + " planned where that is more",
                examples = "120")
        int expected,

        @Schema(description = "至期间结束尚须开展的次数 / how many of the kind are owed by the end of the period", examples = "12")
        int owed,

        @Schema(description = "依据；合计不返回 / the row behind it; absent in a sum") @Nullable
        LegalGround ground) {

    private static final double HUNDRED = 100.0;

    static MeterShare of(int counted, int made, int planned, int oneIn, LegalGround ground) {
        var expected = Math.max(counted, planned);
        return new MeterShare(
                counted,
                made,
                oneIn,
                percent(made, counted),
                expected,
                Math.max(0, Math.ceilDiv(expected, oneIn) - made),
                ground);
    }

    /** Of several authorities: what one has too much helps no other. */
    static MeterShare sum(List<MeterShare> parts) {
        var counted = parts.stream().mapToInt(MeterShare::counted).sum();
        var made = parts.stream().mapToInt(MeterShare::made).sum();
        var rows = parts.stream().map(MeterShare::oneIn).distinct().toList();
        return new MeterShare(
                counted,
                made,
                rows.size() == 1 ? rows.getFirst() : null,
                percent(made, counted),
                parts.stream().mapToInt(MeterShare::expected).sum(),
                parts.stream().mapToInt(MeterShare::owed).sum(),
                null);
    }

    private static @Nullable Double percent(int made, int counted) {
        return counted == 0 ? null : Math.round(made * HUNDRED * HUNDRED / counted) / HUNDRED;
    }

    /** The first month of the period that a month lies in. */
    static Month first(String period, Month month) {
        return switch (period) {
            case "MONTH" -> month;
            case "QUARTER" -> month.firstMonthOfQuarter();
            default -> Month.JANUARY;
        };
    }
}
