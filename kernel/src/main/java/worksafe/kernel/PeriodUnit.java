package worksafe.kernel;

/** In what a statutory period is counted. */
public enum PeriodUnit {
    /** Clock hours from the very moment of the start. */
    HOURS(876_000),
    /** Working days after the day of the start. */
    WORKING_DAYS(36_500),
    /** Days of any kind after the day of the start. */
    CALENDAR_DAYS(36_500),
    /** Months: the last day is the day of the same number, or the month's last where it has none (民法典 Art. 202). */
    MONTHS(1_200),
    /** Years, counted like months. */
    YEARS(100);

    private final int most;

    PeriodUnit(int most) {
        this.most = most;
    }

    /** The longest period of this unit, a hundred years: no rule sets more, and arithmetic stays cheap. */
    int most() {
        return most;
    }
}
