package worksafe.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as people and spreadsheets write it: {@code 1980-01-05}, {@code 1980/1/5}, {@code 1980.1.5}, {@code 19800105},
 * {@code 1980年1月5日}, with a time of day or without, or the number that a spreadsheet made of it ({@code 29225}).
 *
 * @param fromSerial whether it was such a number
 */
public record DayText(LocalDate day, boolean fromSerial) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Four digits might as well be a year. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    /** Spreadsheets count from 1900 and believe in a 29 February of that year. */
    private static final LocalDate DAY_ZERO_OF_SERIALS = LocalDate.of(1899, 12, 30);

    /** The day that the text names; empty when it names none. */
    public static Optional<DayText> read(String text) {
        var plain = Text.halfWidth(text).strip();
        try {
            var parts = FORM.matcher(plain);
            if (parts.matches()) {
                return Optional.of(day(parts.group(1), parts.group(3), parts.group(5)));
            }
            var compact = COMPACT.matcher(plain);
            if (compact.matches()) {
                return Optional.of(day(compact.group(1), compact.group(2), compact.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        return SERIAL.matcher(plain).matches()
                ? Optional.of(new DayText(DAY_ZERO_OF_SERIALS.plusDays(new BigDecimal(plain).longValue()), true))
                : Optional.empty();
    }

    private static DayText day(String year, String month, String day) {
        return new DayText(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), false);
    }
}
