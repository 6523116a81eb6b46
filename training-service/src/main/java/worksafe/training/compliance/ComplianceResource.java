package worksafe.training.compliance;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.training.duty.UnfitWorkerQueries;

@Path("enterprises")
@Tag(name = "compliance", description = "持证上岗 / who may work")
class ComplianceResource {

    private static final String BY_NAME = "personName";

    private final ComplianceQueries compliance;
    private final UnfitWorkerQueries workers;
    private final Problems problems;
    private final InstantSource clock;

    ComplianceResource(
            ComplianceQueries compliance, UnfitWorkerQueries workers, Problems problems, InstantSource clock) {
        this.compliance = compliance;
        this.workers = workers;
        this.problems = problems;
        this.clock = clock;
    }

    @GET
    @Path("{id}/compliance")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "getCompliance",
            summary = "某企业某日不得上岗人员 / See who may not work at an enterprise on a day",
            description =
                    "The posts of an enterprise that may not be worked in on a day, each with its reason and clause,"
                            + " computed from the certificates for that day, past or to come; and how many more may not for want of training. Sort: personName.")
    public ComplianceView get(
            @PathParam("id")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID id,
            @QueryParam("on")
                    @Parameter(description = "核查日，默认今日 / the day, today by default", example = "2026-03-15")
                    @Nullable
                    LocalDate on,
            @BeanParam PageQuery query,
            @Context RoutingContext request) {
        var day = on == null ? ChinaTime.dayOf(clock.instant()) : on;
        var language = Problems.Origin.of(request).language();
        return ComplianceView.of(
                id,
                day,
                compliance.of(id, day, query.page(BY_NAME)),
                workers.barred(id, day),
                code -> problems.messages().text(language, "bar-explanation." + code.name()));
    }
}
