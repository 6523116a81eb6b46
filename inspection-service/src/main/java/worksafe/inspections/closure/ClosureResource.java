package worksafe.inspections.closure;

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
import worksafe.inspections.act.DrawUpEnforcementPaper;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("closures")
@Tag(name = "closures", description = "提请关闭 / closures")
class ClosureResource {

    private static final String ID = "提请关闭标识 / id of a closure";
    private static final String ID_EXAMPLE = "0198f4a0-ffff-7aaa-8bbb-00000000000f";

    private final ClosureOperations operations;
    private final Closures rows;

    ClosureResource(ClosureOperations operations, Closures rows) {
        this.operations = operations;
        this.rows = rows;
    }

    @POST
    @PermissionsAllowed("closure:propose")
    @Operation(
            operationId = "proposeClosure",
            summary = "提请关闭企业",
            description =
                    "Proposes that an enterprise be closed. Refused without the steps that the ground asks for before it.")
    public ClosureView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ClosureRequests.ProposeClosure request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("closure:read")
    @Operation(
            operationId = "listClosures",
            summary = "列出提请关闭",
            description = "Closures within the caller's scope. Sorts: -openedAt (default).")
    public Slice<ClosureSummary> list(@BeanParam ClosureFilter filter, @BeanParam PageQuery query) {
        return rows.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("closure:read")
    @Operation(
            operationId = "getClosure",
            summary = "查看提请关闭",
            description = "A closure with what happened to it, and what the caller may do now.")
    public ClosureView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/submission")
    @PermissionsAllowed("closure:submit")
    @Operation(
            operationId = "submitClosure",
            summary = "报请人民政府决定",
            description = "The county submits it to the government, or declines. Never who proposed it.")
    public ClosureView submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ClosureRequests.SubmitClosure request) {
        return operations.submit(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("closure:draw-up-paper")
    @Operation(
            operationId = "drawUpClosurePaper",
            summary = "制作听证告知书或者关闭决定书",
            description = "Draws up the paper that comes next: of the right to a hearing, then of the decision.")
    public ClosureView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DrawUpEnforcementPaper request) {
        return operations.drawUpPaper(id, expected, request);
    }

    @POST
    @Path("{id}/hearing")
    @PermissionsAllowed("closure:hear")
    @Operation(
            operationId = "noteClosureHearing",
            summary = "记录听证",
            description = "Notes that the hearing was held, or that none was asked for in time.")
    public ClosureView hear(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ClosureRequests.NoteClosureHearing request) {
        return operations.hear(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("closure:decide")
    @Operation(
            operationId = "decideClosure",
            summary = "人民政府决定关闭",
            description =
                    "The people's government decides or rejects it, once the enterprise was heard or has let the time pass.")
    public ClosureView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ClosureRequests.DecideClosure request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/execution")
    @PermissionsAllowed("closure:carry-out")
    @Operation(
            operationId = "executeClosure",
            summary = "现场核实已关闭",
            description = "A visit to the enterprise has seen that it has closed; the decision was served before.")
    public ClosureView execute(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ClosureRequests.ExecuteClosure request) {
        return operations.execute(id, expected, request);
    }

    @POST
    @Path("{id}/licences")
    @PermissionsAllowed("closure:carry-out")
    @Operation(
            operationId = "revokeLicencesOfClosure",
            summary = "记录吊销证照 / Note that the licences of a closed enterprise were revoked",
            description = "Notes which licences the departments revoked.")
    public ClosureView revokeLicences(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ClosureRequests.RevokeLicences request) {
        return operations.revokeLicences(id, expected, request);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("closure:end")
    @Operation(
            operationId = "endClosure",
            summary = "办结关闭",
            description = "Ends it: what is open of the enterprise here ends with it.")
    public ClosureView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ClosureRequests.EndClosure request) {
        return operations.end(id, expected, request);
    }
}
