package worksafe.training.duty;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.training.rule.TrainingAudience;

@Path("supervisor-training")
@Tag(name = "training-duties", description = "培训欠缺：不得上岗、年度学时、监管人员轮训 / who lacks training")
class SupervisorTrainingResource {

    private static final List<String> BY_NAME = List.of("name");

    private final SupervisorTrainingQueries supervisors;
    private final InstantSource clock;

    SupervisorTrainingResource(SupervisorTrainingQueries supervisors, InstantSource clock) {
        this.supervisors = supervisors;
        this.clock = clock;
    }

    @GET
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
            @QueryParam("audience")
                    @Parameter(description = "人员类别 / kind of official", example = "VILLAGE_SUPERVISOR")
                    @Nullable
                    TrainingAudience audience,
            @QueryParam("met")
                    @Parameter(description = "是否已满足 / whether nothing is lacking", example = "false")
                    @Nullable
                    Boolean met,
            @QueryParam("on")
                    @Parameter(description = "核查日，默认今日 / the day, today by default", example = "2026-03-15")
                    @Nullable
                    LocalDate on,
            @BeanParam PageQuery query) {
        var day = on == null ? ChinaTime.dayOf(clock.instant()) : on;
        return query.slice(BY_NAME, page -> supervisors.list(region, audience, met, day, page));
    }
}
