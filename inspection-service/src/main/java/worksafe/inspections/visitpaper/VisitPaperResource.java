package worksafe.inspections.visitpaper;

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
import worksafe.platform.http.CreatesIn;
import worksafe.platform.papers.PaperView;
import worksafe.platform.service.IdempotencyKey;

@Path("inspections/{id}/papers")
@Tag(name = "inspections", description = "检查 / visits")
class VisitPaperResource {

    private static final String ID = "检查标识 / id of the visit";
    private static final String ID_EXAMPLE = "0198f4a0-5555-7aaa-8bbb-000000000005";

    private final VisitPaperOperations operations;

    VisitPaperResource(VisitPaperOperations operations) {
        this.operations = operations;
    }

    @POST
    @CreatesIn("papers")
    @PermissionsAllowed("inspection:draw-up-paper")
    @Operation(
            operationId = "drawUpVisitPaper",
            summary = "制作检查文书",
            description =
                    "Draws up one of the papers of a visit that has begun, from what the visit knows; what it says never changes. By a"
                            + " member of the team or a supervisor. It is signed, served and withdrawn as a paper; those of an enterprise are listed"
                            + " by papers.")
    public PaperView drawUp(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull VisitPaperRequests.DrawUpVisitPaper request) {
        return operations.drawUp(id, key, request.required());
    }
}
