package worksafe.registry.plan;

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
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("emergency-plans")
@Tag(name = "emergency-plans", description = "应急预案 / emergency plans")
class EmergencyPlanResource {

    private static final String ID = "应急预案标识 / id of the plan";
    private static final String ID_EXAMPLE = "0198f6b1-1111-7aaa-8bbb-000000000001";

    private final EmergencyPlanOperations operations;
    private final EmergencyPlans plans;

    EmergencyPlanResource(EmergencyPlanOperations operations, EmergencyPlans plans) {
        this.operations = operations;
        this.plans = plans;
    }

    @POST
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "draftEmergencyPlan",
            summary = "起草应急预案",
            description =
                    "Drafts a plan, or an edition that replaces one in force, with the cause and the parts that change. The risks"
                            + " were assessed and the resources surveyed before.")
    public EmergencyPlanView draft(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull EmergencyPlanRequests.DraftPlan request) {
        return operations.draft(key, request);
    }

    @POST
    @Path("records")
    @CreatesIn("emergency-plans")
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "recordEmergencyPlan",
            summary = "补录施行中的应急预案",
            description =
                    "Enters a plan that was in force before it was entered, filed or not. No clock begins that would have run out"
                            + " by now.")
    public EmergencyPlanView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull EmergencyPlanRequests.RecordPlan request) {
        return operations.record(key, request.required());
    }

    @GET
    @PermissionsAllowed("emergency-plan:read")
    @Operation(
            operationId = "listEmergencyPlans",
            summary = "列出应急预案",
            description = "Plans within the caller's scope, each edition a line. Sort: -draftedAt (default).")
    public Slice<EmergencyPlanSummary> list(@BeanParam EmergencyPlanFilter filter, @BeanParam PageQuery query) {
        return plans.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("emergency-plan:read")
    @Operation(
            operationId = "getEmergencyPlan",
            summary = "查看应急预案",
            description =
                    "One edition of a plan with its reviews, filing, documents and timeline, what it must have and by which clause,"
                            + " and what the caller may do now. It is filed by an application of the kind plan-filing; its days are clocks.")
    public EmergencyPlanView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/review")
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "reviewEmergencyPlan",
            summary = "登记应急预案评审",
            description =
                    "Takes a review. Where it is owed there are minutes, an expert sits, and nobody who is interested or of the"
                            + " enterprise itself.")
    public EmergencyPlanView review(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyPlanRequests.ReviewPlan request) {
        return operations.review(id, expected, request);
    }

    @POST
    @Path("{id}/signature")
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "signEmergencyPlan",
            summary = "签署应急预案",
            description = "The principal has signed it; where a review is owed, after that was passed.")
    public EmergencyPlanView sign(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyPlanRequests.SignPlan request) {
        return operations.sign(id, expected, request);
    }

    @POST
    @Path("{id}/publication")
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "publishEmergencyPlan",
            summary = "公布应急预案",
            description =
                    "The staff was told, so that it is in force and takes the place of the edition before. Starts the time to file"
                            + " and to evaluate it where these are owed, and that of drills.")
    public EmergencyPlanView publish(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyPlanRequests.PublishPlan request) {
        return operations.publish(id, expected, request);
    }

    @POST
    @Path("{id}/evaluation")
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "evaluateEmergencyPlan",
            summary = "登记应急预案评估",
            description =
                    "Takes an evaluation. Where it says that the plan is to be revised, the time to do so starts.")
    public EmergencyPlanView evaluate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyPlanRequests.EvaluatePlan request) {
        return operations.evaluate(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("emergency-plan:write")
    @Operation(
            operationId = "withdrawEmergencyPlan",
            summary = "撤回应急预案",
            description = "Withdraws a plan that is not on file.")
    public EmergencyPlanView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EmergencyPlanRequests.WithdrawPlan request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
