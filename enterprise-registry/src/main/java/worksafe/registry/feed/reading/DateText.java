package worksafe.registry.feed.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import worksafe.kernel.Text;

/** Days as bureaus write them: {@code 1980-01-05}, {@code 1980/1/5}, {@code 1980.1.5}, {@code 19800105}, {@code 1980年1月5日}. */
final class DateText {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?" + "(?:[ T]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final LocalDate EARLIEST = LocalDate.of(1840, 1, 1);

    private DateText() {}

    /** The day, if the text is one that can be true today. */
    static Optional<LocalDate> parse(String text, LocalDate today) {
        var plain = Text.halfWidth(text).strip();
        var parts = FORM.matcher(plain);
        try {
            if (parts.matches()) {
                return plausible(day(parts.group(1), parts.group(3), parts.group(5)), today);
            }
            var compact = COMPACT.matcher(plain);
            return compact.matches()
                    ? plausible(day(compact.group(1), compact.group(2), compact.group(3)), today)
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDate> plausible(LocalDate day, LocalDate today) {
        return day.isBefore(EARLIEST) || day.isAfter(today) ? Optional.empty() : Optional.of(day);
    }
}
