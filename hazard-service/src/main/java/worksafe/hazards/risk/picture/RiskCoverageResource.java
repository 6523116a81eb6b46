package worksafe.hazards.risk.picture;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("risk-coverage")
@Tag(name = "risk-points", description = "风险点 / risk points")
class RiskCoverageResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String REGION_EXAMPLE = "320281102000";
    private static final String ENTERPRISE = "企业标识 / enterprise";
    private static final String ENTERPRISE_EXAMPLE = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10";

    private final RiskCoverQueries covers;

    private final RiskCoverGaps gaps;

    RiskCoverageResource(RiskCoverQueries covers, RiskCoverGaps gaps) {
        this.covers = covers;
        this.gaps = gaps;
    }

    @GET
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "getRiskCoverage",
            summary = "岗位、设备、工艺的风险点覆盖情况",
            description =
                    "How many of the posts, devices and processes on the enterprises' lists a risk point covers, by entry or by name, and which none covers, at most 500.")
    public RiskCoverageView coverage(
            @QueryParam("enterpriseId") @Parameter(description = ENTERPRISE, example = ENTERPRISE_EXAMPLE) @Nullable
                    UUID enterpriseId,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return covers.coverage(enterpriseId, region);
    }

    @GET
    @Path("gaps")
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "listRiskCoverGaps",
            summary = "列出风险管控未全覆盖的企业",
            description =
                    "Enterprises within the caller's scope whose listed posts, devices and processes are not all covered by risk points that are controlled, with how many are missing. Who lists nothing is not among them. Sort: enterpriseId.")
    public Slice<RiskCoverGap> gaps(@BeanParam RiskCoverGapFilter filter, @BeanParam PageQuery query) {
        return gaps.list(filter, query);
    }
}
