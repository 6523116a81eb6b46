package worksafe.platform.papers.publication;

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

@Path("publications")
@Tag(name = "publications", description = "公示 / publications")
class PublicationResource {

    private static final String ID = "公示标识 / id of the publication";
    private static final String ID_EXAMPLE = "0198f4a0-7777-7aaa-8bbb-000000000007";

    private final PublicationOperations operations;
    private final Publications publications;

    PublicationResource(PublicationOperations operations, Publications publications) {
        this.operations = operations;
        this.publications = publications;
    }

    @POST
    @PermissionsAllowed("publication:propose")
    @Operation(
            operationId = "propose{Service}Publication",
            summary = "提出公示",
            description =
                    "Proposes to publish a signed paper of the class 主动公开, by an excerpt that names no person. Public only"
                            + " when another account has approved it and it is released.")
    public PublicationView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull PublicationRequests.ProposePublication request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("publication:read")
    @Operation(
            operationId = "list{Service}Publications",
            summary = "列出公示",
            description = "Publications within the caller's scope. Sorts: -proposedAt (default), dueDate.")
    public Slice<PublicationSummary> list(@BeanParam PublicationFilter filter, @BeanParam PageQuery query) {
        return publications.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("publication:read")
    @Operation(
            operationId = "get{Service}Publication",
            summary = "查看公示",
            description = "One publication with its basis, last day, timeline, and what the caller may do now.")
    public PublicationView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/approval")
    @PermissionsAllowed("publication:approve")
    @Operation(
            operationId = "approve{Service}Publication",
            summary = "批准公示",
            description = "Approves what was proposed; never by the account that proposed it.")
    public PublicationView approve(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PublicationRequests.ApprovePublication request) {
        return operations.approve(id, expected, request);
    }

    @POST
    @Path("{id}/release")
    @PermissionsAllowed("publication:publish")
    @Operation(
            operationId = "release{Service}Publication",
            summary = "发布公示",
            description = "Lets everybody read what was approved; the authority's clock is met.")
    public PublicationView release(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.publish(id, expected);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("publication:withdraw")
    @Operation(
            operationId = "withdraw{Service}Publication",
            summary = "撤回公示",
            description = "Takes the publication back; it is public no more, and another may be proposed.")
    public PublicationView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PublicationRequests.WithdrawPublication request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
