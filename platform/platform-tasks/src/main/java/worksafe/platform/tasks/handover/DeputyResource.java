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
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("task-deputies")
@Tag(name = "tasks", description = "待办 / what waits for a person")
class DeputyResource {

    private final DeputyOperations operations;
    private final Deputies deputies;

    DeputyResource(DeputyOperations operations, Deputies deputies) {
        this.operations = operations;
        this.deputies = deputies;
    }

    @POST
    @PermissionsAllowed("task:deputise")
    @Operation(
            operationId = "appoint{Context}TaskDeputy",
            summary = "指定待办代理人",
            description =
                    "Lets an account see and take another one's tasks beside its own, from day to day, a year at most; it ends"
                            + " by itself. What the deputy may see at all stays what its own place and roles allow.")
    public DeputyView appoint(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull AppointDeputy request) {
        return operations.appoint(key, request);
    }

    @GET
    @PermissionsAllowed("task:deputise")
    @Operation(
            operationId = "list{Context}TaskDeputies",
            summary = "列出待办代理",
            description = "Who stands for whom within the caller's place, those that last longest first.")
    public Slice<DeputyView> list(@BeanParam DeputyFilter filter, @BeanParam PageQuery query) {
        return deputies.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("task:deputise")
    @Operation(operationId = "get{Context}TaskDeputy", summary = "查看待办代理", description = "One of them.")
    public DeputyView get(@PathParam("id") UUID id) {
        return deputies.get(id);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("task:deputise")
    @Operation(
            operationId = "end{Context}TaskDeputy",
            summary = "提前终止待办代理",
            description = "Makes it end with today, or with its first day where that is to come.")
    public DeputyView end(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected) {
        return operations.end(id, expected);
    }
}
