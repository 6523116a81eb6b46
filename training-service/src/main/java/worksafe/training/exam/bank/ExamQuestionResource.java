package worksafe.training.exam.bank;

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
import worksafe.training.exam.bank.ExamQuestionRequests.ReviseExamQuestion;
import worksafe.training.exam.bank.ExamQuestionRequests.WriteExamQuestion;

@Path("exam-questions")
@Tag(name = "exams", description = "考试 / exams")
class ExamQuestionResource {

    private static final String ID = "试题标识 / id of the question";
    private static final String ID_EXAMPLE = "0198f6e0-7777-7aaa-8bbb-000000000001";

    private final ExamQuestionOperations operations;
    private final ExamQuestions questions;

    ExamQuestionResource(ExamQuestionOperations operations, ExamQuestions questions) {
        this.operations = operations;
        this.questions = questions;
    }

    @POST
    @PermissionsAllowed("exam-question:write")
    @Operation(
            operationId = "writeExamQuestion",
            summary = "编写试题",
            description = "Writes a question into the bank of the caller's place.")
    public ExamQuestionView write(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull WriteExamQuestion request) {
        return operations.write(key, request);
    }

    @GET
    @PermissionsAllowed("exam-question:read")
    @Operation(
            operationId = "listExamQuestions",
            summary = "列出试题",
            description =
                    "The questions within the caller's scope, with what they ask and without their keys. Sort: -writtenAt.")
    public Slice<ExamQuestionSummary> list(@BeanParam ExamQuestionFilter filter, @BeanParam PageQuery query) {
        return questions.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("exam-question:read")
    @Operation(
            operationId = "getExamQuestion",
            summary = "查看试题",
            description = "One question with all its editions and their keys.")
    public ExamQuestionView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/revision")
    @PermissionsAllowed("exam-question:write")
    @Operation(
            operationId = "reviseExamQuestion",
            summary = "修订试题",
            description =
                    "Writes another edition, which is drawn from now on. Papers keep the edition that they showed.")
    public ExamQuestionView revise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ReviseExamQuestion request) {
        return operations.revise(id, expected, request);
    }

    @POST
    @Path("{id}/retirement")
    @PermissionsAllowed("exam-question:write")
    @Operation(operationId = "retireExamQuestion", summary = "停用试题", description = "It is drawn no more.")
    public ExamQuestionView retire(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.retire(id, expected);
    }
}
