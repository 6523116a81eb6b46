package worksafe.platform.duties.audit.log;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("audit-entries/{id}/proof")
@Tag(name = "audit", description = "审计记录 / audit entries")
class AuditProofResource {

    private final AuditLogQueries log;

    AuditProofResource(AuditLogQueries log) {
        this.log = log;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "get{Context}AuditProof",
            summary = "查看审计记录的包含证明",
            description =
                    "By which hashes the signed root of the audit log follows from the leaf of one entry within the caller's"
                            + " region; 404 also for some seconds after it was written.")
    public AuditProofView get(
            @PathParam("id")
                    @Parameter(
                            description = "审计记录标识 / id of the audit entry",
                            example = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
                    UUID id) {
        return log.proof(id);
    }
}
