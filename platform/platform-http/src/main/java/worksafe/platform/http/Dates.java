package worksafe.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import worksafe.kernel.InvalidValue;

/**
 * Reads the days and instants that clients send, in parameters, bodies and cursors alike. Years outside 1900 to 2200 are
 * slips of the pen; far outside they are also more than the database or a sum of days can hold.
 */
public final class Dates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Dates() {}

    /**
     * A day, {@code yyyy-MM-dd}.
     *
     * @throws InvalidValue when it is none, or outside the years
     */
    public static LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidValue("not-a-date");
        }
        requireYear(day.getYear());
        return day;
    }

    /**
     * A moment, RFC 3339 with its offset.
     *
     * @throws InvalidValue when it is none, or outside the years
     */
    public static Instant instant(String text) {
        OffsetDateTime moment;
        try {
            moment = OffsetDateTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidValue("not-a-time");
        }
        requireYear(moment.getYear());
        return moment.toInstant();
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            // As text, or the message would group the digits.
            throw new InvalidValue("date-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }
}
