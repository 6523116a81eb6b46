package worksafe.inspections.assessment.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator does on a day, pro rata of the days of its year.
 *
 * @param schedule the part of the value that the year has used up by that day, to two places
 * @param actual absent where it has to be reported and was not
 */
record IndicatorProgress(
        LocalDate day, BigDecimal schedule, @Nullable Long actual, IndicatorState state) {

    private static final int PLACES = 2;

    /** @param today of a year that is over its last day counts, of one to come nothing is used up */
    static IndicatorProgress of(int value, int year, @Nullable Long actual, LocalDate today) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var day = today.isBefore(first) ? first : today.isAfter(last) ? last : today;
        var used = today.isBefore(first) ? 0 : day.getDayOfYear();
        var schedule = BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(used))
                .divide(BigDecimal.valueOf(first.lengthOfYear()), PLACES, RoundingMode.HALF_UP);
        return new IndicatorProgress(day, schedule, actual, state(value, schedule, actual));
    }

    private static IndicatorState state(int value, BigDecimal schedule, @Nullable Long actual) {
        if (actual == null) {
            return IndicatorState.UNKNOWN;
        }
        if (actual > value) {
            return IndicatorState.EXCEEDED;
        }
        return BigDecimal.valueOf(actual).compareTo(schedule) > 0
                ? IndicatorState.BEYOND_SCHEDULE
                : IndicatorState.WITHIN;
    }

    /** Whether there is reason to talk about it. */
    boolean isBeyond() {
        return state == IndicatorState.BEYOND_SCHEDULE || state == IndicatorState.EXCEEDED;
    }
}
