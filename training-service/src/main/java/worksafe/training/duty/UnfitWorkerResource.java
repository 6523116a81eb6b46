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
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

@Path("enterprises/{id}/unfit-workers")
@Tag(name = "training-duties", description = "培训欠缺：不得上岗、年度学时、监管人员轮训 / who lacks training")
class UnfitWorkerResource {

    private static final List<String> BY_PERSON = List.of("personName");

    private final UnfitWorkerQueries workers;
    private final Problems problems;
    private final InstantSource clock;

    UnfitWorkerResource(UnfitWorkerQueries workers, Problems problems, InstantSource clock) {
        this.workers = workers;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
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
            @QueryParam("on")
                    @Parameter(description = "核查日，默认今日 / the day, today by default", example = "2026-03-15")
                    @Nullable
                    LocalDate on,
            @QueryParam("barred")
                    @Parameter(description = "是否不得上岗 / whether the worker may not work", example = "true")
                    @Nullable
                    Boolean barred,
            @BeanParam PageQuery query,
            @Context RoutingContext request) {
        var day = on == null ? ChinaTime.dayOf(clock.instant()) : on;
        var language = Problems.Origin.of(request).language();
        return query.slice(
                BY_PERSON,
                page -> workers.of(
                        id,
                        day,
                        barred,
                        page,
                        ground -> problems.messages().text(language, "unfit-explanation." + ground.name())));
    }
}
