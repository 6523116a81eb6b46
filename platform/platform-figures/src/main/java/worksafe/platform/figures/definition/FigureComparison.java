package worksafe.platform.figures.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value held against that of another period, as both are printed: whoever subtracts them by hand finds the same.
 *
 * @param base the value then; absent where there was none
 * @param difference the value now less the value then: of a ratio in points, of a count in rows
 * @param percent the difference in percent of the value then, with two digits, rounded half up; of a count only
 * @param gap why something of it is absent; absent where nothing is that belongs to such a figure
 */
public record FigureComparison(
        @Nullable BigDecimal base,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal percent,
        @Nullable FigureGap gap) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    /** There is nothing to compare with. */
    public static FigureComparison none(FigureGap gap) {
        return new FigureComparison(null, null, null, gap);
    }

    /**
     * Compares a figure with itself in another period.
     *
     * @param value what it is now; empty of a ratio of nothing
     * @param then the figure by its definition then
     * @param base what it was then; empty of a ratio of nothing
     */
    public static FigureComparison of(Figure now, Optional<BigDecimal> value, Figure then, Optional<BigDecimal> base) {
        if (!now.countsAs(then)) {
            return none(FigureGap.COUNTED_OTHERWISE);
        }
        if (base.isEmpty()) {
            return none(FigureGap.NO_BASE_VALUE);
        }
        var before = base.get();
        if (value.isEmpty()) {
            return new FigureComparison(before, null, null, FigureGap.NO_VALUE);
        }
        var difference = value.get().subtract(before);
        if (now.isRatio()) {
            return new FigureComparison(before, difference, null, null);
        }
        return before.signum() == 0
                ? new FigureComparison(before, difference, null, FigureGap.BASE_ZERO)
                : new FigureComparison(
                        before,
                        difference,
                        difference.multiply(HUNDRED).divide(before, DIGITS, RoundingMode.HALF_UP),
                        null);
    }
}
