package worksafe.inspections.penalty;

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
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("penalties")
@Tag(name = "penalties", description = "行政处罚案件 / penalty cases")
class PenaltyResource {

    private static final String ID = "案件标识 / id of the case";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-00000000000c";

    private final PenaltyOperations operations;
    private final PenaltyEnforcementOperations enforcement;
    private final PenaltyCases cases;

    PenaltyResource(PenaltyOperations operations, PenaltyEnforcementOperations enforcement, PenaltyCases cases) {
        this.operations = operations;
        this.enforcement = enforcement;
        this.cases = cases;
    }

    @POST
    @PermissionsAllowed("penalty:file")
    @Operation(
            operationId = "filePenaltyCase",
            summary = "行政处罚立案",
            description =
                    "Files a case of the ordinary procedure against an enterprise or a person of it, with investigators who hold certificates and are not recused. Refused when the act was found out later than acts are punished.")
    public PenaltyView file(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull PenaltyRequests.FilePenaltyCase request) {
        return operations.file(key, request);
    }

    @POST
    @Path("on-the-spot")
    @CreatesIn("penalties")
    @PermissionsAllowed("penalty:decide-on-the-spot")
    @Operation(
            operationId = "decidePenaltyOnTheSpot",
            summary = "当场作出行政处罚决定",
            description =
                    "Decides in the simple procedure: a warning, or a fine within what the policy allows, by two inspectors on the spot. It is then drawn up, served and reported.")
    public PenaltyView decideOnTheSpot(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull PenaltyRequests.DecideOnTheSpot request) {
        return operations.decideOnTheSpot(key, request);
    }

