package worksafe.platform.duties.calendar;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.Problems;

@Path("calendar")
@Tag(name = "calendar", description = "工作日历 / working calendar")
class CalendarResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_WORKING_DAYS = 1_000;

    private final CalendarOperations operations;
    private final Calendar calendar;
    private final Problems problems;

    CalendarResource(CalendarOperations operations, Calendar calendar, Problems problems) {
        this.operations = operations;
        this.calendar = calendar;
        this.problems = problems;
    }

    @GET
    @PermissionsAllowed("calendar:read")
    @Operation(
            operationId = "get{Context}Calendar",
            summary = "查看年度工作日历",
            description = "The days off and make-up working days of a year, and how many working days it has.")
    public CalendarView get(
            @QueryParam("year")
                    @NotNull
                    @Min(FIRST_YEAR)
                    @Max(LAST_YEAR)
                    @Parameter(description = "年份 / year", example = "2026")
                    Integer year) {
        return view(operations.notice(year));
    }

    @GET
    @Path("due-date")
    @PermissionsAllowed("calendar:read")
    @Operation(
            operationId = "compute{Context}DueDate",
            summary = "计算工作日期限的到期日",
            description =
                    "The n-th working day after the start, which itself does not count. Provisional when a year on"
                            + " the way has no published notice.")
    public DueDateView dueDate(
            @QueryParam("start") @NotNull @Parameter(description = "起算日 / start", example = "2026-02-06")
                    LocalDate start,
            @QueryParam("workingDays")
                    @NotNull
                    @Min(1)
                    @Max(MOST_WORKING_DAYS)
                    @Parameter(description = "工作日数 / working days", example = "7")
                    Integer workingDays,
            @Context RoutingContext request) {
        var edition = calendar.edition();
        var due = edition.days().plusWorkingDays(start, workingDays);
        var exceptions = IntStream.rangeClosed(start.getYear(), due.date().getYear() + 1)
                .mapToObj(operations::notice)
                .flatMap(notice -> notice.days().stream())
                .filter(day -> day.date().isAfter(start) && !day.date().isAfter(due.date()))
                .map(CalendarView.Day::of)
                .toList();
        var language = Problems.Origin.of(request).language();
        var explanation = problems.messages()
                .text(
                        language,
                        due.provisional() ? "due-date-provisional" : "due-date-certain",
                        start.toString(),
                        workingDays.toString(),
                        due.date().toString(),
                        edition.days().publishedThrough().toString());
        return new DueDateView(start, workingDays, due.date(), due.provisional(), exceptions, explanation);
    }

    @PUT
    @Path("{year}")
    @PermissionsAllowed("calendar:write")
    @Operation(
            operationId = "publish{Context}Calendar",
            summary = "发布或修改年度放假调休通知",
            description =
                    "Loads the State Council's notice of a year in full; for operators of the nation. If-Match carries the version read before,"
                            + " \"v0\" for a year without a notice. Provisional due dates are computed anew.")
    public CalendarView publish(
            @PathParam("year") @Min(FIRST_YEAR) @Max(LAST_YEAR) @Parameter(description = "年份 / year", example = "2027")
                    Integer year,
            @HeaderParam("If-Match") @Parameter(description = "版本 / version", example = "\"v0\"") IfMatch expected,
            @NotNull @Valid PublishCalendar request) {
        return view(operations.publish(request.notice(year), expected));
    }

    private CalendarView view(CalendarNotice notice) {
        return CalendarView.of(notice, calendar.edition().days());
    }
}
