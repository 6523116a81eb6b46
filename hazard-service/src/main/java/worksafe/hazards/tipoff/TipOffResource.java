package worksafe.hazards.tipoff;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.hazards.tipoff.receipt.TipOffReceipt;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

@Path("tip-offs")
@Tag(name = "tip-offs", description = "举报办理 / tip-offs, as officials handle them")
class TipOffResource {

    private static final String ID = "举报标识 / id of the tip-off";
    private static final String ID_EXAMPLE = "0198f4a0-aaaa-7aaa-8bbb-00000000000a";

    private final TipOffOperations operations;
    private final TipOffs tipOffs;
    private final Scopes scopes;
    private final Caller caller;

    TipOffResource(TipOffOperations operations, TipOffs tipOffs, Scopes scopes, Caller caller) {
        this.operations = operations;
        this.tipOffs = tipOffs;
        this.scopes = scopes;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("tip-off:record")
    @Operation(
            operationId = "recordTipOff",
            summary = "登记举报",
            description = "A clerk writes down what somebody told by telephone, letter or in person.")
    public TipOffView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull TipOffRequests.RecordTipOff request) {
        return operations.record(key, request.required());
    }

    @GET
    @PermissionsAllowed("tip-off:read")
    @Operation(
            operationId = "listTipOffs",
            summary = "列出举报",
            description =
                    "Tip-offs within the caller's scope, without what was told; enterprises are shown none. Sort: -receivedAt.")
    public Slice<TipOffSummary> list(@BeanParam TipOffFilter filter, @BeanParam PageQuery query) {
        return tipOffs.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("tip-off:read")
    @Operation(
            operationId = "getTipOff",
            summary = "查看举报",
            description = "One tip-off with what was told and what happened, and nothing of who told.")
    public TipOffView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/acceptance")
    @PermissionsAllowed("tip-off:triage")
    @Operation(
            operationId = "acceptTipOff",
            summary = "受理举报",
            description =
                    "Takes it up, by the duty it falls under; it is to be handled within the period of the policy.")
    public TipOffView accept(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.AcceptTipOff request) {
        return operations.accept(id, expected, request);
    }

    @POST
    @Path("{id}/non-acceptance")
    @PermissionsAllowed("tip-off:triage")
    @Operation(
            operationId = "refuseTipOff",
            summary = "不予受理举报",
            description = "Does not take it up, with a ground that the informer is told.")
    public TipOffView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.RefuseTipOff request) {
        return operations.refuse(id, expected, request.ground());
    }

    @POST
    @Path("{id}/forwarding")
    @PermissionsAllowed("tip-off:triage")
    @Operation(
            operationId = "forwardTipOff",
            summary = "移送举报",
            description =
                    "Hands it to the authority whose it is. With a place, that authority of the suite owns it from now on, and is"
                            + " to take it up; without, it ends here.")
    public TipOffView forward(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.ForwardTipOff request) {
        var unused = operations.get(id);
        var reaching = new Scope(RegionCode.NATION, null, null, caller.subject(), SystemTask.PUBLIC_DESK);
        return scopes.call(reaching, () -> operations.forward(id, expected, request));
    }

    @POST
    @Path("{id}/verifiers")
    @PermissionsAllowed("tip-off:assign")
    @Operation(
            operationId = "assignTipOffVerifiers",
            summary = "指派举报核查人员",
            description =
                    "Says which two inspectors, officials of the roster competent there, look into it; where people died, which"
                            + " government organises that.")
    public TipOffView assign(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.AssignVerifiers request) {
        return operations.assign(id, expected, request);
    }

    @POST
    @Path("{id}/verifier-replacement")
    @PermissionsAllowed("tip-off:assign")
    @Operation(
            operationId = "replaceTipOffVerifiers",
            summary = "更换举报核查人员",
            description =
                    "Has others look into it, one or both, with a reason. What was reported is reported anew unless who reported it"
                            + " stays.")
    public TipOffView replaceVerifiers(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.ReplaceVerifiers request) {
        return operations.replaceVerifiers(id, expected, request);
    }

