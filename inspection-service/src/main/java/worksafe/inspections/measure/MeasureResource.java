package worksafe.inspections.measure;

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

@Path("measures")
@Tag(name = "measures", description = "现场处理措施 / measures on the spot")
class MeasureResource {

    private static final String ID = "现场处理措施标识 / id of a measure on the spot";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-00000000000c";

    private final MeasureOperations operations;
    private final Measures rows;

    MeasureResource(MeasureOperations operations, Measures rows) {
        this.operations = operations;
        this.rows = rows;
    }

    @POST
    @PermissionsAllowed("measure:propose")
    @Operation(
            operationId = "proposeMeasure",
            summary = "提出现场处理措施",
            description =
                    "Those on a visit, two at least, propose a measure about a major danger that cannot be made safe.")
    public MeasureView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull MeasureRequests.ProposeMeasure request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("measure:read")
    @Operation(
            operationId = "listMeasures",
            summary = "列出现场处理措施",
            description = "Measures on the spot within the caller's scope. Sorts: -openedAt (default).")
    public Slice<MeasureSummary> list(@BeanParam MeasureFilter filter, @BeanParam PageQuery query) {
        return rows.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("measure:read")
    @Operation(
            operationId = "getMeasure",
            summary = "查看现场处理措施",
            description = "A measure on the spot with what happened to it, and what the caller may do now.")
    public MeasureView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("measure:decide")
    @Operation(
            operationId = "decideMeasure",
            summary = "决定现场处理措施",
            description = "The approver, who is none of the team, decides or declines. There is no hearing.")
    public MeasureView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MeasureRequests.DecideMeasure request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("measure:draw-up-paper")
    @Operation(
            operationId = "drawUpMeasurePaper",
            summary = "制作现场处理措施决定书",
            description = "Draws up the paper of the decision; once it is served the measure holds.")
    public MeasureView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DrawUpEnforcementPaper request) {
        return operations.drawUpPaper(id, expected, request);
    }

    @POST
    @Path("{id}/refusal")
    @PermissionsAllowed("measure:note")
    @Operation(
            operationId = "noteMeasureRefusal",
            summary = "记录拒不执行现场处理措施",
            description = "Notes that the measure is not obeyed, which proposes a stop order.")
    public MeasureView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MeasureRequests.NoteRefusal request) {
        return operations.refuse(id, expected, request);
    }

    @POST
    @Path("{id}/review")
    @PermissionsAllowed("measure:ask-review")
    @Operation(
            operationId = "askMeasureReview",
            summary = "申请复查",
            description = "The enterprise says that the danger is removed; the review is owed from then.")
    public MeasureView askReview(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MeasureRequests.AskMeasureReview request) {
        return operations.askReview(id, expected, request);
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed("measure:review")
    @Operation(
            operationId = "answerMeasureReview",
            summary = "答复复查申请",
            description = "Consents that things go on, or not. Never by who proposed the measure.")
    public MeasureView answer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MeasureRequests.AnswerMeasureReview request) {
        return operations.answer(id, expected, request);
    }

    @POST
    @Path("{id}/conversion")
    @PermissionsAllowed("measure:convert")
    @Operation(
            operationId = "convertMeasure",
            summary = "转为停产停业整顿",
            description = "A stop order of the enterprise that is in force takes its place.")
    public MeasureView convert(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MeasureRequests.ConvertMeasure request) {
        return operations.convert(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("measure:withdraw")
    @Operation(
            operationId = "withdrawMeasure",
            summary = "撤销现场处理措施",
            description = "Takes the measure back with a reason, and its papers with it.")
    public MeasureView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MeasureRequests.WithdrawMeasure request) {
        return operations.withdraw(id, expected, request);
    }
}
