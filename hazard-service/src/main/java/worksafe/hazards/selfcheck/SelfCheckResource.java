package worksafe.hazards.selfcheck;

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
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("self-checks")
@Tag(name = "self-checks", description = "自查自报 / self-checks")
class SelfCheckResource {

    private static final String ID = "自查记录标识 / id of the return";
    private static final String ID_EXAMPLE = "0198f5a0-4444-7aaa-8bbb-000000000031";

    private final SelfCheckOperations operations;
    private final SelfChecks checks;

    SelfCheckResource(SelfCheckOperations operations, SelfChecks checks) {
        this.operations = operations;
        this.checks = checks;
    }

    @POST
    @PermissionsAllowed("self-check:submit")
    @Operation(
            operationId = "submitSelfCheck",
            summary = "提交自查记录",
            description =
                    "Takes in one round by one check list as a whole, perhaps made without a network and sent later: every item once. What is dangerous is reported as dangers in the same transaction. A return is never changed; one that corrects another names it with a reason, and the dangers that it still means by their ids.")
    public SelfCheckView submit(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull SelfCheckRequests.SubmitSelfCheck request) {
        return operations.submit(key, request);
    }

    @GET
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "listSelfChecks",
            summary = "列出自查记录",
            description = "Returns within the caller's scope. Sort: -madeAt.")
    public Slice<SelfCheckSummary> list(@BeanParam SelfCheckFilter filter, @BeanParam PageQuery query) {
        return checks.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("self-check:read")
    @Operation(
            operationId = "getSelfCheck",
            summary = "查看自查记录",
            description = "One return with what it says of each item, and the dangers that were reported.")
    public SelfCheckView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }
}
