package worksafe.platform.duties.personal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;

@Path("personal-key-rotations")
@Tag(name = "jobs", description = "后台任务 / long work")
class KeyRotationResource {

    private final KeyRotationOperations operations;

    KeyRotationResource(KeyRotationOperations operations) {
        this.operations = operations;
    }

    @POST
    @PermissionsAllowed("personal-key:rotate")
    @Operation(
            operationId = "rotate{Context}PersonalKey",
            summary = "轮换个人信息密钥",
            description =
                    "Has all sealed values sealed anew by a job, under the present key and algorithm, while people read and write. The job"
                            + " succeeds only when no value is left under another one, so that retired keys may be taken out of the"
                            + " configuration; its counts say how many were sealed anew (resealed), could not be read (unreadable) and"
                            + " are left (left), and to which version of the key (keyVersion). To look whether any is left, run it"
                            + " again. Limited to operators of the nation, since one key serves all places.")
    public JobView rotate(@HeaderParam("Idempotency-Key") IdempotencyKey key) {
        return operations.begin(key);
    }
}
