package worksafe.platform.tasks.batch;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Problems;
import worksafe.platform.service.IdempotencyKey;

@Path("tasks/batch")
@Tag(name = "tasks", description = "待办 / what waits for a person")
class BatchResource {

    private final BatchOperations operations;

    BatchResource(BatchOperations operations) {
        this.operations = operations;
    }

    @POST
    @PermissionsAllowed("task:claim")
    @Operation(
            operationId = "run{Context}TaskBatch",
            summary = "批量办理",
            description =
                    "Does one verb to up to a hundred subjects, each by itself: what one is refused for hinders no other, and"
                            + " each has its own fate. Under the same key what was done is not done again.")
    public BatchView run(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull RunBatch request,
            @Context RoutingContext context) {
        return operations.run(key, request, Problems.Origin.of(context));
    }
}
