package worksafe.inspections.closure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

@Path("exit-candidates")
@Tag(name = "exit-candidates", description = "拟退出企业清单 / enterprises that show several signs of poor conditions")
class ExitCandidateResource {

    private final ExitCandidateQueries queries;

    ExitCandidateResource(ExitCandidateQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed("exit-candidate:read")
    @Operation(
            operationId = "listExitCandidates",
            summary = "列出拟退出企业",
            description =
                    "Enterprises with several signs of poor conditions: stop orders, orders that were not obeyed in time, open major"
                            + " dangers, confirmed accidents. At most 500, those with most signs first; a list to work from, and no decision.")
    public ExitCandidates find(
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
                    @Nullable
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector) {
        return queries.find(region, sector);
    }
}
