package worksafe.platform.duties.transition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("policies/{id}/transition")
@Tag(name = "policies", description = "政策参数 / policy book")
class TransitionResource {

    private final TransitionOperations operations;

    TransitionResource(TransitionOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("policy:read")
    @Operation(
            operationId = "get{Context}PolicyTransition",
            summary = "查看政策过渡的执行情况",
            description =
                    "How far terms that already ran are set anew by a row that has a transition, with what became of"
                            + " them. 404 until the row is in force and the work has begun. Public law: not limited to the"
                            + " caller's region.")
    public TransitionView get(@PathParam("id") UUID id) {
        return operations.get(id);
    }
}
