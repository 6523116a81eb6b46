package worksafe.inspections.accident;

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

@Path("accidents")
@Tag(name = "accidents", description = "生产安全事故 / accidents, from the report to the evaluation")
class AccidentResource {

    private static final String ID = "事故标识 / id of the accident";
    private static final String ID_EXAMPLE = "0198f4a0-acc1-7aaa-8bbb-00000000000a";

    private final AccidentOperations operations;
    private final InquiryOperations inquiries;
    private final AftermathOperations aftermath;
    private final Accidents accidents;

    AccidentResource(
            AccidentOperations operations,
            InquiryOperations inquiries,
            AftermathOperations aftermath,
            Accidents accidents) {
        this.operations = operations;
        this.inquiries = inquiries;
        this.aftermath = aftermath;
        this.accidents = accidents;
    }

    @POST
    @PermissionsAllowed("accident:report")
    @Operation(
            operationId = "reportAccident",
            summary = "报告事故",
            description =
                    "An enterprise reports its own accident, the duty desk takes one in, or somebody told of one. Numbers of"
                            + " casualties only, no names; grade and competent government follow from them.")
    public AccidentView report(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AccidentRequests.ReportAccident request) {
        return operations.report(key, request);
    }

    @POST
    @Path("history")
    @PermissionsAllowed("accident:enter-history")
    @Operation(
            operationId = "recordPastAccident",
            summary = "补录历史事故",
            description = "Enters an accident of the past from old files: it is filed at once and starts no clock.")
    public AccidentView recall(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AccidentRequests.RecordPastAccident request) {
        return operations.recall(key, request);
    }

    @GET
    @PermissionsAllowed("accident:read")
    @Operation(
            operationId = "listAccidents",
            summary = "列出事故",
            description = "Accidents within the caller's scope. Sorts: -occurredOn (default), -reportedAt.")
    public Slice<AccidentSummary> list(@BeanParam AccidentFilter filter, @BeanParam PageQuery query) {
        return accidents.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("accident:read")
    @Operation(
            operationId = "getAccident",
            summary = "查看事故",
            description = "One accident; its enterprise is shown nothing of notices, group and opinions.")
    public AccidentView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/confirmation")
    @PermissionsAllowed("accident:confirm")
    @Operation(
            operationId = "confirmAccident",
            summary = "认定生产安全事故",
            description = "It is an accident of production; from then on its enterprise is shown it.")
    public AccidentView confirm(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.ConfirmAccident request) {
        return operations.confirm(id, expected, request);
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("accident:dismiss")
    @Operation(
            operationId = "dismissAccident",
            summary = "认定不属于生产安全事故",
            description = "An approver decides with a reason that it is none (核销).")
    public AccidentView dismiss(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.DismissAccident request) {
        return operations.dismiss(id, expected, request.reason());
    }

    @POST
    @Path("{id}/toll")
    @PermissionsAllowed("accident:supplement")
    @Operation(
            operationId = "supplementAccidentToll",
            summary = "续报或核定伤亡",
            description =
                    "Tells how many, as it is known now, until the day that the policy sets; the grade, and whose government investigates, follow.")
    public AccidentView supplement(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.SupplementToll request) {
        return operations.supplement(id, expected, request);
    }

    @POST
    @Path("{id}/loss")
    @PermissionsAllowed("accident:supplement")
    @Operation(
            operationId = "recordAccidentLoss",
            summary = "核定直接经济损失",
            description = "Records the loss item by item in place of what was known; the grade follows.")
    public AccidentView lose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.RecordLoss request) {
        return operations.lose(id, expected, request);
    }

    @POST
    @Path("{id}/notice")
    @PermissionsAllowed("accident:notify")
    @Operation(
            operationId = "recordAccidentNotice",
            summary = "记录上报或通知",
            description =
                    "Records that a higher level, the own government, police, labour office, union or procuratorate was told.")
    public AccidentView tell(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.RecordNotice request) {
        return operations.tell(id, expected, request);
    }

    @POST
    @Path("{id}/flags")
    @PermissionsAllowed("accident:confirm")
    @Operation(
            operationId = "flagAccident",
            summary = "认定迟报漏报谎报瞒报 / Find an accident reported late, in part, falsely or not at all",
            description = "Says how it was not reported as it must be.")
    public AccidentView flag(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.FlagAccident request) {
        return operations.flag(id, expected, request);
    }

    @POST
    @Path("{id}/takeover")
    @PermissionsAllowed("accident:take-over")
    @Operation(
            operationId = "takeOverAccident",
            summary = "提级调查",
            description = "A higher government takes the investigation over.")
    public AccidentView takeOver(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.TakeOverAccident request) {
        return operations.takeOver(id, expected, request.reason());
    }

    @POST
    @Path("{id}/investigation")
    @PermissionsAllowed("accident:name-group")
    @Operation(
            operationId = "nameInvestigationGroup",
            summary = "组成事故调查组",
            description =
                    "The government that is competent by the grade names the group: police and union in it, the procuratorate invited.")
    public AccidentView investigate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.NameInvestigationGroup request) {
        return inquiries.investigate(id, expected, request);
    }

