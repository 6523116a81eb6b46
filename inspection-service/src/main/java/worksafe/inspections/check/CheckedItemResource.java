package worksafe.inspections.check;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.service.IdempotencyKey;

@Path("inspections/{id}/checked-items")
@Tag(name = "check-lists", description = "检查表 / check lists")
class CheckedItemResource {

    private static final String ID = "检查标识 / id of the visit";
    private static final String ID_EXAMPLE = "0198f4a0-5555-7aaa-8bbb-000000000005";

    private final CheckOperations operations;

    CheckedItemResource(CheckOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(
            operationId = "getVisitChecks",
            summary = "查看检查表勾选情况",
            description = "What the visit has ticked, in order, with the findings that came of it.")
    public VisitChecks get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.of(id);
    }

    @POST
    @PermissionsAllowed("finding:record")
    @Operation(
            operationId = "tickVisitItems",
            summary = "勾选检查项目",
            description =
                    "A member of the team ticks items of check lists while the visit is under way. What is not in order becomes a"
                            + " finding, filled in with clause, requirement, penalty and wording of the item.")
    public VisitChecks tick(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull CheckRequests.TickItems request) {
        return operations.tick(id, key, request.required());
    }
}
