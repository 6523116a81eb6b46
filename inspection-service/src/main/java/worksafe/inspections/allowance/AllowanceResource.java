package worksafe.inspections.allowance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.ChinaTime;

@Path("visit-allowances")
@Tag(name = "inspections", description = "检查 / visits")
class AllowanceResource {

    private final AllowanceOperations allowances;
    private final InstantSource clock;

    AllowanceResource(AllowanceOperations allowances, InstantSource clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    @GET
    @Path("{enterpriseId}")
    @PermissionsAllowed("visit-allowance:read")
    @Operation(
            operationId = "getVisitAllowance",
            summary = "查看企业年度检查频次",
            description =
                    "How often the enterprise may be visited this year, how often it was or will be by all authorities, and"
                            + " the row behind it. Without a published cap nothing is refused.")
    public AllowanceView get(
            @PathParam("enterpriseId")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId) {
        return allowances.of(enterpriseId, ChinaTime.dayOf(clock.instant()));
    }
}
