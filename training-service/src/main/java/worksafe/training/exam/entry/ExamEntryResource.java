package worksafe.training.exam.entry;

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
import worksafe.training.exam.paper.ExamScriptView;

@Path("exam-entries")
@Tag(name = "exams", description = "考试 / exams")
class ExamEntryResource {

    private static final String ID = "报名标识 / id of the entry";
    private static final String ID_EXAMPLE = "0198f6e0-7777-7aaa-8bbb-000000000002";

    private final ExamEntryOperations operations;
    private final ExamEntries entries;

    ExamEntryResource(ExamEntryOperations operations, ExamEntries entries) {
        this.operations = operations;
        this.entries = entries;
    }

    @POST
    @PermissionsAllowed("exam-entry:apply")
    @Operation(
            operationId = "applyForExam",
            summary = "报名考试",
            description =
                    "Enters a person for one part of an exam, a resit like the first time. Refused is what the row of the day refuses: a part that the exam has not, another try when all are spent, or training that the training archive does not prove.")
    public ExamEntryView apply(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ExamEntryRequests.ApplyForExam request) {
        return operations.apply(key, request);
    }

    @GET
    @PermissionsAllowed("exam-entry:read")
    @Operation(
            operationId = "listExamEntries",
            summary = "列出考试报名",
            description = "The entries within the caller's scope. Sort: -appliedAt.")
    public Slice<ExamEntrySummary> list(@BeanParam ExamEntryFilter filter, @BeanParam PageQuery query) {
        return entries.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("exam-entry:read")
    @Operation(
            operationId = "getExamEntry",
            summary = "查看考试报名",
            description = "One entry with its seat, its result once published, and what the caller may do now.")
    public ExamEntryView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/acceptance")
    @PermissionsAllowed("exam-entry:accept")
    @Operation(operationId = "acceptExamEntry", summary = "受理报名", description = "The person may be seated.")
    public ExamEntryView accept(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.AcceptExamEntry request) {
        return operations.accept(id, expected, request.note());
    }

    @POST
    @Path("{id}/return")
    @PermissionsAllowed("exam-entry:accept")
    @Operation(
            operationId = "returnExamEntry",
            summary = "退回补正报名",
            description = "Gives it back with all that is missing; the authority's clocks stand still.")
    public ExamEntryView giveBack(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.ReturnExamEntry request) {
        return operations.giveBack(id, expected, request.missing());
    }

    @POST
    @Path("{id}/refusal")
    @PermissionsAllowed("exam-entry:accept")
    @Operation(
            operationId = "refuseExamEntry",
            summary = "不予受理报名",
            description = "It is not accepted, with the reason.")
    public ExamEntryView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.RefuseExamEntry request) {
        return operations.refuse(id, expected, request.reason());
    }

    @POST
    @Path("{id}/resubmission")
    @PermissionsAllowed("exam-entry:apply")
    @Operation(
            operationId = "resubmitExamEntry",
            summary = "补正后重新提交报名",
            description = "What was missing is there; the authority's clocks run on.")
    public ExamEntryView resubmit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.ResubmitExamEntry request) {
        return operations.resubmit(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("exam-entry:apply")
    @Operation(operationId = "withdrawExamEntry", summary = "撤回报名", description = "The person does not take part.")
    public ExamEntryView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.WithdrawExamEntry request) {
        return operations.withdraw(id, expected, request.reason());
    }

    @POST
    @Path("{id}/identity-check")
    @PermissionsAllowed("exam-entry:mark")
    @Operation(
            operationId = "checkExamIdentity",
            summary = "登记考生身份核验",
            description =
                    "Enters how it was checked who sits there, and whether it was that person. Where it was not, the paper is not shown and no answer is taken until it is checked again. Nobody checks the own identity. No picture is kept.")
    public ExamEntryView identify(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.CheckExamIdentity request) {
        return operations.identify(id, expected, request);
    }

    @POST
    @Path("{id}/practical-score")
    @PermissionsAllowed("exam-entry:mark")
    @Operation(
            operationId = "scoreExamPractice",
            summary = "实操考评员评分 / Score a practical exam",
            description =
                    "Scores the practice as one of two examiners, or as the third who decides where they differ too much. Each may correct the own score until the exam is marked.")
    public ExamEntryView score(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.ScorePractice request) {
        return operations.score(id, expected, request);
    }

    @POST
    @Path("{id}/case-marks")
    @PermissionsAllowed("exam-entry:mark")
    @Operation(
            operationId = "markExamCase",
            summary = "案例题评分",
            description = "Marks one case of a paper that is handed in, or whose window is over.")
    public ExamEntryView mark(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.MarkCase request) {
        return operations.mark(id, expected, request);
    }

    @GET
    @Path("{id}/script")
    @PermissionsAllowed("exam-entry:mark")
    @Operation(
            operationId = "getExamScript",
            summary = "查阅答卷",
            description =
                    "The paper with answers, keys and marks, for whoever marks it or decides an appeal; only once the candidate can answer no more. Reading it is audited.")
    public ExamScriptView script(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.script(id);
    }

    @POST
    @Path("{id}/appeal")
    @PermissionsAllowed("exam-entry:appeal")
    @Operation(
            operationId = "appealExamResult",
            summary = "申请复核成绩",
            description = "Doubts a published result within the days for that.")
    public ExamEntryView appeal(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.AppealResult request) {
        return operations.appeal(id, expected, request.reason());
    }

    @POST
    @Path("{id}/remarking")
    @PermissionsAllowed("exam-entry:remark")
    @Operation(
            operationId = "remarkExamResult",
            summary = "复核成绩 / Mark an exam again",
            description = "Decides an appeal: the score stays, or is another one. Never by who marked it.")
    public ExamEntryView remark(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ExamEntryRequests.RemarkResult request) {
        return operations.remark(id, expected, request);
    }
}
