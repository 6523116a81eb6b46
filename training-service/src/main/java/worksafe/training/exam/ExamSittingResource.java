package worksafe.training.exam;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.exam.paper.ExamItemStatistic;

@Path("exam-sittings")
@Tag(name = "exams", description = "考试 / exams")
class ExamSittingResource {

    private static final String ID = "场次标识 / id of the sitting";
    private static final String ID_EXAMPLE = "0198f6e0-7777-7aaa-8bbb-000000000003";

    private final ExamSittingOperations operations;
    private final ExamSittings sittings;

    ExamSittingResource(ExamSittingOperations operations, ExamSittings sittings) {
        this.operations = operations;
        this.sittings = sittings;
    }

    @POST
    @PermissionsAllowed("exam-sitting:organise")
    @Operation(
            operationId = "announceExamSitting",
            summary = "发布考试场次",
            description =
                    "Announces a sitting of one part of an exam, a theory exam with its blueprint. Refused where the law of its day knows no such part, or the bank cannot fill the blueprint.")
    public ExamSittingView announce(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ExamSittingRequests.AnnounceExamSitting request) {
        return operations.announce(key, request);
    }

    @GET
    @PermissionsAllowed("exam-sitting:read")
    @Operation(
            operationId = "listExamSittings",
            summary = "列出考试场次",
            description = "The sittings within the caller's scope. Sort: -opensAt.")
    public Slice<ExamSittingSummary> list(@BeanParam ExamSittingFilter filter, @BeanParam PageQuery query) {
        return sittings.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("exam-sitting:read")
    @Operation(
            operationId = "getExamSitting",
            summary = "查看考试场次",
            description = "One sitting with its blueprint, its timeline, and what the caller may do now.")
    public ExamSittingView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("{id}/item-statistics")
    @PermissionsAllowed("exam-question:read")
    @Operation(
            operationId = "listExamItemStatistics",
            summary = "试题统计",
            description = "How each question of a sitting did: how easy it was, and how well it told good from weak.")
    public List<ExamItemStatistic> statistics(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.statistics(id);
    }

    @POST
    @Path("{id}/seating")
    @PermissionsAllowed("exam-sitting:organise")
    @Operation(
            operationId = "seatExamCandidates",
            summary = "安排考生座位",
            description =
                    "Gives seats to people who are accepted for that exam and part, within the place of the sitting, each with the account that sits there.")
    public ExamSittingView seat(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamSittingRequests.SeatExamCandidates request) {
        return operations.seat(id, expected, request);
    }

    @POST
    @Path("{id}/start")
    @PermissionsAllowed("exam-sitting:organise")
    @Operation(
            operationId = "startExamSitting",
            summary = "开考抽卷",
            description =
                    "Draws a paper for each seat from the seed, an hour before the window at the earliest; it is shown when the window opens.")
    public ExamSittingView start(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.start(id, expected);
    }

    @POST
    @Path("{id}/marking")
    @PermissionsAllowed("exam-sitting:organise")
    @Operation(
            operationId = "markExamSitting",
            summary = "阅卷",
            description =
                    "Marks all that is chosen, and adds what was given for cases or by examiners. Once the window is over.")
    public ExamSittingView mark(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.mark(id, expected);
    }

    @POST
    @Path("{id}/publication")
    @PermissionsAllowed("exam-sitting:publish")
    @Operation(
            operationId = "publishExamSitting",
            summary = "公布成绩",
            description =
                    "Publishes the results, each by an event of its own; they may be doubted for the days that the policy gives.")
    public ExamSittingView publish(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.publish(id, expected);
    }

    @POST
    @Path("{id}/finalisation")
    @PermissionsAllowed("exam-sitting:publish")
    @Operation(
            operationId = "finaliseExamSitting",
            summary = "成绩定稿",
            description = "Nothing changes any more: the days for appeals are over, and all of them decided.")
    public ExamSittingView finalise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.finalise(id, expected);
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("exam-sitting:organise")
    @Operation(
            operationId = "cancelExamSitting",
            summary = "取消考试场次",
            description = "Calls it off; whoever had a seat waits for another.")
    public ExamSittingView cancel(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamSittingRequests.CancelExamSitting request) {
        return operations.cancel(id, expected, request.reason());
    }
}
