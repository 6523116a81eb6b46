package worksafe.training.rule;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Slice;

@Path("training-programmes")
@Tag(name = "training-sessions", description = "安全培训班和培训档案 / sessions of training and the training archive")
class ProgrammeResource {

    private final ProgrammeRules programmes;
    private final Caller caller;
    private final InstantSource clock;

    ProgrammeResource(ProgrammeRules programmes, Caller caller, InstantSource clock) {
        this.programmes = programmes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("training-session:read")
    @Operation(
            operationId = "listTrainingProgrammes",
            summary = "列出培训课程要求",
            description =
                    "Which hours and topics the policy book asks of which training at a place, in some trades, on a day; only programmes of which something is said.")
    public Slice<TrainingProgramme> list(
            @QueryParam("region")
                    @Parameter(description = "区划，缺省为本人所在区划 / place, the caller's by default", example = "320281102005")
                    @Nullable
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector,
            @QueryParam("trade")
                    @Parameter(description = "行业，可重复 / trade, may be repeated", example = "NON_COAL_MINE")
                    @Nullable
                    List<Trade> trade,
            @QueryParam("on")
                    @Parameter(description = "日期，缺省为今日 / the day, today by default", example = "2026-03-15")
                    @Nullable
                    LocalDate on) {
        var place = new Place(
                region == null ? caller.region() : region, sector, trade == null ? Set.of() : Set.copyOf(trade));
        return Slice.complete(programmes.all(place, on == null ? ChinaTime.dayOf(clock.instant()) : on));
    }
}
