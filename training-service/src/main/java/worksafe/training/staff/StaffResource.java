package worksafe.training.staff;

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
import worksafe.platform.http.Slice;

@Path("")
@Tag(name = "staff", description = "人员情况 / how it stands with the staff")
class StaffResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String REGION_EXAMPLE = "320281102000";
    private static final String BY_NAME = "enterpriseName";

    private final StaffQueries staff;

    StaffResource(StaffQueries staff) {
        this.staff = staff;
    }

    @GET
    @Path("personnel-figures")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "getPersonnelFigures",
            summary = "人员情况统计",
            description = "Registered engineers among safety managers and among full-time supervisors, who may work in"
                    + " high-risk trades, and whose certificates end within 30, 60 and 90 days; today, within the caller's"
                    + " scope.")
    public PersonnelFigures figures(
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return staff.figures(region);
    }

    @GET
    @Path("engineer-shares")
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "listEngineerShares",
            summary = "列出企业注册安全工程师配备情况",
            description =
                    "The enterprises that have safety managers, each with how many of these are registered engineers"
                            + " and how many there are at least where the rule applies. Sort: enterpriseName.")
    public Slice<EngineerShare> shares(
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        return query.slice(List.of(BY_NAME), page -> staff.shares(region, page));
    }
}
