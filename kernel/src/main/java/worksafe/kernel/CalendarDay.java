package worksafe.kernel;

import java.time.LocalDate;

/**
 * One day on which a yearly notice of the State Council departs from the plain week.
 *
 * @param date the day
 * @param kind whether it was made a day off or a working day
 * @param name the holiday on whose account
 * @param noticeYear the year that the notice arranges, which may be the one after the date's
 */
public record CalendarDay(LocalDate date, Kind kind, String name, int noticeYear) {

    /** What the notice makes of the day. */
    public enum Kind {
        /** A day off, be it a statutory holiday or a day moved to it. */
        OFF,
        /** A Saturday or Sunday on which work is made up (调休). */
        WORK
    }
}
