package worksafe.platform.duties.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.duties.clock.ClockLifecycleTest.AFTER;
import static worksafe.platform.duties.clock.ClockLifecycleTest.CALENDAR;
import static worksafe.platform.duties.clock.ClockLifecycleTest.DURING;
import static worksafe.platform.duties.clock.ClockLifecycleTest.at;
import static worksafe.platform.duties.clock.ClockLifecycleTest.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.Certainty;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.DayKind;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.RegionCode;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.calendar.Calendar.Edition;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;

class ClockTest {

    private static final Duty DUTY = new Duty("plan", new UUID(7, 8), "plan-approval");
    private static final ClockStart.Debtor PLACE =
            ClockStart.Debtor.enterprise(RegionCode.of("320281000000"), null, null);
    private static final ClockStart.Basis BASIS =
            new ClockStart.Basis("plan.approval-period", "办法", "第三条", Force.RULE, Certainty.CERTAIN);

    private static Clock start(ClockStart start) {
        return Clock.start(new UUID(1, 9), start, CALENDAR, at(DURING)).aggregate();
    }

    private static Clock within(LegalPeriod period, LocalDate day) {
        return start(ClockStart.within(period, DUTY, PLACE, BASIS, ChinaTime.startOf(day)));
    }

    private static LocalDate due(Clock clock) {
        return clock.deadline().lastDay();
    }

