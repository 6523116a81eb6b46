package worksafe.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Which days are working days. The holidays themselves are law (全国年节及纪念日放假办法), but the weekends that are worked in
 * exchange come only from a notice of the State Council, published for each year in the autumn before it. No rule computes
 * them, so whatever is counted over days without a notice is marked provisional, never passed off as certain.
 *
 * <p>The notice of a year has more than once reached back into the last days of the year before (29–31 December 2018,
 * for example). The last week of December is therefore settled only once the following year's notice is known too.
 */
public final class WorkingCalendar {

    private static final ReferenceTable PUBLISHED = new ReferenceTable("holidays.csv", "date,kind,name,notice_year");
    private static final int FIRST_DAY_OF_LAST_WEEK = 25;

    private final Map<LocalDate, DayKind> exceptions = new HashMap<>();
    private final Set<Integer> noticeYears = new HashSet<>();

    private WorkingCalendar(Collection<CalendarDay> days) {
        for (var day : days) {
            if (exceptions.put(day.date(), day.kind()) != null) {
                throw Refusal.CALENDAR_DAY_TWICE.of(day.date().toString());
            }
            noticeYears.add(day.noticeYear());
        }
    }

    /**
     * The calendar of these days; every year that one of them names as its notice's counts as published.
     *
     * @throws InvalidValue {@code calendar-day-twice} when two rows speak of one date
     */
    public static WorkingCalendar of(Collection<CalendarDay> days) {
        return new WorkingCalendar(days);
    }

    /** The calendar that ships with the kernel: the notices for 2007 to 2026. */
    public static WorkingCalendar shipped() {
        return Shipped.CALENDAR;
    }

    /** The rows behind {@link #shipped()}, in order of date, to seed a table with. */
    public static Collection<CalendarDay> shippedDays() {
        try (var rows = PUBLISHED.rows()) {
            return rows.map(WorkingCalendar::day).toList();
        }
    }

    /** Whether people work that day: by notice if one speaks of it, else from Monday to Friday. */
    public boolean isWorkingDay(LocalDate day) {
        return switch (exceptions.get(day)) {
            case OFF -> false;
            case WORK -> true;
            case null -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        };
    }

    /** Whether no further notice can change that day. */
    public boolean isSettled(LocalDate day) {
        var lastWeek = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_DAY_OF_LAST_WEEK;
        return noticeYears.contains(day.getYear()) && (!lastWeek || noticeYears.contains(day.getYear() + 1));
    }

    /** The last day of the last year whose notice is known. */
    public LocalDate publishedThrough() {
        return noticeYears.stream()
                .max(Integer::compare)
                .map(year -> LocalDate.of(year, Month.DECEMBER, 31))
                .orElseThrow(() -> new NoSuchElementException("the calendar is empty"));
    }

    /**
     * The n-th working day after the start, which itself does not count; the n-th before it for a negative n, the start
     * for none.
     */
    public DueDate plusWorkingDays(LocalDate start, int n) {
        var step = Integer.signum(n);
        var day = start;
        var provisional = false;
        for (int left = Math.abs(n); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(step);
            provisional |= !isSettled(day);
        }
        return new DueDate(day, provisional);
    }

    /** How many working days lie after the one day up to and including the other; negative when that is earlier. */
    public int workingDaysBetween(LocalDate exclusive, LocalDate inclusive) {
        if (inclusive.isBefore(exclusive)) {
            return -workingDaysBetween(inclusive, exclusive);
        }
        return (int) exclusive
                .plusDays(1)
                .datesUntil(inclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private static CalendarDay day(String[] row) {
        return new CalendarDay(LocalDate.parse(row[0]), DayKind.valueOf(row[1]), row[2], Integer.parseInt(row[3]));
    }

    /** Loads the shipped calendar when first asked for. */
    private static final class Shipped {
        private static final WorkingCalendar CALENDAR = of(shippedDays());
    }
}
