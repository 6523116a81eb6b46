package worksafe.platform.enterprises;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;

/**
 * Our reading of the registry's calendar: one year's notice with all that it arranges.
 *
 * @param source title or number of the notice
 */
record CalendarAnnounced(Integer year, String source, List<Day> days) {

    CalendarAnnounced {
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(source, "source");
        days = List.copyOf(days);
    }

    /** One day that departs from the plain week. */
    record Day(LocalDate date, DayKind kind, String name) {

        Day {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }

    List<CalendarDay> arranged() {
        return days.stream()
                .map(day -> new CalendarDay(day.date(), day.kind(), day.name(), year))
                .toList();
    }
}
