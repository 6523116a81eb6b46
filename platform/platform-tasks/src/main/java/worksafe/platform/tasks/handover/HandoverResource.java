package worksafe.platform.tasks.handover;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("task-handovers")
@Tag(name = "tasks", description = "待办 / what waits for a person")
class HandoverResource {

    private final HandoverOperations operations;
    private final Handovers handovers;

    HandoverResource(HandoverOperations operations, Handovers handovers) {
        this.operations = operations;
        this.handovers = handovers;
    }

    @POST
    @PermissionsAllowed("task:hand-over")
    @Operation(
            operationId = "handOver{Context}Tasks",
            summary = "移交待办",
            description =
                    "Gives all open tasks of an account within the caller's scope to another one, from today or a later day on,"
                            + " by a job. What lies where the other account is known not to work waits for its role instead.")
    public HandoverView begin(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull HandOverTasks request) {
        return operations.begin(key, request);
    }

    @GET
    @PermissionsAllowed("task:hand-over")
    @Operation(
            operationId = "list{Context}TaskHandovers",
            summary = "列出待办移交",
            description = "Hand-overs within the caller's scope, newest first.")
    public Slice<HandoverView> list(@BeanParam HandoverFilter filter, @BeanParam PageQuery query) {
        return handovers.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("task:hand-over")
    @Operation(
            operationId = "get{Context}TaskHandover",
            summary = "查看待办移交的进度",
            description = "One hand-over, and how far it is.")
    public HandoverView get(@PathParam("id") UUID id) {
        return handovers.get(id);
    }
}
