package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2013, 250", "2014, 250", "2015, 249", "2016, 250", "2017, 249", "2018, 250", "2019, 250",
        "2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"
    })
    void everyYearHasItsWorkingDays(int year, int days) {
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-06, 7, 2026-02-24",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 20, 2026-03-19",
        "2026-04-29, 7, 2026-05-12",
        "2026-09-24, 7, 2026-10-12",
        "2025-09-26, 7, 2025-10-13"
    })
    void workingDaysAreCountedAcrossHolidaysAndMadeUpWeekends(LocalDate start, int n, LocalDate due) {
        assertThat(CALENDAR.plusWorkingDays(start, n)).isEqualTo(new DueDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-29, true", // a Saturday worked by the notice for 2019
        "2018-12-31, false",
        "2022-12-31, false",
        "2026-02-14, true",
        "2026-02-23, false",
        "2026-03-07, false",
        "2026-03-09, true"
    })
    void theNoticeSpeaksBeforeTheWeek(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void whatIsCountedBeyondThePublishedYearsIsProvisional() {
        assertThat(CALENDAR.publishedThrough()).isEqualTo("2026-12-31");
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 24), 10))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 7), true));
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2027, 3, 1), -2).provisional())
                .isTrue();
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2006, 5, 1), 1).provisional())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-25", "2026-12-31", "2027-01-04"})
    void theLastWeekOfTheLastYearMayStillBeChangedByTheNextNotice(LocalDate day) {
        assertThat(CALENDAR.isSettled(day)).isFalse();
        assertThat(CALENDAR.isSettled(day.minusYears(2))).isTrue();
    }

    @Test
    void theDayBeforeTheLastWeekIsSettled() {
        assertThat(CALENDAR.isSettled(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(CALENDAR.plusWorkingDays(LocalDate.of(2026, 12, 17), 5))
                .isEqualTo(new DueDate(LocalDate.of(2026, 12, 24), false));
    }

    @Test
    void countingForwardAndBackMeetAgain() {
        Generated.many(2_000, random -> new int[] {random.nextInt(6_500), 1 + random.nextInt(60)})
                .forEach(pair -> {
                    var start = LocalDate.of(2008, 1, 1).plusDays(pair[0]);
                    var n = pair[1];

                    var due = CALENDAR.plusWorkingDays(start, n).date();

                    assertThat(CALENDAR.isWorkingDay(due)).isTrue();
                    assertThat(CALENDAR.workingDaysBetween(start, due)).isEqualTo(n);
                    assertThat(CALENDAR.workingDaysBetween(due, start)).isEqualTo(-n);
                    if (CALENDAR.isWorkingDay(start)) {
                        assertThat(CALENDAR.plusWorkingDays(due, -n).date()).isEqualTo(start);
                    }
                });
    }

    @Test
    void noWorkingDaysLaterIsTheSameDay() {
        var sunday = LocalDate.of(2026, 3, 8);

        assertThat(CALENDAR.plusWorkingDays(sunday, 0)).isEqualTo(new DueDate(sunday, false));
    }

    @Test
    void aDayOffMovesToTheNextWorkingDayWhereTheLawLetsIt() {
        var newYearsEve = new DueDate(LocalDate.of(2026, 2, 16), false);
        var tuesday = new DueDate(LocalDate.of(2026, 3, 10), false);
        var unsettled = new DueDate(LocalDate.of(2027, 1, 2), false);

        assertThat(newYearsEve.movedToWorkingDay(CALENDAR)).isEqualTo(new DueDate(LocalDate.of(2026, 2, 24), false));
        assertThat(tuesday.movedToWorkingDay(CALENDAR)).isEqualTo(tuesday);
        assertThat(unsettled.movedToWorkingDay(CALENDAR)).isEqualTo(new DueDate(LocalDate.of(2027, 1, 4), true));
    }

    @Test
    void aNewNoticeMakesTheProvisionalCertain() {
        var days = new ArrayList<>(WorkingCalendar.shippedDays());
        days.add(new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.OFF, "元旦", 2027));
        var extended = WorkingCalendar.of(days);

        assertThat(extended.publishedThrough()).isEqualTo("2027-12-31");
        assertThat(extended.plusWorkingDays(LocalDate.of(2026, 12, 24), 10))
                .isEqualTo(new DueDate(LocalDate.of(2027, 1, 8), false));
    }

    @Test
    void twoRowsForOneDateAreRefused() {
        var day = LocalDate.of(2026, 1, 1);
        var rows =
                List.of(new CalendarDay(day, DayKind.OFF, "元旦", 2026), new CalendarDay(day, DayKind.WORK, "元旦", 2026));

        assertThatThrownBy(() -> WorkingCalendar.of(rows)).hasMessageStartingWith("calendar-day-twice");
    }

    @Test
    void madeUpWorkingDaysAreSaturdaysAndSundays() {
        var returnAfterTheExtendedHoliday = LocalDate.of(2020, 2, 3);

        assertThat(WorkingCalendar.shippedDays())
                .hasSize(678)
                .filteredOn(day -> day.kind() == DayKind.WORK)
                .filteredOn(day -> !day.date().equals(returnAfterTheExtendedHoliday))
                .allMatch(day -> day.date().getDayOfWeek().getValue() >= 6);
    }
}
