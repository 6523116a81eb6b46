package worksafe.inspections.plan;

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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("annual-plans")
@Tag(name = "annual-plans", description = "年度监督检查计划 / annual plans of supervision")
class AnnualPlanResource {

    private static final String ID = "计划标识 / id of the plan";
    private static final String ID_EXAMPLE = "0198f4a0-bbbb-7aaa-8bbb-00000000000b";

    private final AnnualPlanOperations operations;
    private final AnnualPlans plans;

    AnnualPlanResource(AnnualPlanOperations operations, AnnualPlans plans) {
        this.operations = operations;
        this.plans = plans;
    }

    @POST
    @PermissionsAllowed("annual-plan:draft")
    @Operation(
            operationId = "draftAnnualPlan",
            summary = "起草年度监督检查计划",
            description =
                    "Drafts the plan of an authority, a place and a sector, for a year: the arithmetic of days and the lines. One"
                            + " a year; days beyond the capacity are refused.")
    public AnnualPlanView draft(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AnnualPlanRequests.DraftAnnualPlan request) {
        return operations.draft(key, request);
    }

    @GET
    @PermissionsAllowed("annual-plan:read")
    @Operation(
            operationId = "listAnnualPlans",
            summary = "列出年度监督检查计划",
            description = "Plans within the caller's scope. Sorts: -draftedAt (default).")
    public Slice<AnnualPlanSummary> list(@BeanParam AnnualPlanFilter filter, @BeanParam PageQuery query) {
        return plans.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("annual-plan:read")
    @Operation(
            operationId = "getAnnualPlan",
            summary = "查看年度监督检查计划",
            description =
                    "One plan with its arithmetic, the lines of its latest edition, and what the caller may do now.")
    public AnnualPlanView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("annual-plan:draft")
    @Operation(
            operationId = "changeAnnualPlan",
            summary = "修改计划草案",
            description = "Replaces what a draft, or a plan that was returned, says.")
    public AnnualPlanView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AnnualPlanRequests.ChangeAnnualPlan request) {
        return operations.change(id, expected, request);
    }

    @POST
    @Path("{id}/submission")
    @PermissionsAllowed("annual-plan:submit")
    @Operation(
            operationId = "submitAnnualPlan",
            summary = "报请政府批准",
            description =
                    "Submits the plan to the people's government of the place. Days of supervision must be planned to the last,"
                            + " enterprises of the key list be key objects, caps be kept or explained. Never by who drafted it.")
    public AnnualPlanView submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.submit(id, expected);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("annual-plan:decide")
    @Operation(
            operationId = "decideAnnualPlan",
            summary = "政府批复",
            description = "The government of the same place approves the plan or returns it for completion.")
    public AnnualPlanView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AnnualPlanRequests.DecideAnnualPlan request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/filing")
    @PermissionsAllowed("annual-plan:file")
    @Operation(
            operationId = "fileAnnualPlan",
            summary = "向上级报备",
            description = "The approved plan was filed with the authority above, and is in force.")
    public AnnualPlanView file(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AnnualPlanRequests.FileAnnualPlan request) {
        return operations.file(id, expected, request);
    }

    @POST
    @Path("{id}/revision")
    @PermissionsAllowed("annual-plan:revise")
    @Operation(
            operationId = "reviseAnnualPlan",
            summary = "调整计划",
            description =
                    "Plans other lines within the same days. Other key objects, or more of the visits than the policy leaves free,"
                            + " go to the government again; the former edition holds until it has decided.")
    public AnnualPlanView revise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AnnualPlanRequests.ReviseAnnualPlan request) {
        return operations.revise(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("annual-plan:close")
    @Operation(
            operationId = "closeAnnualPlan",
            summary = "年度计划结项",
            description = "Closes the plan with the report of its year, from 31 December on.")
    public AnnualPlanView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AnnualPlanRequests.CloseAnnualPlan request) {
        return operations.close(id, expected, request.report());
    }

    @GET
    @Path("{id}/progress")
    @PermissionsAllowed("annual-plan:read")
    @Operation(
            operationId = "getAnnualPlanProgress",
            summary = "查看计划执行进度",
            description =
                    "Visits of the authority that began in the year against those planned, month by month and for each key object,"
                            + " with the plans of all authorities and the cap, and what is owed by 31 December.")
    public PlanProgress progress(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.progress(id);
    }

    @GET
    @Path("{id}/coverage")
    @PermissionsAllowed("annual-plan:read")
    @Operation(
            operationId = "getAnnualPlanCoverage",
            summary = "查看逐企检查覆盖情况",
            description =
                    "How many enterprises of the authority were visited or called on for guidance in the year, and those that were"
                            + " not, a hundred at a time.")
    public PlanCoverage coverage(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @QueryParam("after")
                    @Parameter(
                            description = "上一页的 next / next of the page before",
                            example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    @Nullable
                    UUID after) {
        return operations.coverage(id, after);
    }
}
