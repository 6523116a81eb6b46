package worksafe.inspections.delegation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

@Path("delegated-powers")
@Tag(name = "delegations", description = "委托、赋权 / powers that towns exercise")
class DelegatedPowerResource {

    private final DelegationOperations operations;

    DelegatedPowerResource(DelegationOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("delegated-power:read")
    @Operation(
            operationId = "getDelegatedPower",
            summary = "查询镇街能否行使某项职权",
            description =
                    "Whether a town may exercise a power on a day, in whose name, by which paper and clause; delegations are"
                            + " public, so that every caller is told the same.")
    public DelegatedPowerView get(
            @QueryParam("power")
                    @NotNull
                    @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
                    @Parameter(description = "职权代码 / code of the power", example = "RECTIFICATION_ORDER")
                    String power,
            @QueryParam("region")
                    @NotNull
                    @Parameter(
                            description = "镇街或者园区，或者其下级 / the town, street or park, or a place in it",
                            example = "320281102000")
                    RegionCode region,
            @QueryParam("sector") @NotNull @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY")
                    Sector sector,
            @QueryParam("day")
                    @Parameter(description = "日期；不填为今日 / the day; absent: today", example = "2026-03-12")
                    @Nullable
                    LocalDate day) {
        return operations.ask(power, region, sector, day);
    }
}
