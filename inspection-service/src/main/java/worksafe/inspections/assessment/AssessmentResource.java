package worksafe.inspections.assessment;

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
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("")
@Tag(name = "assessments", description = "目标考核 / assessments by targets")
class AssessmentResource {

    private static final String ID = "考核标识 / id of the assessment";
    private static final String ID_EXAMPLE = "0198f4a0-eeee-7aaa-8bbb-00000000000e";

    private final AssessmentOperations operations;
    private final Assessments assessments;

    AssessmentResource(AssessmentOperations operations, Assessments assessments) {
        this.operations = operations;
        this.assessments = assessments;
    }

    @POST
    @Path("assessments")
    @PermissionsAllowed("assessment:issue")
    @Operation(
            operationId = "issueAssessment",
            summary = "下达考核目标",
            description =
                    "Sets the targets of a place or department below for a year, by items; never of the own place.")
    public AssessmentView issue(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AssessmentRequests.IssueAssessment request) {
        return operations.issue(key, request);
    }

    @GET
    @Path("assessments")
    @PermissionsAllowed("assessment:read")
    @Operation(
            operationId = "listAssessments",
            summary = "列出目标考核",
            description = "Assessments within the caller's scope. Sort: -issuedAt (default).")
    public Slice<AssessmentSummary> list(@BeanParam AssessmentFilter filter, @BeanParam PageQuery query) {
        return assessments.list(filter, query);
    }

    @GET
    @Path("assessments/{id}")
    @PermissionsAllowed("assessment:read")
    @Operation(
            operationId = "getAssessment",
            summary = "查看目标考核",
            description = "One assessment with its items and marks, and what the caller may do now.")
    public AssessmentView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("assessment-results")
    @PermissionsAllowed("assessment:read")
    @Operation(
            operationId = "listAssessmentResults",
            summary = "列出提供给其他考核体系的结果",
            description =
                    "Confirmed results with indicators, accidents and vetoes, for assessments of economic and social"
                            + " development, leading cadres, spiritual civilisation, clean government and social management; also as a"
                            + " table. Sort: -issuedAt (default).")
    public Slice<AssessmentResultView> results(
            @BeanParam ResultFilter filter,
            @QueryParam("system")
                    @Parameter(
                            description = "考核体系，给出其权重 / the assessment that asks; its weight is told",
                            example = "ECONOMIC_SOCIAL")
                    @Nullable
                    OutsideAssessment system,
            @BeanParam PageQuery query) {
        return operations.results(filter, system, query);
    }

    @POST
    @Path("assessments/{id}/spread")
    @PermissionsAllowed("assessment:report")
    @Operation(
            operationId = "spreadAssessment",
            summary = "分解考核目标 / Break the targets of an assessment down",
            description = "Who is assessed tells that its targets were spread among its own.")
    public AssessmentView spread(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.SpreadAssessment request) {
        return operations.spread(id, expected, request.statement());
    }

    @POST
    @Path("assessments/{id}/start")
    @PermissionsAllowed("assessment:issue")
    @Operation(
            operationId = "startAssessment",
            summary = "启动考核",
            description = "Lets the assessment run: its own report is owed from now on.")
    public AssessmentView start(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.start(id, expected);
    }

    @POST
    @Path("assessments/{id}/self-report")
    @PermissionsAllowed("assessment:report")
    @Operation(
            operationId = "reportAssessment",
            summary = "报送自评",
            description = "Who is assessed marks itself, item by item, with evidence.")
    public AssessmentView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.ReportAssessment request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("assessments/{id}/return")
    @PermissionsAllowed("assessment:check")
    @Operation(
            operationId = "returnAssessment",
            summary = "退回自评补正",
            description = "Returns the report for completion, with a list.")
    public AssessmentView sendBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.ReturnAssessment request) {
        return operations.sendBack(id, expected, request.list());
    }

    @POST
    @Path("assessments/{id}/check")
    @PermissionsAllowed("assessment:check")
    @Operation(
            operationId = "checkAssessment",
            summary = "核查自评",
            description = "Marks what was found, item by item; never by the account that reported.")
    public AssessmentView check(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.CheckAssessment request) {
        return operations.check(id, expected, request);
    }

    @POST
    @Path("assessments/{id}/score")
    @PermissionsAllowed("assessment:score")
    @Operation(
            operationId = "scoreAssessment",
            summary = "评分定等",
            description =
                    "Marks all items and gives a grade that they reach; none is excellent while a veto is in force.")
    public AssessmentView score(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.ScoreAssessment request) {
        return operations.score(id, expected, request);
    }

    @POST
    @Path("assessments/{id}/objection")
    @PermissionsAllowed("assessment:report")
    @Operation(
            operationId = "objectToAssessment",
            summary = "提出考核异议",
            description = "Who is assessed objects, once and in time.")
    public AssessmentView object(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.ObjectToAssessment request) {
        return operations.object(id, expected, request.reason());
    }

    @POST
    @Path("assessments/{id}/objection-answer")
    @PermissionsAllowed("assessment:score")
    @Operation(
            operationId = "answerAssessmentObjection",
            summary = "答复考核异议",
            description =
                    "Answers the objection with the marks that hold in the end; never by the account that gave the first.")
    public AssessmentView answerObjection(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.ScoreAssessment request) {
        return operations.answerObjection(id, expected, request);
    }

    @POST
    @Path("assessments/{id}/confirmation")
    @PermissionsAllowed("assessment:confirm")
    @Operation(
            operationId = "confirmAssessment",
            summary = "政府审定考核结果",
            description = "The government confirms the result, once nobody may object any more.")
    public AssessmentView confirm(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.ConfirmAssessment request) {
        return operations.confirm(id, expected, request.opinion());
    }

    @POST
    @Path("assessments/{id}/withdrawal")
    @PermissionsAllowed("assessment:issue")
    @Operation(
            operationId = "withdrawAssessment",
            summary = "撤回考核",
            description = "Takes the assessment back with a reason, before it is reported.")
    public AssessmentView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssessmentRequests.WithdrawAssessment request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