    @POST
    @Path("{id}/verification")
    @PermissionsAllowed("tip-off:verify")
    @Operation(
            operationId = "reportTipOffVerification",
            summary = "报告举报核查结论",
            description = "One of the two says what is true of it; the other has to confirm it.")
    public TipOffView reportVerification(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.ReportVerification request) {
        return operations.reportVerification(id, expected, request);
    }

    @POST
    @Path("{id}/confirmation")
    @PermissionsAllowed("tip-off:verify")
    @Operation(
            operationId = "confirmTipOffVerification",
            summary = "确认举报核查结论",
            description = "The other of the two confirms what was found; who does not agree has it reported anew.")
    public TipOffView confirmVerification(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.ConfirmVerification request) {
        return operations.confirmVerification(id, expected, request);
    }

    @POST
    @Path("{id}/danger")
    @PermissionsAllowed("tip-off:link")
    @Operation(
            operationId = "linkTipOffDanger",
            summary = "由举报登记或关联隐患 / Record or link the danger of a tip-off",
            description =
                    "Enters the danger that was found, or names one that is known already. The enterprise reads a danger of another"
                            + " source, and nothing of the tip-off.")
    public TipOffView link(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.LinkDanger request) {
        return operations.link(id, expected, request.required());
    }

    @POST
    @Path("{id}/handling")
    @PermissionsAllowed("tip-off:handle")
    @Operation(
            operationId = "handleTipOff",
            summary = "办理举报",
            description = "Says what was done or ordered, signed by who is responsible for it.")
    public TipOffView handle(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.HandleTipOff request) {
        return operations.handle(id, expected, request.measures());
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed("tip-off:answer")
    @Operation(
            operationId = "answerTipOff",
            summary = "答复举报人",
            description =
                    "Tells the informer what came of it; who stayed anonymous reads it with receipt number and secret.")
    public TipOffView answer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.AnswerTipOff request) {
        return operations.answer(id, expected, request.answer());
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("tip-off:close")
    @Operation(operationId = "closeTipOff", summary = "办结举报", description = "Closes it; nothing is left to do.")
    public TipOffView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.CloseTipOff request) {
        return operations.close(id, expected, request.opinion());
    }

    @POST
    @Path("{id}/extension")
    @PermissionsAllowed("tip-off:extend")
    @Operation(
            operationId = "extendTipOff",
            summary = "延长举报办理期限",
            description =
                    "Gives more time to handle it, once and within what the policy allows; the informer is told why.")
    public TipOffView extend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRequests.ExtendTipOff request) {
        return operations.extend(id, expected, request);
    }

    @POST
    @Path("{id}/secret")
    @PermissionsAllowed("tip-off:record")
    @Operation(
            operationId = "giveTipOffSecret",
            summary = "发给举报人查询号和密码 / Give who tipped off a number and a password",
            description = "Gives who told a clerk a receipt number and a secret, shown once and kept as a hash.")
    @APIResponse(
            responseCode = "200",
            description = "回执 / the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TipOffReceipt.class)))
    public Response giveKey(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return unkept(operations.giveKey(id, expected));
    }

    @POST
    @Path("{id}/contact-disclosure")
    @PermissionsAllowed("tip-off:open-contact")
    @Operation(
            operationId = "discloseTipOffContact",
            summary = "查看举报人联系方式",
            description =
                    "Who told, in clear, for a stated purpose; every reading leaves an audit entry. For clerks alone.")
    @APIResponse(
            responseCode = "200",
            description = "联系方式 / the contact",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactView.class)))
    public Response openContact(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @NotNull @Valid StatedPurpose request) {
        return unkept(operations.openContact(id, request));
    }

    private static Response unkept(Object answer) {
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }
}