    @GET
    @PermissionsAllowed("penalty:read")
    @Operation(
            operationId = "listPenalties",
            summary = "列出行政处罚案件",
            description =
                    "Penalty cases within the caller's scope; an enterprise sees its own once it was told. Sorts: -filedAt (default), decisionDue.")
    public Slice<PenaltySummary> list(@BeanParam PenaltyFilter filter, @BeanParam PageQuery query) {
        return cases.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("penalty:read")
    @Operation(
            operationId = "getPenalty",
            summary = "查看行政处罚案件",
            description =
                    "One case: violations with clause, band, step and reason, what the party was told and said, what is owed today, and what the caller may do now.")
    public PenaltyView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("penalty:disclose")
    @Operation(
            operationId = "disclosePenaltyParty",
            summary = "查看当事人姓名和身份证号",
            description =
                    "Name and identity number of a person, in clear, for a stated purpose; every reading leaves an audit entry.")
    @APIResponse(
            responseCode = "200",
            description = "当事人 / the party",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PenaltyRequests.PartyDisclosure.class)))
    public Response disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @NotNull @Valid StatedPurpose request) {
        return Response.ok(enforcement.disclose(id, request))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{id}/investigators")
    @PermissionsAllowed("penalty:file")
    @Operation(
            operationId = "changePenaltyInvestigators",
            summary = "更换承办人",
            description = "Lets others investigate, because of a recusal or for another reason.")
    public PenaltyView changeInvestigators(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ChangeInvestigators request) {
        return operations.changeInvestigators(id, expected, request);
    }

    @POST
    @Path("{id}/evidence")
    @PermissionsAllowed("penalty:investigate")
    @Operation(
            operationId = "notePenaltyEvidence",
            summary = "先行登记保存及其处理",
            description =
                    "Notes that evidence is registered and kept, on which is to be decided within the period of the policy, or what becomes of it. By an investigator.")
    public PenaltyView evidence(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.NoteEvidence request) {
        return operations.evidence(id, expected, request);
    }

    @POST
    @Path("{id}/investigation")
    @PermissionsAllowed("penalty:investigate")
    @Operation(
            operationId = "reportPenaltyInvestigation",
            summary = "调查终结",
            description =
                    "Reports what was found, with the penalty in mind. Each violation is judged by the band of the law of the act or of the decision, whichever is milder, by the step of discretion and by the circumstances; the answer says by which. By an investigator.")
    public PenaltyView investigate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ReportInvestigation request) {
        return operations.investigate(id, expected, request);
    }

    @POST
    @Path("{id}/review")
    @PermissionsAllowed("penalty:review")
    @Operation(
            operationId = "reviewPenaltyCase",
            summary = "审核案件",
            description = "Reviews the report, or returns the case to be investigated more. Never by an investigator.")
    public PenaltyView review(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ReviewPenaltyCase request) {
        return operations.review(id, expected, request);
    }

    @POST
    @Path("{id}/legality")
    @PermissionsAllowed("penalty:review-legality")
    @Operation(
            operationId = "reviewPenaltyLegality",
            summary = "法制审核",
            description = "Reviews the legality. Never by who investigated or reviewed the case.")
    public PenaltyView reviewLegality(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ReviewLegality request) {
        return operations.reviewLegality(id, expected, request);
    }

    @POST
    @Path("{id}/statement")
    @PermissionsAllowed("penalty:state")
    @Operation(
            operationId = "statePenaltyCase",
            summary = "陈述、申辩、要求听证或者放弃",
            description =
                    "The party states its case, asks for a hearing, or waives both, within the periods that it was told; officials enter what it said otherwise.")
    public PenaltyView state(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.StateCase request) {
        return operations.state(id, expected, request);
    }

    @POST
    @Path("{id}/arrangement")
    @PermissionsAllowed("penalty:review")
    @Operation(
            operationId = "arrangePenaltyHearing",
            summary = "安排听证",
            description =
                    "Names who presides, and day and place. Never somebody who had another part in the case, and so long after the party is told as the law demands.")
    public PenaltyView arrangeHearing(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ArrangeHearing request) {
        return operations.arrangeHearing(id, expected, request);
    }

    @POST
    @Path("{id}/hearing")
    @PermissionsAllowed("penalty:preside")
    @Operation(
            operationId = "reportPenaltyHearing",
            summary = "报告听证",
            description = "Reports the hearing. By who was named to preside.")
    public PenaltyView hold(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ReportHearing request) {
        return operations.hold(id, expected, request);
    }

    @POST
    @Path("{id}/discussion")
    @PermissionsAllowed("penalty:decide")
    @Operation(
            operationId = "discussPenaltyCase",
            summary = "集体讨论",
            description = "Keeps what the leaders agreed on. None of them investigated the case.")
    public PenaltyView discuss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.DiscussPenaltyCase request) {
        return operations.discuss(id, expected, request);
    }

    @POST
    @Path("{id}/extension")
    @PermissionsAllowed("penalty:decide")
    @Operation(
            operationId = "prolongPenaltyCase",
            summary = "延长办案期限",
            description = "Gives more time to decide, as far as the policy allows.")
    public PenaltyView prolong(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ProlongPenaltyCase request) {
        return operations.prolong(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("penalty:decide")
    @Operation(
            operationId = "decidePenalty",
            summary = "作出处罚决定",
            description =
                    "Punishes as the party was told, or lighter. Refused before its time to state its case and to ask for a hearing is over, without a hearing that it asked for, a legal review or a discussion where they are needed, and by who had another part in the case.")
    public PenaltyView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.DecidePenalty request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("penalty:decide")
    @Operation(
            operationId = "dismissPenaltyCase",
            summary = "不予处罚、移送或者撤案",
            description =
                    "Ends the case without a penalty: spares the party and keeps what it was taught, hands the case over as a crime, by which"
                            + " its transfer to the police is opened with its investigators as the team, or drops it.")
    public PenaltyView dismiss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.DismissPenaltyCase request) {
        return operations.dismiss(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("penalty:draw-up-paper")
    @Operation(
            operationId = "drawUpPenaltyPaper",
            summary = "制作案件文书",
            description =
                    "Draws up a paper of the case from what is known of it. It is signed, served and withdrawn as a paper; the service of the notice, of the decision and of the reminder moves the case.")
    public PenaltyView drawUp(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.DrawUpPenaltyPaper request) {
        return enforcement.drawUp(id, expected, request);
    }

    @POST
    @Path("{id}/report")
    @PermissionsAllowed("penalty:enforce")
    @Operation(
            operationId = "reportSpotPenalty",
            summary = "当场处罚备案",
            description = "Reports to the authority what was decided on the spot.")
    public PenaltyView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return enforcement.report(id, expected);
    }

    @POST
    @Path("{id}/payment")
    @PermissionsAllowed("penalty:enforce")
    @Operation(
            operationId = "payPenalty",
            summary = "登记缴款",
            description = "Enters what was paid, which is never more than the fine with what was added to it by then.")
    public PenaltyView pay(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.PayFine request) {
        return enforcement.pay(id, expected, request);
    }

    @POST
    @Path("{id}/instalments")
    @PermissionsAllowed("penalty:decide")
    @Operation(
            operationId = "putOffPenalty",
            summary = "批准延期或者分期缴纳 / Allow a fine to be paid later or in parts",
            description = "Lets the fine be paid later, or in parts that make what is left of it.")
    public PenaltyView putOff(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.PutOffFine request) {
        return enforcement.putOff(id, expected, request);
    }

    @POST
    @Path("{id}/performance")
    @PermissionsAllowed("penalty:enforce")
    @Operation(
            operationId = "performPenalty",
            summary = "登记履行 / Record that a penalty was carried out",
            description = "Enters that what the penalty demands beside money is done, or that it demands nothing.")
    public PenaltyView perform(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.PerformPenalty request) {
        return enforcement.perform(id, expected, request.note());
    }

    @POST
    @Path("{id}/court-application")
    @PermissionsAllowed("penalty:enforce")
    @Operation(
            operationId = "askCourtForPenalty",
            summary = "申请法院强制执行",
            description =
                    "Asks a court to enforce the penalty: after the reminder and the periods of remedies, and not later than the law lets.")
    public PenaltyView askCourt(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.AskCourt request) {
        return enforcement.askCourt(id, expected, request.court());
    }

    @POST
    @Path("{id}/remedy")
    @PermissionsAllowed("penalty:enforce")
    @Operation(
            operationId = "askPenaltyRemedy",
            summary = "登记复议、诉讼或者自行纠正 / Record a review, a lawsuit or a correction of a penalty",
            description =
                    "Enters a remedy. Nothing is added to the fine while it is open; the execution stops only where that was decided.")
    public PenaltyView askRemedy(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.AskRemedy request) {
        return enforcement.askRemedy(id, expected, request);
    }

    @POST
    @Path("{id}/outcome")
    @PermissionsAllowed("penalty:decide")
    @Operation(
            operationId = "decidePenaltyRemedy",
            summary = "登记复议、诉讼的结果",
            description = "Enters what came of the remedy. What is changed or revoked is withdrawn from publication.")
    public PenaltyView decideRemedy(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.DecideRemedy request) {
        return enforcement.decideRemedy(id, expected, request);
    }

    @POST
    @Path("{id}/unpublication")
    @PermissionsAllowed("penalty:enforce")
    @Operation(
            operationId = "notePenaltyWithdrawal",
            summary = "登记已在其他渠道撤回公示",
            description = "Notes that a publication was withdrawn elsewhere, with the reason in public.")
    public PenaltyView noteWithdrawal(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.NoteWithdrawal request) {
        return enforcement.noteWithdrawal(id, expected, request.where());
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("penalty:decide")
    @Operation(operationId = "closePenaltyCase", summary = "结案", description = "Closes the file.")
    public PenaltyView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PenaltyRequests.ClosePenaltyCase request) {
        return enforcement.close(id, expected, request.opinion());
    }
}
