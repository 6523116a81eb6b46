package worksafe.inspections.compulsion.power;

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

@Path("power-cuts")
@Tag(name = "power-cuts", description = "停止供应 / power cuts")
class PowerCutResource {

    private static final String ID = "停止供应标识 / id of a power cut";
    private static final String ID_EXAMPLE = "0198f4a0-dddd-7aaa-8bbb-00000000000d";

    private final PowerCutOperations operations;
    private final PowerCuts rows;

    PowerCutResource(PowerCutOperations operations, PowerCuts rows) {
        this.operations = operations;
        this.rows = rows;
    }

    @POST
    @PermissionsAllowed("power-cut:propose")
    @Operation(
            operationId = "proposePowerCut",
            summary = "提出停止供电等强制措施",
            description =
                    "Proposes that power or explosives be cut, because a decision to stand still is disobeyed where a major danger is on record. Refused where residents live by that supply.")
    public PowerCutView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull PowerCutRequests.ProposePowerCut request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("power-cut:read")
    @Operation(
            operationId = "listPowerCuts",
            summary = "列出停止供应",
            description = "Power cuts within the caller's scope. Sorts: -openedAt (default).")
    public Slice<PowerCutSummary> list(@BeanParam PowerCutFilter filter, @BeanParam PageQuery query) {
        return rows.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("power-cut:read")
    @Operation(
            operationId = "getPowerCut",
            summary = "查看停止供应",
            description = "A power cut with what happened to it, and what the caller may do now.")
    public PowerCutView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("power-cut:decide")
    @Operation(
            operationId = "decidePowerCut",
            summary = "批准停止供应",
            description =
                    "The principal head of the department approves or refuses. Never who proposed it; where a roster is kept, its heads alone.")
    public PowerCutView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PowerCutRequests.DecidePowerCut request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("power-cut:draw-up-paper")
    @Operation(
            operationId = "drawUpPowerCutPaper",
            summary = "制作停止供应文书",
            description =
                    "Draws up the paper that comes next: the notice to the enterprise, the request to the supplier, or the notice that the supply is restored. Serving the first two moves the power cut on.")
    public PowerCutView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DrawUpEnforcementPaper request) {
        return operations.drawUpPaper(id, expected, request);
    }

    @POST
    @Path("{id}/cut")
    @PermissionsAllowed("power-cut:carry-out")
    @Operation(
            operationId = "carryOutPowerCut",
            summary = "记录停止供应",
            description =
                    "Notes that it was cut: no earlier than the notice allows, not at night and not on days off, unless it is urgent.")
    public PowerCutView carryOut(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PowerCutRequests.CarryOutPowerCut request) {
        return operations.carryOut(id, expected, request);
    }

    @POST
    @Path("{id}/restoration")
    @PermissionsAllowed("power-cut:carry-out")
    @Operation(operationId = "restorePowerCut", summary = "记录恢复供应", description = "Notes that the supply is restored.")
    public PowerCutView restore(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PowerCutRequests.CarryOutPowerCut request) {
        return operations.restore(id, expected, request);
    }

    @POST
    @Path("{id}/drop")
    @PermissionsAllowed("power-cut:drop")
    @Operation(
            operationId = "dropPowerCut",
            summary = "不再实施停止供应",
            description = "Drops it before anything is cut; its papers are withdrawn.")
    public PowerCutView drop(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PowerCutRequests.DropPowerCut request) {
        return operations.drop(id, expected, request);
    }
}
