package worksafe.platform.duties.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** A year's notice, as an operator loads it. */
@Schema(description = "年度放假调休通知 / yearly notice on days off and make-up working days")
record PublishCalendar(
        @NotBlank
        @OneLine
        @Size(max = 300)
        @Schema(description = "通知名称或文号 / title or number of the notice", examples = "国办发明电〔2026〕7号")
        String source,

        @NotEmpty @Size(max = 100) @Valid List<Day> days) {

    /** One day that departs from the plain week. */
    @Schema(name = "PublishedCalendarDay")
    record Day(
            @NotNull @Schema(description = "日期 / date", examples = "2027-01-01")
            LocalDate date,

            @NotNull @Schema(description = "OFF 放假；WORK 调休上班 / day off, or make-up working day")
            DayKind kind,

            @NotBlank @OneLine @Size(max = 40) @Schema(description = "节日 / holiday", examples = "元旦")
            String name) {}

    /** The notice, once every day of it is known to be possible. */
    CalendarNotice notice(int year) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var pointer = "/days/" + i + "/date";
            if (!withinReach(day.date(), year)) {
                violations.add(new Violation(pointer, "calendar-day-reach", String.valueOf(year)));
            } else if (!seen.add(day.date())) {
                violations.add(
                        new Violation(pointer, "calendar-day-twice", day.date().toString()));
            } else if (day.kind() == DayKind.WORK && !isWeekend(day.date())) {
                violations.add(new Violation(pointer, "calendar-work-weekday"));
            }
        }
        if (!violations.isEmpty()) {
            throw RequestProblem.invalid(violations.toArray(Violation[]::new));
        }
        var arranged = days.stream()
                .map(day -> new CalendarDay(day.date(), day.kind(), day.name(), year))
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
        return new CalendarNotice(year, source, arranged, 0);
    }

    /** A notice has reached back into the last week of the year before, never further and never ahead. */
    private static boolean withinReach(LocalDate date, int year) {
        var lastWeekBefore = LocalDate.of(year - 1, Month.DECEMBER, 25);
        return !date.isBefore(lastWeekBefore) && date.getYear() <= year;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
