package worksafe.platform.duties.calendar;

import java.util.List;
import worksafe.kernel.CalendarDay;

/**
 * The State Council's notice for one year.
 *
 * @param source title or number of the notice
 * @param days what it arranges, in order of date
 * @param version 0 while the notice is not published
 */
record CalendarNotice(int year, String source, List<CalendarDay> days, long version) {

    CalendarNotice {
        days = List.copyOf(days);
    }
}
