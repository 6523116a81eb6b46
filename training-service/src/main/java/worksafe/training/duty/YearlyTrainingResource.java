package worksafe.training.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;

@Path("yearly-training")
@Tag(name = "training-duties", description = "培训欠缺：不得上岗、年度学时、监管人员轮训 / who lacks training")
class YearlyTrainingResource {

    private static final List<String> BY_PERSON = List.of("personName");

    /** No question is meant of a year before. */
    private static final int FIRST_YEAR = 2000;

    private final YearlyTrainingQueries yearly;
    private final InstantSource clock;

    YearlyTrainingResource(YearlyTrainingQueries yearly, InstantSource clock) {
        this.yearly = yearly;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "listYearlyTraining",
            summary = "年度再培训学时应有和已有",
            description =
                    "People who owe hours of training in a year by their post and the trades of their enterprise, with what was credited. Whoever began in that year owes none yet. Hours count that were taught to such people: to workers for workers, to principals or safety managers for either. Sort: personName.")
    public Slice<YearlyTraining> yearly(@BeanParam YearlyTrainingFilter filter, @BeanParam PageQuery query) {
        var year = year(filter);
        var today = today();
        return query.slice(BY_PERSON, page -> yearly.list(filter, year, today, page));
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "getYearlyTrainingCoverage",
            summary = "年度再培训覆盖率",
            description =
                    "How many people of a place, an enterprise or a trade owe hours of training in a year, and how many of them have enough (R-TRA-016).")
    public YearlyCoverage coverage(@BeanParam YearlyTrainingFilter filter) {
        return yearly.coverage(filter, year(filter), today());
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private int year(YearlyTrainingFilter filter) {
        var year = filter.year == null ? today().getYear() : filter.year;
        if (year < FIRST_YEAR || year > today().getYear() + 1) {
            throw RequestProblem.invalid(Violation.query(
                    "year",
                    "training-year-outside",
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(today().getYear() + 1)));
        }
        return year;
    }
}
