package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as 民法典 Arts. 200–204 count them, against a counter that knows nothing but one day after another. */
class CountingTest {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();
    private final WorkingCalendar calendar = calendar();

    /** Weeks off at odd times, and weekends worked for them. */
    private WorkingCalendar calendar() {
        var random = new Random(20200528);
        var days = new ArrayList<CalendarDay>();
        for (int year = FIRST.getYear(); year <= LAST.getYear() + 1; year++) {
            for (int holiday = 0; holiday < 7; holiday++) {
                var first = LocalDate.ofYearDay(year, 1 + random.nextInt(350));
                for (int length = 1 + random.nextInt(8); length > 0; length--) {
                    take(days, first.plusDays(length), DayKind.OFF, off);
                }
            }
            for (int week = 0; week < 5; week++) {
                var day = LocalDate.ofYearDay(year, 1 + random.nextInt(350));
                while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    day = day.plusDays(1);
                }
                take(days, day, DayKind.WORK, worked);
            }
        }
        return WorkingCalendar.of(days);
    }

    private void take(List<CalendarDay> days, LocalDate day, DayKind kind, Set<LocalDate> kept) {
        if (!off.contains(day) && !worked.contains(day)) {
            kept.add(day);
            days.add(new CalendarDay(day, kind, "试", day.getYear()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 CALENDAR_DAYS",
                "10 CALENDAR_DAYS",
                "3 WORKING_DAYS",
                "10 WORKING_DAYS",
                "1 MONTHS",
                "6 MONTHS",
                "1 YEARS"
            })
    void everyStartHasTheEndThatIsCountedDayByDay(String period) {
        var stays = row(period, false);
        var moves = row(period, true);
        var words = period.split(" ");
        var length = Integer.parseInt(words[0]);
        for (var start = FIRST; !start.isAfter(LAST.minusYears(1)); start = start.plusDays(1)) {
            var end = counted(start, length, words[1]);

            // One day the one, the next the other: whether it moves has no say in where it falls.
            var odd = start.toEpochDay() % 2 != 0;
            var due = (odd ? moves : stays).dueDate(start, calendar).date();
            if (!due.equals(odd ? firstWorked(end) : end)) {
                fail("%s from %s, moved %s, ends on %s", period, start, odd, due);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Art. 201: the day itself does not count.
        "10 CALENDAR_DAYS, false, 2026-03-02, 2026-03-12",
        // Art. 202: the day of the same number, or the month's last.
        "1 MONTHS, false, 2025-01-31, 2025-02-28",
        "1 MONTHS, false, 2024-01-31, 2024-02-29",
        "6 MONTHS, false, 2025-08-31, 2026-02-28",
        "1 YEARS, false, 2024-02-29, 2025-02-28",
        // Art. 203: 1 to 8 October 2025 were off, and so the last day is the ninth.
        "1 MONTHS, true, 2025-09-01, 2025-10-09",
        "1 MONTHS, false, 2025-09-01, 2025-10-01",
        // A Sunday that is worked is no day off.
        "7 CALENDAR_DAYS, true, 2025-09-21, 2025-09-28"
    })
    void asTheCodeSays(String period, boolean moves, LocalDate start, LocalDate end) {
        assertThat(row(period, moves).dueDate(start, WorkingCalendar.shipped()).date())
                .isEqualTo(end);
    }

    @Test
    void rowThatDoesNotSayLeavesTheDayWhereItFalls() {
        var row = row(Map.of("value", "1 MONTHS"));

        assertThat(row.dueDate(LocalDate.of(2025, 9, 1), WorkingCalendar.shipped())
                        .date())
                .isEqualTo("2025-10-01");
    }

    private LocalDate counted(LocalDate start, int length, String unit) {
        return switch (unit) {
            case "CALENDAR_DAYS" -> {
                var day = start;
                for (int left = length; left > 0; left--) {
                    day = day.plusDays(1);
                }
                yield day;
            }
            case "WORKING_DAYS" -> {
                var day = start;
                for (int left = length; left > 0; ) {
                    day = day.plusDays(1);
                    if (isWorked(day)) {
                        left--;
                    }
                }
                yield day;
            }
            default -> inMonths(start, unit.equals("YEARS") ? 12 * length : length);
        };
    }

    /** Turns over one page of the calendar after another. */
    private static LocalDate inMonths(LocalDate start, int months) {
        var year = start.getYear();
        var month = start.getMonthValue();
        for (int left = months; left > 0; left--) {
            month = month == 12 ? 1 : month + 1;
            year = month == 1 ? year + 1 : year;
        }
        return LocalDate.of(
                year,
                month,
                Math.min(start.getDayOfMonth(), YearMonth.of(year, month).lengthOfMonth()));
    }

    private LocalDate firstWorked(LocalDate day) {
        var next = day;
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorked(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }

    private static PolicyRow row(String period, boolean moves) {
        return row(Map.of("value", period, PolicyRow.HOLIDAY_MOVES_END, moves));
    }

    private static PolicyRow row(Map<String, Object> parameters) {
        return new PolicyRow(
                "probe.period",
                RegionCode.NATION,
                null,
                PolicyRow.parameters("probe.period", parameters),
                FIRST,
                null,
                "a law",
                "",
                Force.LAW,
                Certainty.CERTAIN);
    }
}