    private static void assertRefused(DutyProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    @Test
    void workingDaysSkipHolidaysAndCountMakeUpDays() {
        assertThat(due(within(LegalPeriod.workingDays(7), LocalDate.of(2026, 2, 6))))
                .isEqualTo("2026-02-24");
        assertThat(due(within(LegalPeriod.workingDays(1), LocalDate.of(2026, 2, 13))))
                .isEqualTo("2026-02-14");
    }

    @Test
    void lastDayIsInTimeUntilItsEndInShanghai() {
        var clock = within(LegalPeriod.workingDays(7), LocalDate.of(2026, 2, 6));

        assertThat(clock.isOverdue(Instant.parse("2026-02-24T15:59:59.999999Z")))
                .isFalse();
        assertThat(clock.isOverdue(Instant.parse("2026-02-24T16:00:00Z"))).isTrue();
    }

    @Test
    void metOnTheLastDayIsNotLateEvenWhenNoticedAfterwards() {
        var clock = running();
        var inTime = clock.dueAt().minusSeconds(1);
        var unused = clock.miss(at(AFTER));

        assertThat(clock.meet(inTime, at(AFTER)).late()).isFalse();
        assertThat(clock.view("", Map.of()).reason()).contains("届满前已办理");
    }

    @Test
    void metAfterTheLastDayIsLate() {
        var clock = running();
        var unused = clock.miss(at(AFTER));

        assertThat(clock.meet(clock.dueAt(), at(AFTER)).late()).isTrue();
        assertThat(clock.view("", Map.of()).reason()).isNull();
    }

    @Test
    void clockThatIsNotOverdueCannotBeMissed() {
        var clock = running();

        assertThatThrownBy(() -> clock.miss(at(DURING))).isInstanceOf(IllegalStateException.class);
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void suspensionMovesTheEndByWhatWasLost() {
        var clock = running();
        assertThat(due(clock)).isEqualTo("2026-03-23");

        var suspended = clock.suspend(LocalDate.of(2026, 3, 9), "鉴定", at(DURING));
        var resumed = clock.resume(LocalDate.of(2026, 3, 16), CALENDAR, at(DURING));

        assertThat(suspended.facts().dueDate()).isEqualTo("2026-03-23");
        assertThat(resumed.facts().dueDate()).isEqualTo("2026-03-30");
        assertThat(due(clock)).isEqualTo("2026-03-30");
    }

    @Test
    void secondSuspensionAddsToTheFirst() {
        var clock = running();
        var events = new ArrayList<ClockEvent>();
        events.add(clock.suspend(LocalDate.of(2026, 3, 9), "鉴定", at(DURING)));
        events.add(clock.resume(LocalDate.of(2026, 3, 10), CALENDAR, at(DURING)));
        events.add(clock.suspend(LocalDate.of(2026, 3, 11), "听证", at(DURING)));
        events.add(clock.resume(LocalDate.of(2026, 3, 13), CALENDAR, at(DURING)));

        assertThat(events).hasSize(4);
        assertThat(due(clock)).isEqualTo("2026-03-26");
        assertThat(clock.view("", Map.of()).suspensions()).hasSize(2);
    }

    @Test
    void suspensionEndedOnItsFirstDayLeavesNoTrace() {
        var clock = running();
        var first = clock.suspend(LocalDate.of(2026, 3, 9), "鉴定", at(DURING));
        var second = clock.resume(LocalDate.of(2026, 3, 9), CALENDAR, at(DURING));

        assertThat(first.facts().dueDate()).isEqualTo(second.facts().dueDate());
        assertThat(clock.view("", Map.of()).suspensions()).isEmpty();
    }

    @Test
    void suspensionOutsideThePeriodIsRefused() {
        var clock = running();

        assertRefused(
                DutyProblem.CLOCK_SUSPENSION_OUTSIDE, () -> clock.suspend(LocalDate.of(2026, 3, 1), "早", at(DURING)));
        assertRefused(
                DutyProblem.CLOCK_SUSPENSION_OUTSIDE, () -> clock.suspend(LocalDate.of(2026, 3, 24), "迟", at(DURING)));
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);

        var unused = clock.suspend(LocalDate.of(2026, 3, 9), "鉴定", at(DURING));
        assertRefused(
                DutyProblem.CLOCK_SUSPENSION_OUTSIDE,
                () -> clock.resume(LocalDate.of(2026, 3, 8), CALENDAR, at(DURING)));
        assertThat(clock.state()).isEqualTo(ClockState.SUSPENDED);
    }

    @Test
    void fixedDayCannotBeSuspended() {
        var clock = start(ClockStart.until(LocalDate.of(2026, 4, 15), DUTY, PLACE, BASIS, DURING));

        assertThat(due(clock)).isEqualTo("2026-04-15");
        assertRefused(DutyProblem.CLOCK_FIXED, () -> clock.suspend(LocalDate.of(2026, 3, 9), "鉴定", at(DURING)));
    }

    @Test
    void lastDayThatIsOffMovesOnlyWhereTheLawSaysSo() {
        var plain = ClockStart.within(
                LegalPeriod.calendarDays(10), DUTY, PLACE, BASIS, ChinaTime.startOf(LocalDate.of(2026, 9, 25)));

        assertThat(due(start(plain))).isEqualTo("2026-10-05");
        assertThat(due(start(plain.rollingToWorkingDay()))).isEqualTo("2026-10-08");
    }

    @Test
    void periodInHoursEndsAtTheVeryMoment() {
        var clock = start(
                ClockStart.within(new LegalPeriod(24, worksafe.kernel.PeriodUnit.HOURS), DUTY, PLACE, BASIS, DURING));

        assertThat(clock.dueAt()).isEqualTo(DURING.plusSeconds(24 * 3_600));
    }

    @Test
    void dateBeyondThePublishedCalendarIsProvisionalAndNeverMissed() {
        var clock = within(LegalPeriod.workingDays(20), LocalDate.of(2026, 12, 15));

        assertThat(clock.deadline().provisional()).isTrue();
        assertThat(clock.isOverdue(Instant.parse("2027-06-01T00:00:00Z"))).isFalse();
    }

    @Test
    void newNoticeMovesAProvisionalDateAndSettlesIt() {
        var clock = within(LegalPeriod.workingDays(20), LocalDate.of(2026, 12, 15));
        assertThat(due(clock)).isEqualTo("2027-01-12");
        var days = new ArrayList<>(WorkingCalendar.shippedDays());
        days.add(new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.OFF, "元旦", 2027));
        var later = new Edition(WorkingCalendar.of(days), 2);

        var moved = clock.recount(later, at(DURING));

        assertThat(due(clock)).isEqualTo("2027-01-13");
        assertThat(clock.deadline().provisional()).isFalse();
        assertThat(moved).hasValueSatisfying(event -> {
            assertThat(event.dueDateBefore()).isEqualTo("2027-01-12");
            assertThat(event.facts().dueDate()).isEqualTo("2027-01-13");
        });
    }

    @Test
    void noticeThatChangesNothingIsNotAnnounced() {
        var clock = running();

        assertThat(clock.recount(new Edition(WorkingCalendar.shipped(), 5), at(DURING)))
                .isEmpty();
    }

