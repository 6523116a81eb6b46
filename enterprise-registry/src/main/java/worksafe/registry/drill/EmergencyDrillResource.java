package worksafe.registry.drill;

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

@Path("emergency-drills")
@Tag(name = "emergency-drills", description = "应急演练 / drills of emergency plans")
class EmergencyDrillResource {

    private static final String ID = "应急演练标识 / id of the drill";
    private static final String ID_EXAMPLE = "0198f6b2-2222-7aaa-8bbb-000000000002";

    private final EmergencyDrillOperations operations;
    private final EmergencyDrills drills;

    EmergencyDrillResource(EmergencyDrillOperations operations, EmergencyDrills drills) {
        this.operations = operations;
        this.drills = drills;
    }

    @POST
    @PermissionsAllowed("emergency-drill:write")
    @Operation(
            operationId = "planEmergencyDrill",
            summary = "登记演练计划",
            description = "Plans a drill of a plan that is in force.")
    public EmergencyDrillView plan(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull EmergencyDrillRequests.PlanDrill request) {
        return operations.plan(key, request);
    }

    @GET
    @PermissionsAllowed("emergency-drill:read")
    @Operation(
            operationId = "listEmergencyDrills",
            summary = "列出应急演练",
            description =
                    "Drills within the caller's scope. Who has not drilled in time is who has missed a clock of the kinds drill-*."
                            + " Sort: -plannedAt (default).")
    public Slice<EmergencyDrillSummary> list(@BeanParam EmergencyDrillFilter filter, @BeanParam PageQuery query) {
        return drills.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("emergency-drill:read")
    @Operation(
            operationId = "getEmergencyDrill",
            summary = "查看应急演练",
            description = "One drill with its evaluation, documents and timeline, and what the caller may do now.")
    public EmergencyDrillView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/holding")
    @PermissionsAllowed("emergency-drill:write")
    @Operation(
            operationId = "holdEmergencyDrill",
            summary = "登记演练举行",
            description =
                    "It was held, which meets what the enterprise owed of such drills and starts the next period.")
    public EmergencyDrillView hold(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyDrillRequests.HoldDrill request) {
        return operations.hold(id, expected, request);
    }

    @POST
    @Path("{id}/evaluation")
    @PermissionsAllowed("emergency-drill:write")
    @Operation(
            operationId = "evaluateEmergencyDrill",
            summary = "登记演练评估",
            description =
                    "Takes the evaluation of its effect. It may ask for a revision of the plan, whose time starts then.")
    public EmergencyDrillView evaluate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyDrillRequests.EvaluateDrill request) {
        return operations.evaluate(id, expected, request);
    }

    @POST
    @Path("{id}/report")
    @PermissionsAllowed("emergency-drill:write")
    @Operation(
            operationId = "reportEmergencyDrill",
            summary = "报送演练情况",
            description = "The authority was told of it; owed by key units.")
    public EmergencyDrillView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyDrillRequests.ReportDrill request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("emergency-drill:write")
    @Operation(
            operationId = "cancelEmergencyDrill",
            summary = "取消演练",
            description = "It is not held; what is owed of drills stays owed.")
    public EmergencyDrillView cancel(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyDrillRequests.CancelDrill request) {
        return operations.cancel(id, expected, request.reason());
    }
}
