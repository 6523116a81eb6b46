package worksafe.registry.overview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Slice;

@Path("accident-shares")
@Tag(name = "overview", description = "辖区概览 / what is counted over a place")
class AccidentShareResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String YEAR = "事故发生的年度，缺省为本年 / year in which it happened; this one by default";

    private final AccidentShareQueries shares;
    private final InstantSource clock;

    AccidentShareResource(AccidentShareQueries shares, InstantSource clock) {
        this.shares = shares;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listAccidentShares",
            summary = "统计各类所有制企业伤亡事故占比",
            description =
                    "Which part of the casualty accidents of a year falls to non-public and to public enterprises of a place, with"
                            + " deaths and injuries. Confirmed accidents of registered enterprises count, by the ownership that"
                            + " is known now; UNKNOWN is a line of its own.")
    public Slice<AccidentShare> shares(
            @QueryParam("region") @Parameter(description = REGION, example = "320281000000") @Nullable
                    RegionCode region,
            @QueryParam("year") @Min(2000) @Max(2200) @Parameter(description = YEAR, example = "2026") @Nullable
                    Integer year) {
        return shares.within(
                region, year == null ? ChinaTime.dayOf(clock.instant()).getYear() : year);
    }
}
