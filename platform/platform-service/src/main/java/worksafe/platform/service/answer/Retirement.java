package worksafe.platform.service.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import worksafe.kernel.ChinaTime;

/**
 * When an operation was deprecated and when it will be gone, as headers tell.
 *
 * @param since the day since which it should not be used any more
 * @param until the first day on which it may be gone
 */
record Retirement(LocalDate since, LocalDate until) {

    /** IMF-fixdate of RFC 9110 §5.6.7. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final int LEAST_MONTHS = 6;

    Retirement {
        if (until.isBefore(since.plusMonths(LEAST_MONTHS))) {
            throw new IllegalArgumentException("callers have half a year to move: " + since + " to " + until);
        }
    }

    /** @throws java.time.DateTimeException where a day is none */
    static Retirement of(String since, String until) {
        return new Retirement(LocalDate.parse(since), LocalDate.parse(until));
    }

    /** RFC 9745: a date of structured fields, {@code @1764518400}. */
    String deprecation() {
        return "@" + start(since).getEpochSecond();
    }

    /** RFC 8594: a date of HTTP. */
    String sunset() {
        return HTTP_DATE.format(start(until));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ChinaTime.ZONE).toInstant();
    }
}
