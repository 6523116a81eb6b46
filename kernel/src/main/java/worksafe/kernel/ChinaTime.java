package worksafe.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where days begin and end: every legal day is a day in Asia/Shanghai, whatever the machine's own zone. */
public final class ChinaTime {

    /** The one zone of the suite. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** The day on which the instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first moment of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment at which the day is over: the first of the next. What is due that day may be done before it. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
