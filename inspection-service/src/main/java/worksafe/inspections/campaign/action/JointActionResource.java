package worksafe.inspections.campaign.action;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("joint-actions")
@Tag(name = "joint actions", description = "联合行动 / joint actions of several authorities")
class JointActionResource {

    private static final String ID = "联合行动标识 / id of the joint action";
    private static final String ID_EXAMPLE = "0198f4a0-dddd-7aaa-8bbb-00000000000d";

    private final JointActionOperations operations;
    private final JointActions held;

    JointActionResource(JointActionOperations operations, JointActions held) {
        this.operations = operations;
        this.held = held;
    }

    @POST
    @PermissionsAllowed("joint-action:record")
    @Operation(
            operationId = "recordJointAction",
            summary = "登记联合行动",
            description =
                    "Records that several authorities went out together on a day, in a field, and which towns they covered.")
    public JointActionView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull JointActionRequests.RecordJointAction request) {
        return operations.record(key, request);
    }

    @GET
    @PermissionsAllowed("joint-action:read")
    @Operation(
            operationId = "listJointActions",
            summary = "列出联合行动",
            description = "Joint actions within the caller's scope. Sorts: -heldOn (default).")
    public Slice<JointActionSummary> list(@BeanParam JointActionFilter filter, @BeanParam PageQuery query) {
        return held.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("joint-action:read")
    @Operation(
            operationId = "getJointAction",
            summary = "查看联合行动",
            description = "One joint action with its partners and towns, and what the caller may do now.")
    public JointActionView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("joint-action:withdraw")
    @Operation(
            operationId = "withdrawJointAction",
            summary = "撤销联合行动的登记",
            description = "Takes back what was recorded wrongly, with a reason; it counts no more.")
    public JointActionView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull JointActionRequests.WithdrawJointAction request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
