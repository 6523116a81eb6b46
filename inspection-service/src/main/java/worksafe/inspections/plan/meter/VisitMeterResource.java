package worksafe.inspections.plan.meter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

@Path("visit-meters")
@Tag(name = "annual-plans", description = "年度监督检查计划 / annual plans of supervision")
class VisitMeterResource {

    private final VisitMeterOperations operations;

    VisitMeterResource(VisitMeterOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("visit-meter:read")
    @Operation(
            operationId = "getVisitMeters",
            summary = "查看监督检查进度表",
            description =
                    "Of each authority of a place and of all together: drawn and covert visits among those that count as daily ones,"
                            + " plans, joint actions quarter by quarter, towns that joint enforcement reached, enterprises beyond"
                            + " their cap; and what of that is owed by 31 December, in numbers.")
    public VisitMeters get(
            @QueryParam("region")
                    @Parameter(description = "区划；不填为本人所在区划 / place; absent: the caller's own", example = "320281000000")
                    @Nullable
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector,
            @QueryParam("year")
                    @Min(2000)
                    @Max(2999)
                    @Parameter(description = "年度；不填为本年 / calendar year; absent: the present one", example = "2026")
                    @Nullable
                    Integer year) {
        return operations.of(region, sector, year);
    }
}
