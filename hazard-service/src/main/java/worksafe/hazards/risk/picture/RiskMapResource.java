package worksafe.hazards.risk.picture;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.kernel.RegionCode;

@Path("risk-map")
@Tag(name = "risk-points", description = "风险点 / risk points")
class RiskMapResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String REGION_EXAMPLE = "320281102000";
    private static final String ENTERPRISE = "企业标识 / enterprise";
    private static final String ENTERPRISE_EXAMPLE = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10";

    private final RiskMapQueries maps;

    RiskMapResource(RiskMapQueries maps) {
        this.maps = maps;
    }

    @GET
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "mapRiskPoints",
            summary = "风险点分布图",
            description =
                    "Risk points that have a position, as GeoJSON, at most 5000. Coordinates are given as they were written and each feature names its coordinate system; nothing is converted.")
    public RiskMapView map(
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @QueryParam("enterpriseId") @Parameter(description = ENTERPRISE, example = ENTERPRISE_EXAMPLE) @Nullable
                    UUID enterpriseId,
            @QueryParam("colour") @Parameter(description = "颜色，可重复 / colour, may be repeated", example = "RED")
                    List<RiskColour> colour) {
        return maps.map(region, enterpriseId, colour);
    }

    @GET
    @Path("colours")
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "countRiskColours",
            summary = "各地各颜色风险点数",
            description =
                    "How many risk points of each colour there are now, by the places of a level; retired ones do not count.")
    public RiskMapView.Colours colours(
            @QueryParam("by")
                    @NotNull
                    @Parameter(description = "区划层级 / by the places of which level", required = true, example = "TOWN")
                    RiskMapLevel by,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @QueryParam("enterpriseId") @Parameter(description = ENTERPRISE, example = ENTERPRISE_EXAMPLE) @Nullable
                    UUID enterpriseId) {
        return new RiskMapView.Colours(by, maps.colours(by, region, enterpriseId));
    }
}
