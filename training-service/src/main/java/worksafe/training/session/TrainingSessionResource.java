package worksafe.training.session;

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

@Path("training-sessions")
@Tag(name = "training-sessions", description = "安全培训班和培训档案 / sessions of training and the training archive")
class TrainingSessionResource {

    private static final String ID = "培训班标识 / id of the session";
    private static final String ID_EXAMPLE = "0198f4c2-2222-7aaa-8bbb-000000000002";

    private final TrainingSessionOperations operations;
    private final TrainingSessions sessions;

    TrainingSessionResource(TrainingSessionOperations operations, TrainingSessions sessions) {
        this.operations = operations;
        this.sessions = sessions;
    }

    @POST
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "openTrainingSession",
            summary = "登记培训班",
            description =
                    "Announces a session of training: its programme, hours, places, place, teacher and time. Held by an enterprise for its own people, or by an authority for people of enterprises or for officials. Topics that the programme asks for cannot be left out.")
    public TrainingSessionView open(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull TrainingSessionRequests.OpenTrainingSession request) {
        return operations.open(key, request);
    }

    @GET
    @PermissionsAllowed("training-session:read")
    @Operation(
            operationId = "listTrainingSessions",
            summary = "列出培训班",
            description = "Sessions within the caller's scope. Sort: -openedAt (default).")
    public Slice<TrainingSessionSummary> list(@BeanParam TrainingSessionFilter filter, @BeanParam PageQuery query) {
        return sessions.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("training-session:read")
    @Operation(
            operationId = "getTrainingSession",
            summary = "查看培训班",
            description = "One session: time, content, how many took part, result, and what the caller may do now.")
    public TrainingSessionView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/enrolment")
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "enrolLearners",
            summary = "报名",
            description =
                    "Enrols up to 200 people, or officials, all or none. Nobody is in two places at once. Longer lists come as a spreadsheet (importEnrolments).")
    public TrainingSessionView enrol(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TrainingSessionRequests.EnrolLearners request) {
        return operations.enrol(id, expected, request.learnerIds());
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "withdrawEnrolment",
            summary = "撤销报名",
            description = "Takes an enrolment back before the session is held; its place is free again.")
    public TrainingSessionView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TrainingSessionRequests.WithdrawEnrolment request) {
        return operations.withdraw(id, expected, request);
    }

    @POST
    @Path("{id}/holding")
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "holdTrainingSession",
            summary = "登记举办情况",
            description = "It was held: what was taught, and who did not come.")
    public TrainingSessionView hold(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TrainingSessionRequests.HoldTrainingSession request) {
        return operations.hold(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "closeTrainingSession",
            summary = "登记培训结果",
            description = "Closes it with its results; hours never above the session's.")
    public TrainingSessionView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TrainingSessionRequests.CloseTrainingSession request) {
        return operations.close(id, expected, request);
    }

    @POST
    @Path("{id}/crediting")
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "creditTrainingSession",
            summary = "计入学时",
            description = "Credits everybody who passed with the hours, once.")
    public TrainingSessionView credit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.credit(id, expected);
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("training-session:write")
    @Operation(
            operationId = "cancelTrainingSession",
            summary = "取消培训班",
            description = "It is not held; its learners are free again.")
    public TrainingSessionView cancel(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TrainingSessionRequests.CancelTrainingSession request) {
        return operations.cancel(id, expected, request.reason());
    }
}
