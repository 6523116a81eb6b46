package worksafe.platform.figures.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import worksafe.kernel.InvalidValue;

/**
 * A month, a quarter or a year, in days of Asia/Shanghai.
 *
 * @param from the first day
 * @param to the first day behind it
 */
public record FigurePeriod(PeriodKind kind, LocalDate from, LocalDate to) {

    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})(?:-(0[1-9]|1[0-2])|Q([1-4]))?");
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** How long it is. */
    public enum PeriodKind {
        MONTH(1),
        QUARTER(MONTHS_OF_A_QUARTER),
        YEAR(12);

        private final int months;

        PeriodKind(int months) {
            this.months = months;
        }

        /** The one of this length in which the day lies. */
        public FigurePeriod of(LocalDate day) {
            var from = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
            return new FigurePeriod(this, from, from.plusMonths(months));
        }

        /** As it stands in codes of policies. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads {@code 2026-03}, {@code 2026Q1} or {@code 2026}.
     *
     * @throws InvalidValue {@code figure-period-shape} when it is none of these
     */
    public static FigurePeriod parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidValue("figure-period-shape", text);
        }
        try {
            int year = Integer.parseInt(form.group(1));
            if (form.group(2) != null) {
                return PeriodKind.MONTH.of(LocalDate.of(year, Integer.parseInt(form.group(2)), 1));
            }
            if (form.group(3) != null) {
                int month = (Integer.parseInt(form.group(3)) - 1) * MONTHS_OF_A_QUARTER + 1;
                return PeriodKind.QUARTER.of(LocalDate.of(year, month, 1));
            }
            return PeriodKind.YEAR.of(LocalDate.of(year, 1, 1));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValue("figure-period-shape", text);
        }
    }

    /** The one before it, of the same length. */
    public FigurePeriod before() {
        return kind.of(from.minusDays(1));
    }

    /** The same one a year earlier; of a year the one before it. */
    public FigurePeriod yearBefore() {
        return kind.of(from.minusYears(1));
    }

    /** Whether it is over on that day. */
    public boolean isOver(LocalDate today) {
        return !today.isBefore(to);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "Q" + ((from.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1);
            case YEAR -> String.valueOf(from.getYear());
        };
    }
}
