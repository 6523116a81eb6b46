package worksafe.training.duty;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;
import worksafe.training.rule.TrainingAudience;

@Path("")
@Tag(name = "training-duties", description = "培训欠缺：不得上岗、年度学时、监管人员轮训 / who lacks training")
class TrainingDutyResource {

    private static final List<String> BY_PERSON = List.of("personName");
    private static final List<String> BY_NAME = List.of("name");
    private static final int FIRST_YEAR = 2006;

    private final UnfitWorkerQueries workers;
    private final YearlyTrainingQueries yearly;
    private final SupervisorTrainingQueries supervisors;
    private final Problems problems;
    private final InstantSource clock;

    TrainingDutyResource(
            UnfitWorkerQueries workers,
            YearlyTrainingQueries yearly,
            SupervisorTrainingQueries supervisors,
            Problems problems,
            InstantSource clock) {
        this.workers = workers;
        this.yearly = yearly;
        this.supervisors = supervisors;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
    @Path("enterprises/{id}/unfit-workers")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "listUnfitWorkers",
            summary = "某企业某日因培训不得上岗的人员",
            description =
                    "The workers of an enterprise who may not work on a day for want of training before work, and those who are warned of: without the practical workshop, too long out of it, or under guidance. Each with its clause and force. Those barred for certificates are in getCompliance. Sort: personName.")
    public Slice<UnfitWorker> unfit(
            @PathParam("id")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID id,
            @QueryParam("on") @Parameter(description = "核查日，默认今日 / the day, today by default", example = "2026-03-15")
                    @Nullable
                    LocalDate on,
            @QueryParam("barred") @Parameter(description = "是否不得上岗 / whether the worker may not work", example = "true")
                    @Nullable
                    Boolean barred,
            @BeanParam PageQuery query,
            @Context RoutingContext request) {
        var day = on == null ? today() : on;
        var language = Problems.Origin.of(request).language();
        return query.slice(
                BY_PERSON,
                page -> workers.of(
                        id, day, barred, page, ground -> problems.messages()
                                .text(language, "unfit-explanation." + ground.name())));
    }

    @GET
    @Path("yearly-training")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "listYearlyTraining",
            summary = "年度再培训学时应有和已有",
            description =
                    "People who owe hours of training in a year by their post and the trades of their enterprise, with what was credited. Whoever began in that year owes none yet. Sort: personName.")
    public Slice<YearlyTraining> yearly(@BeanParam YearlyTrainingFilter filter, @BeanParam PageQuery query) {
        var year = year(filter);
        var today = today();
        return query.slice(BY_PERSON, page -> yearly.list(filter, year, today, page));
    }

    @GET
    @Path("yearly-training-coverage")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "getYearlyTrainingCoverage",
            summary = "年度再培训覆盖率",
            description =
                    "How many people of a place, an enterprise or a trade owe hours of training in a year, and how many of them have enough (R-TRA-016).")
    public YearlyCoverage coverage(@BeanParam YearlyTrainingFilter filter) {
        return yearly.coverage(filter, year(filter), today());
    }

    @GET
    @Path("supervisor-training")
    @PermissionsAllowed("supervisor-training:read")
    @Operation(
            operationId = "listSupervisorTraining",
            summary = "监管人员轮训情况",
            description =
                    "The officials of the roster whose place asks for rotation training: staff of towns and departments, village supervisors, leaders; when each was trained last, and what is lacking by which clause. Sort: name.")
    public Slice<SupervisorTraining> supervisors(
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
                    @Nullable
                    RegionCode region,
            @QueryParam("audience") @Parameter(description = "人员类别 / kind of official", example = "VILLAGE_SUPERVISOR")
                    @Nullable
                    TrainingAudience audience,
            @QueryParam("met") @Parameter(description = "是否已满足 / whether nothing is lacking", example = "false") @Nullable
                    Boolean met,
            @QueryParam("on") @Parameter(description = "核查日，默认今日 / the day, today by default", example = "2026-03-15")
                    @Nullable
                    LocalDate on,
            @BeanParam PageQuery query) {
        var day = on == null ? today() : on;
        return query.slice(BY_NAME, page -> supervisors.list(region, audience, met, day, page));
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private int year(YearlyTrainingFilter filter) {
        var year = filter.year == null ? today().getYear() : filter.year;
        if (year < FIRST_YEAR || year > today().getYear() + 1) {
            throw RequestProblem.invalid(Violation.query(
                    "year", "training-year-outside", Integer.toString(FIRST_YEAR), Integer.toString(today().getYear() + 1)));
        }
        return year;
    }
}
