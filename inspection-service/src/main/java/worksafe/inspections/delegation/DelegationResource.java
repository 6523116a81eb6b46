package worksafe.inspections.delegation;

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

@Path("delegations")
@Tag(name = "delegations", description = "委托、赋权 / powers that towns exercise")
class DelegationResource {

    private static final String ID = "委托（赋权）标识 / id of the delegation";
    private static final String ID_EXAMPLE = "0198f4a0-bbbb-7aaa-8bbb-00000000000b";

    private final DelegationOperations operations;
    private final Delegations delegations;

    DelegationResource(DelegationOperations operations, Delegations delegations) {
        this.operations = operations;
        this.delegations = delegations;
    }

    @POST
    @PermissionsAllowed("delegation:draft")
    @Operation(
            operationId = "draftDelegation",
            summary = "起草委托（赋权）",
            description =
                    "Drafts the delegation of powers to a town, street or park: the paper, its powers and its days.")
    public DelegationView draft(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull DelegationRequests.DraftDelegation request) {
        return operations.draft(key, request);
    }

    @GET
    @PermissionsAllowed("delegation:read")
    @Operation(
            operationId = "listDelegations",
            summary = "列出委托（赋权）",
            description = "Delegations within the caller's scope. Sorts: -draftedAt (default).")
    public Slice<DelegationSummary> list(@BeanParam DelegationFilter filter, @BeanParam PageQuery query) {
        return delegations.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("delegation:read")
    @Operation(
            operationId = "getDelegation",
            summary = "查看委托（赋权）",
            description = "One delegation with its powers, and what the caller may do now.")
    public DelegationView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/publication")
    @PermissionsAllowed("delegation:publish")
    @Operation(
            operationId = "publishDelegation",
            summary = "公布委托书或者决定",
            description = "Says where the paper is public since when. Never by the account that drafted it.")
    public DelegationView publish(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DelegationRequests.PublishDelegation request) {
        return operations.publish(id, expected, request);
    }

    @POST
    @Path("{id}/commencement")
    @PermissionsAllowed("delegation:commence")
    @Operation(
            operationId = "commenceDelegation",
            summary = "委托（赋权）生效",
            description =
                    "The town was found able to exercise the powers and does so from today, within the days of the paper.")
    public DelegationView commence(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DelegationRequests.CommenceDelegation request) {
        return operations.commence(id, expected, request.capacity());
    }

    @POST
    @Path("{id}/evaluation")
    @PermissionsAllowed("delegation:evaluate")
    @Operation(
            operationId = "evaluateDelegation",
            summary = "评估委托（赋权）",
            description = "Records how the town exercises the powers; of an assignment that is owed at intervals.")
    public DelegationView evaluate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DelegationRequests.EvaluateDelegation request) {
        return operations.evaluate(id, expected, request.result());
    }

    @POST
    @Path("{id}/termination")
    @PermissionsAllowed("delegation:end")
    @Operation(
            operationId = "endDelegation",
            summary = "终止委托（赋权）",
            description = "Ends it with a reason; nothing is exercised by it from today on.")
    public DelegationView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DelegationRequests.EndDelegation request) {
        return operations.end(id, expected, request.reason());
    }
}
