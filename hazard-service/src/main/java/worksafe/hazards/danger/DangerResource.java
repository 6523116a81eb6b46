package worksafe.hazards.danger;

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
import worksafe.hazards.danger.DangerRequests.CloseDanger;
import worksafe.hazards.danger.DangerRequests.ConfirmDangerRecheck;
import worksafe.hazards.danger.DangerRequests.DismissDanger;
import worksafe.hazards.danger.DangerRequests.PlanDanger;
import worksafe.hazards.danger.DangerRequests.RecheckDanger;
import worksafe.hazards.danger.DangerRequests.RectifyDanger;
import worksafe.hazards.danger.DangerRequests.RefuseDanger;
import worksafe.hazards.danger.DangerRequests.RegradeDanger;
import worksafe.hazards.danger.DangerRequests.ReopenDanger;
import worksafe.hazards.danger.DangerRequests.ReportDanger;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("dangers")
@Tag(name = "dangers", description = "事故隐患 / hidden dangers")
class DangerResource {

    private static final String ID = "隐患标识 / id of the danger";
    private static final String ID_EXAMPLE = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21";

    private final DangerOperations operations;
    private final Dangers dangers;

    DangerResource(DangerOperations operations, Dangers dangers) {
        this.operations = operations;
        this.dangers = dangers;
    }

    @POST
    @PermissionsAllowed("danger:report")
    @Operation(
            operationId = "reportDanger",
            summary = "上报隐患",
            description = "Enters a danger and starts the clock of its rectification. Enterprise users report what they"
                    + " found themselves (SELF_CHECK); inspectors add legal basis, requirement and penalty clause.")
    public DangerView report(@HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull ReportDanger request) {
        return operations.report(key, request);
    }

    @GET
    @PermissionsAllowed("danger:read")
    @Operation(
            operationId = "listDangers",
            summary = "列出隐患",
            description =
                    "Dangers within the caller's scope; internal marks those that live inside their enterprise, and"
                            + " filters them. Sorts: -reportedAt (default), dueDate.")
    public Slice<DangerSummary> list(@BeanParam DangerFilter filter, @BeanParam PageQuery query) {
        return dangers.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("danger:read")
    @Operation(
            operationId = "getDanger",
            summary = "查看隐患",
            description =
                    "One danger with its plan, time limit and its basis, timeline, and what the caller may do now.")
    public DangerView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/plan")
    @PermissionsAllowed("danger:plan")
    @Operation(
            operationId = "planDanger",
            summary = "制定治理方案（五落实）",
            description =
                    "Sets goal, person responsible, funds, measures and time limit; the limit may not be later than"
                            + " the policy allows. A major danger needs precautions too.")
    public DangerView plan(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PlanDanger request) {
        return operations.plan(id, expected, request.plan());
    }

    @POST
    @Path("{id}/rectification")
    @PermissionsAllowed("danger:rectify")
    @Operation(
            operationId = "rectifyDanger",
            summary = "报告整改完成",
            description =
                    "Reports that it is put right and asks for the re-check. Files are attached to the step in the same"
                            + " transaction: they must be the caller's own uploads.")
    public DangerView rectify(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RectifyDanger request) {
        return operations.rectify(id, expected, request);
    }

    @POST
    @Path("{id}/recheck")
    @PermissionsAllowed("danger:recheck")
    @Operation(
            operationId = "recheckDanger",
            summary = "复查",
            description =
                    "PASSED closes a general danger and accepts a major one; FAILED sends it back, with another time"
                            + " limit where one is given. Not by who reported the rectification. Where the policy sends"
                            + " two of an authority, second names the other, an official of the roster competent there, and"
                            + " the danger stays as it is until that account confirms. What the enterprise found itself, unless it"
                            + " is major, ordered or overdue, another of its own people re-checks, without a new limit.")
    public DangerView recheck(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RecheckDanger request) {
        return operations.recheck(id, expected, request);
    }

    @POST
    @Path("{id}/recheck-confirmation")
    @PermissionsAllowed("danger:recheck")
    @Operation(
            operationId = "confirmDangerRecheck",
            summary = "另一名复查人员确认",
            description =
                    "The word of the second whom a re-check named, with that account: agreed, the re-check counts from now"
                            + " on; otherwise it is gone, and somebody has to look anew.")
    public DangerView confirmRecheck(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ConfirmDangerRecheck request) {
        return operations.confirmRecheck(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("danger:close")
    @Operation(
            operationId = "closeDanger",
            summary = "重大隐患销号",
            description =
                    "Strikes off a major danger whose re-check was passed. Not by who reported, planned, rectified or"
                            + " re-checked it.")
    public DangerView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CloseDanger request) {
        return operations.close(id, expected, request.opinion());
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("danger:dismiss")
    @Operation(
            operationId = "dismissDanger",
            summary = "排除",
            description =
                    "Lays aside what proved to be no danger, before its rectification was planned. A major one on the"
                            + " word of two: the first proposes it and the status stays, another person dismisses it. The enterprise"
                            + " lays aside what it found itself, while that is not the authority's.")
    public DangerView dismiss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DismissDanger request) {
        return operations.dismiss(id, expected, request.reason());
    }

    @POST
    @Path("{id}/reopening")
    @PermissionsAllowed("danger:reopen")
    @Operation(
            operationId = "reopenDanger",
            summary = "重新启动已销号的隐患",
            description = "Takes up a closed danger again, with a reason and a time limit of its own.")
    public DangerView reopen(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ReopenDanger request) {
        return operations.reopen(id, expected, request.reopening());
    }

    @POST
    @Path("{id}/refusal")
    @PermissionsAllowed("danger:refuse")
    @Operation(
            operationId = "recordDangerRefusal",
            summary = "登记企业拒不整改",
            description =
                    "Writes down that the enterprise refuses to put it right, with how the demand had reached it. By a"
                            + " supervisor, or the inspector who found it; once for each time limit. The status stays;"
                            + " danger-refused tells those who may order something.")
    public DangerView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RefuseDanger request) {
        return operations.refuse(id, expected, request);
    }

    @POST
    @Path("{id}/regrading")
    @PermissionsAllowed("danger:regrade")
    @Operation(
            operationId = "regradeDanger",
            summary = "变更隐患等级",
            description =
                    "A supervisor gives a danger that is not over another grade. MAJOR names the clause of a standard of"
                            + " danger.determination by which it is one, opens its filing, and what was being put right is"
                            + " planned anew; GENERAL gives a reason, is not for who reported it or called it major, drops the"
                            + " filing, and is refused while the danger is listed. It is the authority's from then on. Its"
                            + " day moves only where policy or plan named it: of a major danger the period counts from its"
                            + " finding, of a general one there is no more time than for one found today. A re-check that waits for its second is"
                            + " gone; it is looked at anew.")
    public DangerView regrade(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RegradeDanger request) {
        return operations.regrade(id, expected, request.checked());
    }
}
