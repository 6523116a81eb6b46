package worksafe.registry.project;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.project.ProjectReports.DrawnChecks;
import worksafe.registry.project.ProjectReports.PlaceStageCount;

@Path("construction-projects")
@Tag(name = "construction-projects", description = "建设项目“三同时” / construction projects")
class ProjectResource {

    private static final String ID = "建设项目标识 / id of the project";
    private static final String ID_EXAMPLE = "0198f6c4-1111-7aaa-8bbb-000000000001";

    private final ProjectOperations operations;
    private final ConstructionProjects projects;

    ProjectResource(ProjectOperations operations, ConstructionProjects projects) {
        this.operations = operations;
        this.projects = projects;
    }

    @POST
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "registerConstructionProject",
            summary = "登记建设项目",
            description = "Registers a project of an enterprise, which has all six stages before it.")
    public ProjectView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ProjectRequests.RegisterProject request) {
        return operations.register(key, request);
    }

    @POST
    @Path("records")
    @CreatesIn("construction-projects")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "recordConstructionProject",
            summary = "补录建设项目",
            description =
                    "Enters a project that passed stages before it was entered, with the day of each, from planning on. No clock"
                            + " begins in the past.")
    public ProjectView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull ProjectRequests.RecordProject request) {
        return operations.record(key, request);
    }

    @GET
    @PermissionsAllowed("construction-project:read")
    @Operation(
            operationId = "listConstructionProjects",
            summary = "列出建设项目",
            description = "Construction projects within the caller's scope. Sort: -registeredAt (default).")
    public Slice<ProjectSummary> list(@BeanParam ProjectFilter filter, @BeanParam PageQuery query) {
        return projects.list(filter, query);
    }

    @GET
    @Path("portfolio")
    @PermissionsAllowed("construction-project:read")
    @Operation(
            operationId = "listConstructionProjectPortfolio",
            summary = "统计各地建设项目",
            description =
                    "How many projects of each place right below the given one are at each stage, accepted, overdue, or not in"
                            + " order. What was given up counts as nothing.")
    public Slice<PlaceStageCount> portfolio(
            @QueryParam("region")
                    @Parameter(
                            description = "区划；不填为账户所辖 / a division; that of the account when absent",
                            example = "320281000000")
                    @Nullable
                    RegionCode region) {
        return projects.portfolio(region);
    }

    @POST
    @Path("check-draws")
    @PermissionsAllowed("construction-project:review")
    @Operation(
            operationId = "drawConstructionProjectChecks",
            summary = "抽取须核查的竣工验收",
            description =
                    "Draws by lot which of the acceptances of a place and a time are checked, so that with those drawn or checked"
                            + " before they are at least the share that the policy book says. The answer lists them with the seed,"
                            + " by which anybody can draw again.")
    public DrawnChecks draw(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ProjectRequests.DrawProjectChecks request) {
        return operations.draw(key, request.required());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("construction-project:read")
    @Operation(
            operationId = "getConstructionProject",
            summary = "查看建设项目",
            description =
                    "A project with its stages, who decides each by which clause and what it needs, its papers on occupational"
                            + " health, documents and timeline, and what the caller may do now.")
    public ProjectView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/submission")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "submitConstructionProjectStage",
            summary = "提交建设项目环节审查",
            description =
                    "Presents the present stage to the authority that decides it, or completes what was returned. No"
                            + " stage is presented out of its turn.")
    public ProjectView submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.SubmitProjectStage request) {
        return operations.submit(id, expected, request);
    }

    @POST
    @Path("{id}/acceptance")
    @PermissionsAllowed("construction-project:review")
    @Operation(
            operationId = "acceptConstructionProjectStage",
            summary = "受理建设项目环节审查",
            description =
                    "The authority accepts what was submitted, which starts its time to decide, or does not and says"
                            + " why.")
    public ProjectView accept(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.AcceptProjectStage request) {
        return operations.accept(id, expected, request.required());
    }

    @POST
    @Path("{id}/return")
    @PermissionsAllowed("construction-project:review")
    @Operation(
            operationId = "returnConstructionProjectStage",
            summary = "退回建设项目补正",
            description = "Returns it with a list of what is missing; the authority's days stand still until it is"
                    + " completed.")
    public ProjectView sendBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.ReturnProjectStage request) {
        return operations.sendBack(id, expected, request.missing());
    }

    @POST
    @Path("{id}/extension")
    @PermissionsAllowed("construction-project:decide")
    @Operation(
            operationId = "extendConstructionProjectReview",
            summary = "延长建设项目审查期限",
            description = "Takes more time to decide, once for each submission, by as much as the policy book says.")
    public ProjectView extend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.ExtendProjectReview request) {
        return operations.extend(id, expected, request.reason());
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("construction-project:decide")
    @Operation(
            operationId = "decideConstructionProjectStage",
            summary = "决定建设项目环节",
            description =
                    "Approves the stage or does not. An approval needs every condition of the stage, the papers on"
                            + " occupational health that are due by then, and an enterprise that is not known to lack safety"
                            + " conditions; the refusal names each that is missing.")
    public ProjectView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.DecideProjectStage request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/passage")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "reportConstructionProjectStage",
            summary = "登记建设单位决定的环节",
            description = "Reports a stage that the owner decides, such as its acceptance, or that is merely recorded."
                    + " What the owner found wanting may be reported again.")
    public ProjectView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.ReportProjectStage request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("{id}/change")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "changeConstructionProject",
            summary = "登记建设项目重大变更",
            description = "Scale, process, material, equipment or design become others: the project goes back to its"
                    + " design, which is examined again.")
    public ProjectView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.ChangeProject request) {
        return operations.change(id, expected, request);
    }

    @POST
    @Path("{id}/trial-plan")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "fileConstructionProjectTrialPlan",
            summary = "备案试运行方案",
            description = "Files the plan of the trial run with the authority, before it begins.")
    public ProjectView fileTrialPlan(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.FileProjectTrialPlan request) {
        return operations.fileTrialPlan(id, expected, request);
    }

    @POST
    @Path("{id}/trial-run")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "beginConstructionProjectTrial",
            summary = "开始试运行",
            description =
                    "The trial run begins; it has a least time, after which the stage is passed, and a longest time,"
                            + " which is a clock.")
    public ProjectView beginTrial(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.BeginProjectTrial request) {
        return operations.beginTrial(id, expected, request);
    }

    @POST
    @Path("{id}/health-paper")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "enterConstructionProjectHealthPaper",
            summary = "登记职业卫生三同时文件",
            description =
                    "Enters an evaluation, design or acceptance of what protects from occupational diseases. Where"
                            + " an authority has to agree, its answer is told.")
    public ProjectView enterHealthPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.EnterProjectHealthPaper request) {
        return operations.enterHealthPaper(id, expected, request.required());
    }

    @POST
    @Path("{id}/breach")
    @PermissionsAllowed("construction-project:review")
    @Operation(
            operationId = "findConstructionProjectBreach",
            summary = "登记违反先后环节的情形",
            description = "Tells that the project was found built, tried or used before its turn, or otherwise than"
                    + " designed. The stage that it skipped ends it.")
    public ProjectView find(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.FindProjectBreach request) {
        return operations.find(id, expected, request);
    }

    @POST
    @Path("{id}/use")
    @PermissionsAllowed("construction-project:write")
    @Operation(
            operationId = "useConstructionProject",
            summary = "建设项目投入使用",
            description = "Its safety facilities are put to use, which the acceptance alone permits.")
    public ProjectView use(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.UseProject request) {
        return operations.use(id, expected, request);
    }

    @POST
    @Path("{id}/check")
    @PermissionsAllowed("construction-project:review")
    @Operation(
            operationId = "checkConstructionProject",
            summary = "登记竣工验收监督核查",
            description =
                    "Tells how the authority checked the owner's acceptance, since it was drawn or for a permit; on"
                            + " the spot two officials look.")
    public ProjectView check(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.CheckProject request) {
        return operations.check(id, expected, request);
    }

    @POST
    @Path("{id}/abandonment")
    @PermissionsAllowed("construction-project:write")
    @Operation(operationId = "abandonConstructionProject", summary = "终止建设项目", description = "The project is given up.")
    public ProjectView abandon(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ProjectRequests.AbandonProject request) {
        return operations.abandon(id, expected, request.reason());
    }
}
