package worksafe.platform.duties.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.kernel.DayKind;
import worksafe.platform.http.RequestProblem;

class PublishCalendarTest {

    private static PublishCalendar.Day day(String date, DayKind kind) {
        return new PublishCalendar.Day(LocalDate.parse(date), kind, "元旦");
    }

    private static PublishCalendar notice(PublishCalendar.Day... days) {
        return new PublishCalendar("国办发明电", Arrays.asList(days));
    }

    private static List<String> refusals(PublishCalendar request) {
        var refusals = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> request.notice(2027))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        e -> e.violations().forEach(v -> refusals.add(v.pointer() + " " + v.code())));
        return refusals;
    }

    @Test
    void daysAreKeptInOrder() {
        var notice = notice(
                        day("2027-02-14", DayKind.WORK), day("2026-12-31", DayKind.OFF), day("2027-01-01", DayKind.OFF))
                .notice(2027);

        assertThat(notice.days())
                .extracting(day -> day.date().toString())
                .containsExactly("2026-12-31", "2027-01-01", "2027-02-14");
    }

    @Test
    void noticeReachesBackIntoTheLastWeekOfDecemberOnly() {
        assertThat(refusals(notice(day("2026-12-24", DayKind.OFF), day("2028-01-01", DayKind.OFF))))
                .containsExactly("/days/0/date calendar-day-reach", "/days/1/date calendar-day-reach");
    }

    @Test
    void dayIsArrangedOnce() {
        assertThat(refusals(notice(day("2027-01-01", DayKind.OFF), day("2027-01-01", DayKind.OFF))))
                .containsExactly("/days/1/date calendar-day-twice");
    }

    @Test
    void workIsMadeUpOnWeekendsOnly() {
        assertThat(refusals(notice(day("2027-01-04", DayKind.WORK))))
                .containsExactly("/days/0/date calendar-work-weekday");
    }
}
