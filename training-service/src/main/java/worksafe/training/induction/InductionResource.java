package worksafe.training.induction;

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

@Path("inductions")
@Tag(name = "inductions", description = "岗前三级安全教育 / training before work")
class InductionResource {

    private static final String ID = "岗前安全教育标识 / id of the induction";
    private static final String ID_EXAMPLE = "0198f4c1-1111-7aaa-8bbb-000000000001";

    private final InductionOperations operations;
    private final Inductions inductions;

    InductionResource(InductionOperations operations, Inductions inductions) {
        this.operations = operations;
        this.inductions = inductions;
    }

    @POST
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "startInduction",
            summary = "开始岗前安全教育",
            description =
                    "Begins the training of somebody who is to work at an enterprise: a newcomer, one who changes jobs, comes back after longer than the policy allows, or meets a new process. Dispatched workers and interns alike. Until it is completed the worker may not work.")
    public InductionView start(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull InductionRequests.StartInduction request) {
        return operations.start(key, request.draft());
    }

    @GET
    @PermissionsAllowed("induction:read")
    @Operation(
            operationId = "listInductions",
            summary = "列出岗前安全教育",
            description = "Inductions within the caller's scope. Sort: -startedAt (default).")
    public Slice<InductionSummary> list(@BeanParam InductionFilter filter, @BeanParam PageQuery query) {
        return inductions.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("induction:read")
    @Operation(
            operationId = "getInduction",
            summary = "查看岗前安全教育",
            description =
                    "One induction with what was taught, what it lacks by which clause, and what the caller may do now.")
    public InductionView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/level")
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "passInductionLevel",
            summary = "登记某一级教育合格",
            description =
                    "A level was passed: when, how many hours, which topics, by whom. Levels follow one another; another"
                            + " session of a level that was passed adds its hours and topics, until the worker is fit.")
    public InductionView pass(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InductionRequests.PassLevel request) {
        return operations.pass(id, expected, request.passed());
    }

    @POST
    @Path("{id}/practice")
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "passInductionPractice",
            summary = "登记实操培训车间考试合格 / Record that the practical exam of an induction was passed",
            description = "The exam of the practical workshop was passed, after all levels.")
    public InductionView practise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InductionRequests.PassPractice request) {
        return operations.practise(id, expected, request.passed());
    }

    @POST
    @Path("{id}/fitness")
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "completeInduction",
            summary = "登记考核合格，可以上岗",
            description =
                    "The worker was assessed and may work from that day on. Refused while hours, topics or a guide are missing that a law, regulation or rule asks for; what a document alone asks for is told as a shortfall.")
    public InductionView declareFit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InductionRequests.DeclareFit request) {
        return operations.declareFit(id, expected, request);
    }

    @POST
    @Path("{id}/failure")
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "failInduction",
            summary = "登记岗前教育未合格 / Record that an induction was not passed",
            description = "The worker did not pass and stays barred; another induction may be begun.")
    public InductionView fail(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InductionRequests.FailInduction request) {
        return operations.fail(id, expected, request);
    }

    @POST
    @Path("{id}/departure")
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "recordWorkerDeparture",
            summary = "登记从业人员离岗",
            description = "The worker leaves the enterprise, by whatever induction it is there.")
    public InductionView leave(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InductionRequests.LeaveEnterprise request) {
        return operations.leave(id, expected, request);
    }

    @POST
    @Path("{id}/resumption")
    @PermissionsAllowed("induction:write")
    @Operation(
            operationId = "resumeWork",
            summary = "登记期限内复岗 / Record a return to work in time",
            description =
                    "The worker comes back to the same enterprise within the time of the policy, and may work as before. Later an induction of the kind RETURN is owed.")
    public InductionView resume(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InductionRequests.ResumeWork request) {
        return operations.resume(id, expected, request.resumedOn());
    }
}
