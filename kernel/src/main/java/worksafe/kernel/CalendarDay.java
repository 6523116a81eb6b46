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
public record CalendarDay(LocalDate date, DayKind kind, String name, int noticeYear) {}