    private static Clock ofAuthority() {
        return start(ClockStart.within(
                LegalPeriod.workingDays(15),
                DUTY,
                ClockStart.Debtor.authority(RegionCode.of("320281000000"), null, null, "li-min"),
                BASIS,
                ChinaTime.startOf(LocalDate.of(2026, 3, 2))));
    }

    @Test
    void whatIsReturnedForCompletionSaysWhatIsMissingAndCountsTheTimeOut() {
        var clock = ofAuthority();
        var before = due(clock);

        var returned = clock.returned(LocalDate.of(2026, 3, 9), List.of("整改后照片", "检测报告"), at(DURING));

        assertThat(returned.missing()).containsExactly("整改后照片", "检测报告");
        assertThat(clock.view("", Map.of()).missing()).containsExactly("整改后照片", "检测报告");
        assertThat(clock.view("", Map.of()).reason()).isEqualTo("退回补正");
        assertThat(clock.resume(LocalDate.of(2026, 3, 16), CALENDAR, at(DURING))
                        .facts()
                        .dueDate())
                .isEqualTo(before.plusDays(7));
        assertThat(clock.view("", Map.of()).missing()).isEmpty();
    }

    @Test
    void onlyAnAuthorityReturnsAndOnlyForSomething() {
        assertThatThrownBy(() -> running().returned(LocalDate.of(2026, 3, 9), List.of("照片"), at(DURING)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ofAuthority().returned(LocalDate.of(2026, 3, 9), List.of(), at(DURING)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStandsStillCannotBeSuspendedAgainNorWhatRunsResumed() {
        var clock = ofAuthority();
        assertThatThrownBy(() -> clock.resume(LocalDate.of(2026, 3, 16), CALENDAR, at(DURING)))
                .isInstanceOf(IllegalTransition.class);
        var unused = clock.returned(LocalDate.of(2026, 3, 9), List.of("照片"), at(DURING));

        assertThatThrownBy(() -> clock.returned(LocalDate.of(2026, 3, 10), List.of("照片"), at(DURING)))
                .isInstanceOf(IllegalTransition.class);
        assertThat(clock.view("", Map.of()).suspensions()).hasSize(1);
    }

    @Test
    void officialIsNamedForWhatAnAuthorityOwes() {
        var clock = ofAuthority();

        assertThat(clock.assign("wang-fang", at(DURING)).orElseThrow().facts().assignee())
                .isEqualTo("wang-fang");
        assertThat(clock.assign("wang-fang", at(DURING))).isEmpty();
        assertRefused(DutyProblem.CLOCK_NOT_OF_AUTHORITY, () -> running().assign("wang-fang", at(DURING)));
        var unused = clock.meet(DURING, at(DURING));
        assertRefused(DutyProblem.CLOCK_NOT_OWED, () -> clock.assign("li-min", at(DURING)));
        assertThat(clock.view("", Map.of()).assignee()).isEqualTo("wang-fang");
    }

    @Test
    void whatAnAuthorityOwesIsNoLineOnAnEnterprisesPage() {
        assertThat(ofAuthority().assign("wang-fang", at(DURING)).orElseThrow().archive())
                .isNull();
        assertThat(running().cancel("已撤销", at(DURING)).archive()).isNotNull();
    }

    @Test
    void lateSweepTellsOnlyWhoIsToBeToldLast() {
        var ladder = new ClockLadder(
                List.of(7, 1),
                List.of(
                        new ClockLadder.Rung(0, AnnouncedStep.ToldParty.ASSIGNEE),
                        new ClockLadder.Rung(3, AnnouncedStep.ToldParty.COUNTY)));
        var clock = running();
        assertThat(clock.announce(ladder, at(AFTER)))
                .as("missed, but nobody said so yet")
                .isEmpty();
        var unused = clock.miss(at(AFTER));

        assertThat(clock.announce(ladder, at(AFTER)))
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ClockEvent.Escalated.class,
                                told -> assertThat(told.daysAfter()).isEqualTo(3)));
        assertThat(clock.announce(ladder, at(AFTER))).isEmpty();
        assertThat(clock.view("", Map.of()).announced()).hasSize(1);
    }
}
