package worksafe.registry.overview.quality;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;

@Path("data-quality")
@Tag(name = "overview", description = "辖区概览 / what is counted over a place")
class DataQualityResource {

    private static final String REGION = "区划，缺省为本人辖区 / a division; the caller's own by default";
    private static final String REGION_EXAMPLE = "320281000000";

    private static final String UNASSIGNED =
            "是否只列待分配的，即不在任何下级区划之内的 / whether only those that are in no place right below";

    private final DataQualityQueries quality;

    DataQualityResource(DataQualityQueries quality) {
        this.quality = quality;
    }

    @GET
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listDataQuality",
            summary = "查看企业数据缺项情况",
            description =
                    "How many active enterprises lack what, of a place as a whole, of each place below it and of those in none of"
                            + " them (the pool of a county), with the list behind each number. The principal is the legal representative; contact and coordinates are entries of the"
                            + " registers enterprise-contact and enterprise-position.")
    public Slice<DataQualityLine> list(
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return quality.of(region);
    }

    @GET
    @Path("missing")
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listIncompleteEnterprises",
            summary = "列出缺项企业",
            description = "The active enterprises within the caller's scope that lack something, by id.")
    public Slice<IncompleteEnterprise> missing(
            @QueryParam("lack")
                    @Parameter(description = "缺项 / what is missing", example = "HEADCOUNT", required = true)
                    @Nullable
                    DataLack lack,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @QueryParam("unassigned") @Parameter(description = UNASSIGNED) @Nullable Boolean unassigned,
            @BeanParam PageQuery query) {
        if (lack == null) {
            throw RequestProblem.invalid(Violation.query("lack", "required"));
        }
        return query.slice(List.of("id"), page -> quality.lacking(lack, region, Boolean.TRUE.equals(unassigned), page));
    }
}
