package worksafe.inspections.submission;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.service.IdempotencyKey;

@Path("inspections/{id}/submission")
@Tag(name = "inspections", description = "检查 / visits")
class SubmissionResource {

    private static final String ID = "检查标识 / id of the visit";
    private static final String ID_EXAMPLE = "0198f4a0-5555-7aaa-8bbb-000000000005";

    private final SubmissionOperations operations;

    SubmissionResource(SubmissionOperations operations) {
        this.operations = operations;
    }

    @POST
    @PermissionsAllowed("inspection:conclude")
    @Operation(
            operationId = "submitVisit",
            summary = "一次提交整个检查",
            description =
                    "A member of the team sends all that was written down without a network: begin, items, findings, interference,"
                            + " refusal, conclusion. All of it is taken or nothing; what is wrong is listed with pointers. A retry with the"
                            + " same key is answered alike.")
    public SubmittedVisit submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull SubmissionRequests.SubmitVisit request) {
        return operations.submit(id, key, request);
    }
}
