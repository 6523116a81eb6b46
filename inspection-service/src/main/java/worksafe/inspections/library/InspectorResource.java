package worksafe.inspections.library;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("inspectors")
@Tag(name = "inspectors", description = "执法检查人员名录库 / library of inspectors")
class InspectorResource {

    private static final String ID = "执法检查人员标识 / id of the inspector";
    private static final String ID_EXAMPLE = "0198f4a0-2222-7aaa-8bbb-000000000002";

    private final LibraryOperations operations;
    private final Inspectors inspectors;

    InspectorResource(LibraryOperations operations, Inspectors inspectors) {
        this.operations = operations;
        this.inspectors = inspectors;
    }

    @POST
    @PermissionsAllowed("inspector:enroll")
    @Operation(
            operationId = "enrollInspector",
            summary = "执法检查人员入库",
            description = "Enters an inspector into the library of an authority. Number and account are taken once.")
    public InspectorView enroll(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull LibraryRequests.EnrollInspector request) {
        return operations.enroll(key, request);
    }

    @GET
    @PermissionsAllowed("inspector:read")
    @Operation(
            operationId = "listInspectors",
            summary = "列出执法检查人员",
            description = "Inspectors within the caller's scope, by number.")
    public Slice<InspectorSummary> list(@BeanParam InspectorFilter filter, @BeanParam PageQuery query) {
        return inspectors.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("inspector:read")
    @Operation(
            operationId = "getInspector",
            summary = "查看执法检查人员",
            description = "One inspector with certificate, qualifications, cap and leaves.")
    public InspectorView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return InspectorView.of(inspectors.get(id));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("inspector:change")
    @Operation(
            operationId = "changeInspector",
            summary = "变更执法检查人员信息",
            description = "Replaces name, certificate, qualifications and cap.")
    public InspectorView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LibraryRequests.ChangeInspector request) {
        return operations.change(id, expected, request.draft());
    }

    @POST
    @Path("{id}/leave")
    @PermissionsAllowed("inspector:leave")
    @Operation(
            operationId = "recordInspectorLeave",
            summary = "登记休假",
            description = "Notes days on which the inspector cannot be sent.")
    public InspectorView leave(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LibraryRequests.RecordLeave request) {
        return operations.leave(id, expected, request.leave());
    }

    @POST
    @Path("{id}/retirement")
    @PermissionsAllowed("inspector:retire")
    @Operation(
            operationId = "retireInspector",
            summary = "执法检查人员离任",
            description = "Ends the service; the entry stays, because draws and visits name it.")
    public InspectorView retire(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull LibraryRequests.RetireInspector request) {
        return operations.retire(id, expected, request.reason());
    }
}
