package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalPeriodTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "7 WORKING_DAYS, 2026-02-06, 2026-02-24",
        "15 CALENDAR_DAYS, 2026-02-06, 2026-02-21",
        "1 MONTHS, 2026-01-31, 2026-02-28",
        "1 MONTHS, 2026-02-28, 2026-03-28",
        "6 MONTHS, 2025-08-31, 2026-02-28",
        "3 YEARS, 2024-02-29, 2027-02-28",
        "1 YEARS, 2025-03-01, 2026-03-01"
    })
    void theDayOfTheStartDoesNotCount(String period, LocalDate start, LocalDate due) {
        assertThat(LegalPeriod.parse(period).dueDate(start, CALENDAR)).isEqualTo(new DueDate(due, false));
    }

    @Test
    void yearsEndOnTheSameDayOfALaterYear() {
        var start = LocalDate.parse("2024-02-29");
        for (int years = 1; years <= 100; years++) {
            assertThat(new LegalPeriod(years, PeriodUnit.YEARS)
                            .dueDate(start, WorkingCalendar.shipped())
                            .date())
                    .isEqualTo(start.plusYears(years));
        }
    }

    @Test
    void aPeriodInDaysEndsWithItsLastDayInShanghai() {
        var lateEvening = Instant.parse("2026-03-02T15:59:59Z"); // 23:59:59 on 2 March in Shanghai
        var afterMidnight = Instant.parse("2026-03-02T16:00:00Z");

        assertThat(LegalPeriod.calendarDays(1).deadline(lateEvening, CALENDAR).end())
                .isEqualTo("2026-03-03T16:00:00Z");
        assertThat(LegalPeriod.calendarDays(1).deadline(afterMidnight, CALENDAR).end())
                .isEqualTo("2026-03-04T16:00:00Z");
    }

    @Test
    void whatIsDoneInTheLastMomentIsInTime() {
        var deadline = new DueDate(LocalDate.of(2026, 3, 3), false).deadline();

        assertThat(deadline.isMissedAt(Instant.parse("2026-03-03T15:59:59.999999999Z")))
                .isFalse();
        assertThat(deadline.isMissedAt(Instant.parse("2026-03-03T16:00:00Z"))).isTrue();
        assertThat(deadline.lastDay()).isEqualTo("2026-03-03");
    }

    @Test
    void hoursRunFromTheVeryMoment() {
        var start = Instant.parse("2026-02-15T10:30:00Z");
        var day = new LegalPeriod(24, PeriodUnit.HOURS);

        assertThat(day.deadline(start, CALENDAR)).isEqualTo(new Deadline(Instant.parse("2026-02-16T10:30:00Z"), false));
        assertThatThrownBy(() -> day.dueDate(LocalDate.of(2026, 2, 15), CALENDAR))
                .hasMessageStartingWith("legal-period-hours");
    }

    @Test
    void onlyWorkingDaysDependOnThePublishedCalendar() {
        var start = LocalDate.of(2026, 12, 1);

        assertThat(LegalPeriod.workingDays(30).dueDate(start, CALENDAR).provisional())
                .isTrue();
        assertThat(LegalPeriod.calendarDays(60).dueDate(start, CALENDAR).provisional())
                .isFalse();
        assertThat(new LegalPeriod(3, PeriodUnit.YEARS).dueDate(start, CALENDAR).provisional())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 YEARS", "7", "7 DAYS", "-7 WORKING_DAYS", "7 working_days", "7  YEARS", "1234567 HOURS"})
    void otherTextIsNoPeriod(String text) {
        assertThatThrownBy(() -> LegalPeriod.parse(text)).hasMessageStartingWith("legal-period-shape");
    }

    @Test
    void aPeriodIsPositiveAndAtMostAHundredYears() {
        assertThatThrownBy(() -> LegalPeriod.workingDays(0)).hasMessageStartingWith("legal-period-length");
        assertThatThrownBy(() -> new LegalPeriod(101, PeriodUnit.YEARS)).hasMessageStartingWith("legal-period-length");
        assertThatThrownBy(() -> LegalPeriod.parse("999999 CALENDAR_DAYS"))
                .hasMessageStartingWith("legal-period-length");
    }

    @Test
    void aPeriodSurvivesItsText() {
        for (var unit : PeriodUnit.values()) {
            var period = new LegalPeriod(12, unit);
            assertThat(LegalPeriod.parse(period.toString())).isEqualTo(period);
        }
    }

    @Nested
    class Suspended {

        @Test
        void suspendedWorkingDaysDoNotCount() {
            var appraisal = new Suspension(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 9)); // Wed to Sun

            assertThat(LegalPeriod.workingDays(5).dueDate(LocalDate.of(2026, 3, 2), List.of(appraisal), CALENDAR))
                    .contains(new DueDate(LocalDate.of(2026, 3, 12), false));
        }

        @Test
        void monthsMoveBackByTheDaysThatWereLost() {
            var tenDays = new Suspension(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));
            var inTheExtension = new Suspension(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 7));
            var month = new LegalPeriod(1, PeriodUnit.MONTHS);

            assertThat(month.dueDate(LocalDate.of(2026, 3, 1), List.of(tenDays), CALENDAR))
                    .contains(new DueDate(LocalDate.of(2026, 4, 11), false));
            assertThat(month.dueDate(LocalDate.of(2026, 3, 1), List.of(tenDays, inTheExtension), CALENDAR))
                    .contains(new DueDate(LocalDate.of(2026, 4, 13), false));
        }

        @Test
        void overlappingSuspensionsCountOnce() {
            var one = new Suspension(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 8));
            var other = new Suspension(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 10));

            assertThat(LegalPeriod.calendarDays(3).dueDate(LocalDate.of(2026, 3, 2), List.of(one, other), CALENDAR))
                    .contains(new DueDate(LocalDate.of(2026, 3, 11), false));
        }

        @Test
        void anOpenSuspensionLeavesNoEndToName() {
            var open = List.of(new Suspension(LocalDate.of(2026, 3, 4), null));
            var start = LocalDate.of(2026, 3, 2);

            for (var unit : List.of(PeriodUnit.WORKING_DAYS, PeriodUnit.CALENDAR_DAYS, PeriodUnit.MONTHS)) {
                assertThat(new LegalPeriod(5, unit).dueDate(start, open, CALENDAR))
                        .as("%s", unit)
                        .isEmpty();
            }
            assertThat(new LegalPeriod(72, PeriodUnit.HOURS).deadline(ChinaTime.startOf(start), open, CALENDAR))
                    .isEmpty();
        }

        @Test
        void aSuspensionAfterTheEndChangesNothing() {
            var late = List.of(new Suspension(LocalDate.of(2026, 3, 4), null));
            var start = LocalDate.of(2026, 3, 2);

            assertThat(LegalPeriod.calendarDays(1).dueDate(start, late, CALENDAR))
                    .contains(new DueDate(LocalDate.of(2026, 3, 3), false));
            assertThat(new LegalPeriod(48, PeriodUnit.HOURS).deadline(ChinaTime.startOf(start), late, CALENDAR))
                    .contains(new Deadline(ChinaTime.startOf(LocalDate.of(2026, 3, 4)), false));
        }

        @Test
        void hoursStandStillFromDayToDay() {
            var start = Instant.parse("2026-03-02T10:00:00Z"); // 18:00 in Shanghai
            var suspensions = List.of(
                    new Suspension(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6)),
                    new Suspension(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)),
                    new Suspension(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2)));

            assertThat(new LegalPeriod(24, PeriodUnit.HOURS).deadline(start, suspensions, CALENDAR))
                    .contains(new Deadline(Instant.parse("2026-03-04T10:00:00Z"), false));
            assertThat(new LegalPeriod(31, PeriodUnit.HOURS).deadline(start, suspensions, CALENDAR))
                    .contains(new Deadline(Instant.parse("2026-03-05T17:00:00Z"), false));
        }

        @Test
        void aSuspensionMustEndAfterItBegan() {
            var day = LocalDate.of(2026, 3, 4);

            assertThatThrownBy(() -> new Suspension(day, day)).hasMessageStartingWith("suspension-order");
        }

        @Test
        void theEndMovesBackByExactlyTheSuspendedDaysItPasses() {
            Generated.many(1_000, random ->
                            new int[] {1 + random.nextInt(40), random.nextInt(30), 1 + random.nextInt(20)})
                    .forEach(sample -> {
                        var start = LocalDate.of(2026, 1, 1);
                        var from = start.plusDays(1L + sample[1]);
                        var suspension = new Suspension(from, from.plusDays(sample[2]));
                        var period = LegalPeriod.calendarDays(sample[0]);
                        var plain = period.dueDate(start, CALENDAR).date();

                        var due = period.dueDate(start, List.of(suspension), CALENDAR)
                                .orElseThrow()
                                .date();

                        assertThat(due).isEqualTo(plain.isBefore(from) ? plain : plain.plusDays(sample[2]));
                    });
        }
    }

    @Nested
    class OfLedgers {

        private final Freshness quarterly = new Freshness(new LegalPeriod(3, PeriodUnit.MONTHS));

        @Test
        void aLedgerWithoutEntriesIsEmpty() {
            assertThat(quarterly.at(Instant.parse("2026-03-01T00:00:00Z"), null, CALENDAR))
                    .isEqualTo(Freshness.State.EMPTY);
        }

        @Test
        void aLedgerIsFreshUntilTheNextEntryIsOverdue() {
            var last = Instant.parse("2026-01-10T01:00:00Z");

            assertThat(quarterly.nextDue(last, CALENDAR).lastDay()).isEqualTo("2026-04-10");
            assertThat(quarterly.at(Instant.parse("2026-04-10T15:59:59Z"), last, CALENDAR))
                    .isEqualTo(Freshness.State.FRESH);
            assertThat(quarterly.at(Instant.parse("2026-04-10T16:00:00Z"), last, CALENDAR))
                    .isEqualTo(Freshness.State.STALE);
        }
    }
}
