package worksafe.registry.responsibility.cover;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("responsibility-coverage")
@Tag(name = "responsibilities", description = "全员安全生产责任制 / responsibility system of all staff")
class ResponsibilityCoverageResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String REGION_EXAMPLE = "320281102000";

    private final ResponsibilityCoverageQueries coverage;

    ResponsibilityCoverageResource(ResponsibilityCoverageQueries coverage) {
        this.coverage = coverage;
    }

    @GET
    @PermissionsAllowed("responsibility:read")
    @Operation(
            operationId = "getResponsibilityCoverage",
            summary = "查看责任制涵盖情况",
            description =
                    "How many of the listed posts and devices and of the risk points entries in force cover, how many such that say what is done against hidden dangers, and what the entries themselves lack.")
    public ResponsibilityCoverageView coverage(
            @QueryParam("enterpriseId")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    @Nullable
                    UUID enterpriseId,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return coverage.coverage(enterpriseId, region);
    }

    @GET
    @Path("items")
    @PermissionsAllowed("responsibility:read")
    @Operation(
            operationId = "listResponsibilityItems",
            summary = "列出责任制应涵盖的岗位、设备、风险点",
            description =
                    "Posts and devices that enterprises list, and their risk points, each with whether an entry in force covers it. Sort: id.")
    public Slice<ResponsibilityItemSummary> items(
            @BeanParam ResponsibilityItemFilter filter, @BeanParam PageQuery query) {
        return coverage.items(filter, query);
    }

    @GET
    @Path("gaps")
    @PermissionsAllowed("responsibility:read")
    @Operation(
            operationId = "listResponsibilityGaps",
            summary = "列出责任制有缺口的企业",
            description =
                    "Enterprises that trade whose principal has no entry, of whose entries one is vacant or has none above it, or of whose posts, devices and risk points not all are covered. Sort: enterpriseId.")
    public Slice<ResponsibilityGap> gaps(@BeanParam ResponsibilityGapFilter filter, @BeanParam PageQuery query) {
        return coverage.gaps(filter, query);
    }

    @GET
    @Path("leaders")
    @PermissionsAllowed("responsibility:read")
    @Operation(
            operationId = "listLeaderGaps",
            summary = "列出领导责任不全的规模以上企业",
            description =
                    "Enterprises above scale of whose leaders not all have an entry in force; which offices are meant the policy responsibility.leader-roles says for the place. Who does not have an office is listed too. Sort: id.")
    public Slice<LeaderGap> leaders(
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        return query.slice(List.of("id"), page -> coverage.leaders(region, page));
    }
}
