package worksafe.kernel;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** In what a statutory period is counted. */
public enum PeriodUnit {
    /** Clock hours from the very moment of the start. */
    HOURS(876_000, Duration.ofHours(1)),
    /** Working days after the day of the start. */
    WORKING_DAYS(36_500, Duration.ofDays(7).dividedBy(5)),
    /** Days of any kind after the day of the start. */
    CALENDAR_DAYS(36_500, Duration.ofDays(1)),
    /** Months: the last day is the day of the same number, or the month's last where it has none (民法典 Art. 202). */
    MONTHS(1_200, ChronoUnit.MONTHS.getDuration()),
    /** Years, counted like months. */
    YEARS(100, ChronoUnit.YEARS.getDuration());

    private final int most;
    private final Duration roughly;

    PeriodUnit(int most, Duration roughly) {
        this.most = most;
        this.roughly = roughly;
    }

    /** How long one is about. */
    Duration roughly() {
        return roughly;
    }

    /** The longest period of this unit, a hundred years: no rule sets more, and arithmetic stays cheap. */
    int most() {
        return most;
    }
}
