package worksafe.training.exam.paper;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.training.exam.paper.ExamDeskRequests.SaveAnswer;

@Path("exam-seats")
@Tag(name = "exams", description = "考试 / exams")
class ExamDeskResource {

    private static final String ID = "报名标识 / id of the entry";
    private static final String ID_EXAMPLE = "0198f6e0-7777-7aaa-8bbb-000000000002";

    private final ExamDeskOperations operations;

    ExamDeskResource(ExamDeskOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("exam:sit")
    @Operation(
            operationId = "listOwnExamSeats",
            summary = "列出本人的考试座位",
            description = "The seats of the caller's account, the latest first.")
    public List<ExamSeatView> seats() {
        return operations.seats();
    }

    @GET
    @Path("{id}/paper")
    @PermissionsAllowed("exam:sit")
    @Operation(
            operationId = "getOwnExamPaper",
            summary = "查看本人的试卷",
            description = "The own paper while it is sat, with what was answered so far; never with a key.")
    public ExamPaperView paper(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.paper(id);
    }

    @POST
    @Path("{id}/answers")
    @PermissionsAllowed("exam:sit")
    @Operation(
            operationId = "saveExamAnswer",
            summary = "保存作答",
            description =
                    "Keeps one answer; it may be sent as often as one likes, and one with a lower number never takes the place of a later one. Refused outside the window and by whoever does not sit there.")
    public SavedAnswer save(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull SaveAnswer request) {
        return operations.save(id, request);
    }

    @POST
    @Path("{id}/hand-in")
    @PermissionsAllowed("exam:sit")
    @Operation(
            operationId = "handInExamPaper",
            summary = "交卷",
            description = "Hands the own paper in before its end; no answer is taken after that.")
    public ExamSeatView handIn(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.handIn(id);
    }
}
