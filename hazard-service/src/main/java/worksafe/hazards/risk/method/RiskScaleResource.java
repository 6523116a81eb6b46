package worksafe.hazards.risk.method;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

@Path("risk-scales")
@Tag(name = "risk-points", description = "风险点 / risk points")
class RiskScaleResource {

    private final RiskScaleQueries scales;

    RiskScaleResource(RiskScaleQueries scales) {
        this.scales = scales;
    }

    @GET
    @Path("{method}")
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "getRiskScale",
            summary = "查看评估方法的取值表",
            description =
                    "The values that the factors of a method may have in a place today, with what they mean, and the least score of each colour.")
    public RiskScaleView scale(
            @PathParam("method") @Parameter(description = "评估方法 / method", example = "LEC") RiskMethod method,
            @QueryParam("region")
                    @NotNull
                    @Parameter(description = "区划 / place", required = true, example = "320281000000")
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector) {
        return scales.today(method, region, sector);
    }
}
