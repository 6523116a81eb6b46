package worksafe.inspections.compulsion.seizure;

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

@Path("seizures")
@Tag(name = "seizures", description = "查封扣押 / seizures")
class SeizureResource {

    private static final String ID = "查封扣押标识 / id of a seizure";
    private static final String ID_EXAMPLE = "0198f4a0-eeee-7aaa-8bbb-00000000000e";

    private final SeizureOperations operations;
    private final Seizures rows;

    SeizureResource(SeizureOperations operations, Seizures rows) {
        this.operations = operations;
        this.rows = rows;
    }

    @POST
    @PermissionsAllowed("seizure:propose")
    @Operation(
            operationId = "proposeSeizure",
            summary = "提出查封、扣押或者先行登记保存",
            description =
                    "Those on a visit propose a seizure with the list of the things; where it is urgent it was carried out on the spot, and the approval is owed from then.")
    public SeizureView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull SeizureRequests.ProposeSeizure request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("seizure:read")
    @Operation(
            operationId = "listSeizures",
            summary = "列出查封扣押",
            description = "Seizures within the caller's scope. Sorts: -openedAt (default).")
    public Slice<SeizureSummary> list(@BeanParam SeizureFilter filter, @BeanParam PageQuery query) {
        return rows.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("seizure:read")
    @Operation(
            operationId = "getSeizure",
            summary = "查看查封扣押",
            description = "A seizure with what happened to it, and what the caller may do now.")
    public SeizureView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("seizure:decide")
    @Operation(
            operationId = "decideSeizure",
            summary = "批准查封扣押",
            description = "Approves or refuses. Never who proposed it.")
    public SeizureView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SeizureRequests.DecideSeizure request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("seizure:draw-up-paper")
    @Operation(
            operationId = "drawUpSeizurePaper",
            summary = "制作查封扣押决定书和清单",
            description =
                    "Draws up the paper with the list; its term begins when it is served, or when it was carried out.")
    public SeizureView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DrawUpEnforcementPaper request) {
        return operations.drawUpPaper(id, expected, request);
    }

    @POST
    @Path("{id}/extension")
    @PermissionsAllowed("seizure:decide")
    @Operation(
            operationId = "extendSeizure",
            summary = "延长查封扣押",
            description = "Gives it more time, once, before its term is over; never for evidence.")
    public SeizureView extend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SeizureRequests.ExtendSeizure request) {
        return operations.extend(id, expected, request);
    }

    @POST
    @Path("{id}/disposal")
    @PermissionsAllowed("seizure:dispose")
    @Operation(
            operationId = "disposeOfSeizure",
            summary = "处理查封扣押的物品",
            description =
                    "Settles what becomes of the things: released, confiscated or destroyed, the latter two by a decision.")
    public SeizureView dispose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SeizureRequests.DisposeOfSeizure request) {
        return operations.dispose(id, expected, request);
    }
}
