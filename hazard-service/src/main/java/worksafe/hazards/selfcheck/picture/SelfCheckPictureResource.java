package worksafe.hazards.selfcheck.picture;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("")
@Tag(name = "self-checks", description = "自查自报 / self-checks")
class SelfCheckPictureResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String REGION_EXAMPLE = "320281102000";
    private static final String ENTERPRISE = "企业标识 / enterprise";
    private static final String ENTERPRISE_EXAMPLE = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10";

    private final SelfCheckSignalQueries signals;
    private final SelfCheckCoverageQueries covers;

    private final StatedDifferenceQueries differences;

    SelfCheckPictureResource(
            SelfCheckSignalQueries signals, SelfCheckCoverageQueries covers, StatedDifferenceQueries differences) {
        this.signals = signals;
        this.covers = covers;
        this.differences = differences;
    }

    @GET
    @Path("self-check-signals")
    @PermissionsAllowed("self-check-signal:read")
    @Operation(
            operationId = "listSelfCheckSignals",
            summary = "自查质量提示",
            description =
                    "Enterprises whose returns deserve a look: all clear for many months, alike one after the other, or made too fast, by rows of the policy book; at most 500. A signal is no finding.")
    public SelfCheckSignals signals(
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return signals.signals(region);
    }

    @GET
    @Path("self-check-differences")
    @PermissionsAllowed("self-check-signal:read")
    @Operation(
            operationId = "listStatedDifferences",
            summary = "企业报送统计与系统计数的差异",
            description =
                    "Statistics of quarters and years that enterprises sent, where what is counted of the period now differs from them by as much as the policy self-check.signal.differs says; those of the last four quarters, unless from names another day. A difference is no finding. Sort: to.")
    public Slice<StatedDifference> differences(
            @QueryParam("from")
                    @Parameter(
                            description =
                                    "统计期末日不早于该日；缺省为最近四个季度之首日 / periods that were not over before that day; by default the first day of the last four quarters",
                            example = "2025-10-01")
                    @Nullable
                    LocalDate from,
            @QueryParam("enterpriseId") @Parameter(description = ENTERPRISE, example = ENTERPRISE_EXAMPLE) @Nullable
                    UUID enterpriseId,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        return query.slice(List.of("to"), page -> differences.list(from, region, enterpriseId, page));
    }

    @GET
    @Path("self-check-coverage")
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "getSelfCheckCoverage",
            summary = "岗位、设备的排查责任覆盖情况",
            description =
                    "How many of the posts and devices on the enterprises' lists somebody has to check by the register self-check-assignment, and which nobody has, at most 500.")
    public SelfCheckCoverage coverage(
            @QueryParam("enterpriseId") @Parameter(description = ENTERPRISE, example = ENTERPRISE_EXAMPLE) @Nullable
                    UUID enterpriseId,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return covers.coverage(enterpriseId, region);
    }
}
