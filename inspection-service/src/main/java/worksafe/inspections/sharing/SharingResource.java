package worksafe.inspections.sharing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("shared-visits")
@Tag(name = "inspections", description = "检查 / visits")
class SharingResource {

    private final SharingQueries queries;

    SharingResource(SharingQueries queries) {
        this.queries = queries;
    }

    @GET
    @Path("{enterpriseId}")
    @PermissionsAllowed("inspection:share")
    @Operation(
            operationId = "listSharedVisits",
            summary = "查看部门间共享的检查信息",
            description =
                    "Concluded visits to the enterprise by the departments of all sectors, with what was found and ordered in numbers;"
                            + " for every department whose place holds the enterprise. Empty elsewhere.")
    public List<SharedVisit> list(
            @PathParam("enterpriseId")
                    @NotNull
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId) {
        return queries.of(enterpriseId);
    }
}
