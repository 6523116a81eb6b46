package worksafe.inspections.library;

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

@Path("recusals")
@Tag(name = "recusals", description = "回避 / recusals")
class RecusalResource {

    private static final String ID = "回避标识 / id of the recusal";
    private static final String ID_EXAMPLE = "0198f4a0-3333-7aaa-8bbb-000000000003";

    private final LibraryOperations operations;
    private final Recusals recusals;

    RecusalResource(LibraryOperations operations, Recusals recusals) {
        this.operations = operations;
        this.recusals = recusals;
    }

    @POST
    @PermissionsAllowed("recusal:declare")
    @Operation(
            operationId = "declareRecusal",
            summary = "申报回避",
            description =
                    "Keeps an inspector away from an enterprise. Inspectors declare their own, supervisors anybody's.")
    public RecusalView declare(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull LibraryRequests.DeclareRecusal request) {
        return operations.declare(key, request);
    }

    @GET
    @PermissionsAllowed("recusal:read")
    @Operation(
            operationId = "listRecusals",
            summary = "列出回避",
            description = "Recusals of the inspectors within the caller's scope, newest first.")
    public Slice<RecusalView> list(@BeanParam RecusalFilter filter, @BeanParam PageQuery query) {
        return recusals.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("recusal:read")
    @Operation(operationId = "getRecusal", summary = "查看回避", description = "One recusal.")
    public RecusalView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return RecusalView.of(recusals.get(id));
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("recusal:end")
    @Operation(
            operationId = "endRecusal",
            summary = "结束回避",
            description = "Ends a recusal with a day that still counts.")
    public RecusalView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LibraryRequests.EndRecusal request) {
        return operations.end(id, expected, request.until());
    }
}
