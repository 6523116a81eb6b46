package worksafe.inspections.matter;

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

@Path("matters")
@Tag(name = "matters", description = "督办事项 / supervision matters")
class MatterResource {

    private static final String ID = "督办事项标识 / id of the matter";
    private static final String ID_EXAMPLE = "0198f4a0-bbbb-7aaa-8bbb-00000000000b";

    private final MatterOperations operations;
    private final Matters matters;

    MatterResource(MatterOperations operations, Matters matters) {
        this.operations = operations;
        this.matters = matters;
    }

    @POST
    @PermissionsAllowed("matter:open")
    @Operation(
            operationId = "openMatter",
            summary = "督办立项",
            description =
                    "Opens an interview, a criticism, a warning, a request to cooperate, a tracking or a coordination; the"
                            + " addressee, an enterprise, an official in a post or an authority, learns of it by its service.")
    public MatterView open(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull MatterRequests.OpenMatter request) {
        return operations.open(key, request);
    }

    @GET
    @PermissionsAllowed("matter:read")
    @Operation(
            operationId = "listMatters",
            summary = "列出督办事项",
            description = "Matters within the caller's scope. Sort: -openedAt (default).")
    public Slice<MatterSummary> list(@BeanParam MatterFilter filter, @BeanParam PageQuery query) {
        return matters.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matter:read")
    @Operation(
            operationId = "getMatter",
            summary = "查看督办事项",
            description = "One matter with its interview, measures, answer, and what the caller may do now.")
    public MatterView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/service")
    @PermissionsAllowed("matter:serve")
    @Operation(
            operationId = "serveMatter",
            summary = "登记督办事项送达",
            description =
                    "Records that an authority or an official was told; an answer is owed from then on. An enterprise is served by a paper.")
    public MatterView serve(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.ServeMatter request) {
        return operations.serve(id, expected, request);
    }

    @POST
    @Path("{id}/receipt")
    @PermissionsAllowed("matter:answer")
    @Operation(
            operationId = "receiveMatter",
            summary = "签收督办事项",
            description =
                    "The authority or official that was told signs for it, once; never by the account that opened it. An enterprise signs"
                            + " for its paper.")
    public MatterView receive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.ReceiveMatter request) {
        return operations.receive(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("matter:serve")
    @Operation(
            operationId = "drawUpMatterPaper",
            summary = "制作督办文书",
            description =
                    "Draws up the notice of interview, criticism, letter of warning or of supervision; delivered, it serves the enterprise.")
    public MatterView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.DrawUpMatterPaper request) {
        return operations.drawUpPaper(id, expected, request);
    }

    @POST
    @Path("{id}/meeting")
    @PermissionsAllowed("matter:hold-meeting")
    @Operation(
            operationId = "holdMatterMeeting",
            summary = "登记约谈情况",
            description = "Records that the interview was held, its minutes and the measures that were promised.")
    public MatterView meet(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.HoldMatterMeeting request) {
        return operations.meet(id, expected, request);
    }

    @POST
    @Path("{id}/measure")
    @PermissionsAllowed("matter:answer")
    @Operation(
            operationId = "reportMatterMeasure",
            summary = "报告措施落实情况",
            description = "The addressee reports a measure done, or not, and why.")
    public MatterView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.ReportMatterMeasure request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed("matter:answer")
    @Operation(
            operationId = "answerMatter",
            summary = "答复督办事项",
            description =
                    "The addressee answers, once all measures are reported; an interview is answered after it was held.")
    public MatterView answer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.AnswerMatter request) {
        return operations.answer(id, expected, request);
    }

    @POST
    @Path("{id}/check")
    @PermissionsAllowed("matter:check")
    @Operation(
            operationId = "checkMatter",
            summary = "核查督办事项",
            description = "Finds that it is done, or sends it back; never by the account that answered.")
    public MatterView check(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.CheckMatter request) {
        return operations.check(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("matter:close")
    @Operation(
            operationId = "closeMatter",
            summary = "办结督办事项",
            description = "Closes what was checked; of a coordination with what was learnt.")
    public MatterView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.CloseMatter request) {
        return operations.close(id, expected, request);
    }

    @POST
    @Path("{id}/escalation")
    @PermissionsAllowed("matter:escalate")
    @Operation(
            operationId = "escalateMatter",
            summary = "提请上级督办",
            description = "Brings it before a level above; the answer stays owed.")
    public MatterView escalate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.EscalateMatter request) {
        return operations.escalate(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("matter:withdraw")
    @Operation(
            operationId = "withdrawMatter",
            summary = "撤销督办事项",
            description = "Takes the matter back with a reason; its papers are withdrawn.")
    public MatterView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull MatterRequests.WithdrawMatter request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
