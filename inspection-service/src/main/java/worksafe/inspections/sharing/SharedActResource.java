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

@Path("shared-acts")
@Tag(name = "inspections", description = "检查 / visits")
class SharedActResource {

    private final SharingQueries queries;

    SharedActResource(SharingQueries queries) {
        this.queries = queries;
    }

    @GET
    @Path("{enterpriseId}")
    @PermissionsAllowed("inspection:share")
    @Operation(
            operationId = "listSharedActs",
            summary = "查看部门间共享的执法决定",
            description =
                    "Orders, served penalties and served stop orders against the enterprise by the departments of all sectors, the latest"
                            + " first; for every department whose place holds the enterprise. Empty elsewhere. What the enterprise was"
                            + " not told of, and penalties of persons, are not shared. Every reading is audited.")
    public List<SharedAct> list(
            @PathParam("enterpriseId")
                    @NotNull
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId) {
        return queries.acts(enterpriseId);
    }
}
