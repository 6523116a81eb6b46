package worksafe.platform.duties.calendar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Tagged;

/** A year of the working calendar. */
@Schema(description = "年度工作日历 / working calendar of a year")
record CalendarView(
        @Schema(examples = "2026") int year,

        @Schema(
                description =
                        "修订号，尚无通知时为 0；为 3 时 ETag 为 \"v3\" / revision, 0 without a notice; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "该年通知是否已公布；未公布时工作日仅为暂定 / whether the year's notice is known")
        boolean published,

        @Schema(description = "通知名称或文号 / the notice") @Nullable
        String source,

        @Schema(description = "全年工作日数 / working days of the year", examples = "248")
        int workingDays,

        @Schema(description = "通知安排的日期 / what the notice arranges")
        List<Day> days)
        implements Tagged {

    @Override
    public EntityTag tag() {
        return EntityTag.of(revision);
    }

    /** One day that departs from the plain week. */
    @Schema(name = "CalendarDayView")
    record Day(
            LocalDate date,
            @Schema(description = "OFF 放假；WORK 调休上班") DayKind kind,
            @Schema(examples = "春节") String name) {

        static Day of(CalendarDay day) {
            return new Day(day.date(), day.kind(), day.name());
        }
    }

    static CalendarView of(CalendarNotice notice, WorkingCalendar calendar) {
        var year = notice.year();
        return new CalendarView(
                year,
                notice.version(),
                notice.version() > 0,
                notice.version() > 0 ? notice.source() : null,
                calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
                notice.days().stream().map(Day::of).toList());
    }
}
