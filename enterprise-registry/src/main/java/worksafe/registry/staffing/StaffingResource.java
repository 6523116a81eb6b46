package worksafe.registry.staffing;

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
import worksafe.registry.authority.Authorities;
import worksafe.registry.authority.AuthorityFilter;
import worksafe.registry.authority.AuthoritySummary;

@Path("staffing")
@Tag(name = "staffing", description = "监管力量 / staffing and coverage")
class StaffingResource {

    private static final String ON = "统计之日，缺省今日 / the day, by default today";
    private static final String REGION = "区划，含其下级 / a division with all below it";

    private final Authorities authorities;
    private final StaffingQueries staffing;
    private final CoverageQueries coverage;
    private final InstantSource clock;

    StaffingResource(Authorities authorities, StaffingQueries staffing, CoverageQueries coverage, InstantSource clock) {
        this.authorities = authorities;
        this.staffing = staffing;
        this.coverage = coverage;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("official:read")
    @Operation(
            operationId = "listStaffing",
            summary = "查看监管人员配备",
            description =
                    "Authorities that exist on the day within the caller's scope, by name, each with its people by kind of"
                            + " post. Counts only; how many there must be is not judged here.")
    public Slice<StaffingView> list(@BeanParam AuthorityFilter filter, @BeanParam PageQuery query) {
        var on = day(filter.on());
        return authorities
                .list(new AuthorityFilter(filter.sector(), on, filter.region()), query)
                .mapAll(page -> {
                    var counts =
                            staffing.of(page.stream().map(AuthoritySummary::id).toList(), on);
                    return page.stream()
                            .map(authority -> StaffingView.of(authority, counts))
                            .toList();
                });
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("official:read")
    @Operation(
            operationId = "getGridCoverage",
            summary = "查看网格化、实名制覆盖情况",
            description =
                    "How many enterprises within the caller's scope have a grid, and how many a grid in which somebody holds a"
                            + " post on the day.")
    public CoverageView coverage(
            @QueryParam("region") @Parameter(description = REGION, example = "320281102000") @Nullable
                    RegionCode region,
            @QueryParam("on") @Parameter(description = ON, example = "2026-03-01") @Nullable LocalDate on) {
        return coverage.of(region, day(on));
    }

    @GET
    @Path("coverage/missing")
    @PermissionsAllowed("official:read")
    @Operation(
            operationId = "listUncoveredEnterprises",
            summary = "列出未实名覆盖的企业",
            description =
                    "Enterprises within the caller's scope without a grid, or in a grid in which nobody holds a post on the day,"
                            + " be it that its official left.")
    public Slice<UncoveredView> missing(
            @QueryParam("region") @Parameter(description = REGION, example = "320281102000") @Nullable
                    RegionCode region,
            @QueryParam("on") @Parameter(description = ON, example = "2026-03-01") @Nullable LocalDate on,
            @QueryParam("lack") @Parameter(description = "只列缺此项的 / those that lack this only", example = "GRID")
                    CoverageQueries.@Nullable Lack lack,
            @BeanParam PageQuery query) {
        var day = day(on);
        return query.slice(List.of("id"), page -> coverage.lacking(lack, region, day, page));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? ChinaTime.dayOf(clock.instant()) : on;
    }
}