    @POST
    @Path("{id}/extension")
    @PermissionsAllowed("accident:approve")
    @Operation(
            operationId = "extendAccidentInvestigation",
            summary = "延长调查期限",
            description = "The government gives the group more days, together no more than the regulation allows.")
    public AccidentView extend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.ExtendInvestigation request) {
        return inquiries.extend(id, expected, request);
    }

    @POST
    @Path("{id}/appraisal")
    @PermissionsAllowed("accident:investigate")
    @Operation(
            operationId = "recordAccidentAppraisal",
            summary = "记录技术鉴定起止",
            description = "The days of a technical appraisal do not count.")
    public AccidentView appraise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.RecordAppraisal request) {
        return inquiries.appraise(id, expected, request);
    }

    @POST
    @Path("{id}/report")
    @PermissionsAllowed("accident:investigate")
    @Operation(
            operationId = "handInInvestigationReport",
            summary = "提交事故调查报告",
            description = "The group hands in causes, responsibility and measures.")
    public AccidentView handIn(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.HandInInvestigationReport request) {
        return inquiries.handIn(id, expected, request);
    }

    @POST
    @Path("{id}/return")
    @PermissionsAllowed("accident:approve")
    @Operation(
            operationId = "returnInvestigationReport",
            summary = "退回事故调查报告",
            description = "The government returns the report to the group.")
    public AccidentView giveBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.ReturnInvestigationReport request) {
        return inquiries.giveBack(id, expected, request.reason());
    }

    @POST
    @Path("{id}/delay")
    @PermissionsAllowed("accident:approve")
    @Operation(
            operationId = "delayReportApproval",
            summary = "延长批复期限",
            description = "The government takes more time for its approval, once, of an exceptional accident.")
    public AccidentView delay(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.DelayApproval request) {
        return inquiries.delay(id, expected, request);
    }

    @POST
    @Path("{id}/approval")
    @PermissionsAllowed("accident:approve")
    @Operation(
            operationId = "approveInvestigationReport",
            summary = "批复事故调查报告",
            description = "The government approves the report; never by who investigated or handed it in.")
    public AccidentView approve(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.ApproveInvestigationReport request) {
        return inquiries.approve(id, expected, request.paper());
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("accident:publish")
    @Operation(
            operationId = "drawUpAccidentPaper",
            summary = "制作事故调查报告公布文书",
            description = "Draws up the paper by which the report is published, by two people and with an excerpt.")
    public AccidentView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.DrawUpAccidentPaper request) {
        return aftermath.drawUpPaper(id, expected, request);
    }

    @POST
    @Path("{id}/publication")
    @PermissionsAllowed("accident:publish")
    @Operation(
            operationId = "recordAccidentPublication",
            summary = "记录事故调查报告已公布",
            description = "Records that the report was published elsewhere; never before its approval.")
    public AccidentView publish(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.RecordAccidentPublication request) {
        return aftermath.publish(id, expected, request);
    }

    @POST
    @Path("{id}/implementation")
    @PermissionsAllowed("accident:implement")
    @Operation(
            operationId = "beginAccidentImplementation",
            summary = "下达防范和整改措施",
            description = "The measures go to their owners, whose days run.")
    public AccidentView implement(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.BeginImplementation request) {
        return aftermath.implement(id, expected, request.note());
    }

    @POST
    @Path("{id}/measure")
    @PermissionsAllowed("accident:do-measure")
    @Operation(
            operationId = "reportAccidentMeasureDone",
            summary = "报告措施已落实",
            description = "A measure was implemented, as evidence shows.")
    public AccidentView doMeasure(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.ReportMeasureDone request) {
        return aftermath.doMeasure(id, expected, request);
    }

    @POST
    @Path("{id}/gate")
    @PermissionsAllowed("accident:implement")
    @Operation(
            operationId = "passClosureGate",
            summary = "确认四不放过的一项 / Confirm one of the four points before an accident is closed",
            description = "One of the four gates is passed; the closure needs all.")
    public AccidentView pass(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.PassGate request) {
        return aftermath.pass(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("accident:implement")
    @Operation(
            operationId = "closeAccident",
            summary = "事故结案",
            description = "Closes the accident once all four gates are passed.")
    public AccidentView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.CloseAccident request) {
        return aftermath.close(id, expected, request.note());
    }

    @POST
    @Path("{id}/evaluation")
    @PermissionsAllowed("accident:implement")
    @Operation(
            operationId = "evaluateAccident",
            summary = "评估事故整改",
            description =
                    "How measures were implemented: within a year of the approval, published, and again a year after the closure.")
    public AccidentView evaluate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.EvaluateAccident request) {
        return aftermath.evaluate(id, expected, request);
    }

    @POST
    @Path("{id}/filing")
    @PermissionsAllowed("accident:implement")
    @Operation(
            operationId = "fileAccidentEvaluation",
            summary = "事故评估备案",
            description = "The evaluation was filed with the office of the committee of the city.")
    public AccidentView file(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccidentRequests.FileEvaluation request) {
        return aftermath.file(id, expected, request.receipt());
    }
}
