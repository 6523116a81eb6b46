package worksafe.platform.duties.calendar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a period in working days, with its reasons. */
@Schema(description = "工作日期限的到期日 / end of a period in working days")
record DueDateView(
        @Schema(description = "起算日，不计入 / does not count", examples = "2026-02-06")
        LocalDate start,

        @Schema(examples = "7") int workingDays,

        @Schema(description = "到期日，当日有效 / last day in time", examples = "2026-02-24")
        LocalDate dueDate,

        @Schema(description = "是否暂定（超出已公布的工作日历） / whether it may still move")
        boolean provisional,

        @Schema(description = "期间内的放假与调休日 / holidays and make-up days on the way")
        List<CalendarView.Day> exceptions,

        @Schema(description = "计算说明 / in words") String explanation) {}
