package worksafe.registry.feed.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;

/**
 * A day as bureaus write it: {@code 1980-01-05}, {@code 1980/1/5}, {@code 1980.1.5}, {@code 19800105}, {@code 1980年1月5日},
 * with a time of day or without, or the number that a spreadsheet made of it ({@code 29225}).
 *
 * @param day absent when the text names no day that can be true today
 * @param flag what is remarkable about it
 */
record DateText(@Nullable LocalDate day, @Nullable RowFlag flag) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Four digits might as well be a year. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");

    private static final LocalDate EARLIEST = LocalDate.of(1840, 1, 1);
    /** Spreadsheets count from 1900 and believe in a 29 February of that year. */
    private static final LocalDate DAY_ZERO_OF_SERIALS = LocalDate.of(1899, 12, 30);

    private static final DateText NOT_UNDERSTOOD = new DateText(null, RowFlag.DATE_NOT_UNDERSTOOD);

    static DateText read(String text, LocalDate today) {
        var plain = Text.halfWidth(text).strip();
        try {
            var parts = FORM.matcher(plain);
            if (parts.matches()) {
                return judged(day(parts.group(1), parts.group(3), parts.group(5)), null, today);
            }
            var compact = COMPACT.matcher(plain);
            if (compact.matches()) {
                return judged(day(compact.group(1), compact.group(2), compact.group(3)), null, today);
            }
        } catch (DateTimeException noSuchDay) {
            return NOT_UNDERSTOOD;
        }
        return SERIAL.matcher(plain).matches()
                ? judged(
                        DAY_ZERO_OF_SERIALS.plusDays(new BigDecimal(plain).longValue()),
                        RowFlag.DATE_FROM_SERIAL,
                        today)
                : NOT_UNDERSTOOD;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static DateText judged(LocalDate day, @Nullable RowFlag flag, LocalDate today) {
        if (day.isAfter(today)) {
            return new DateText(null, RowFlag.DATE_IN_FUTURE);
        }
        return day.isBefore(EARLIEST) ? NOT_UNDERSTOOD : new DateText(day, flag);
    }
}
