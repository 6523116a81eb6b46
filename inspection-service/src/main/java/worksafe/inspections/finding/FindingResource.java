package worksafe.inspections.finding;

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

@Path("findings")
@Tag(name = "findings", description = "检查发现 / findings")
class FindingResource {

    private static final String ID = "检查发现标识 / id of the finding";
    private static final String ID_EXAMPLE = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f";

    private final FindingOperations operations;
    private final Findings findings;

    FindingResource(FindingOperations operations, Findings findings) {
        this.operations = operations;
        this.findings = findings;
    }

    @POST
    @PermissionsAllowed("finding:record")
    @Operation(
            operationId = "recordFinding",
            summary = "记录检查发现",
            description =
                    "A member of the team records what a visit under way finds, with the clause that is broken, what must be done and the clause that punishes it. It becomes a danger of the enterprise.")
    public FindingView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull FindingRequests.RecordFinding request) {
        return operations.record(key, request);
    }

    @GET
    @PermissionsAllowed("finding:read")
    @Operation(
            operationId = "listFindings",
            summary = "列出检查发现",
            description = "Findings within the caller's scope. Sort: -recordedAt.")
    public Slice<FindingSummary> list(@BeanParam FindingFilter filter, @BeanParam PageQuery query) {
        return findings.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("finding:read")
    @Operation(
            operationId = "getFinding",
            summary = "查看检查发现",
            description =
                    "One finding, the danger that it became and what became of that, and what the caller may do now.")
    public FindingView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("finding:withdraw")
    @Operation(
            operationId = "withdrawFinding",
            summary = "撤回检查发现",
            description =
                    "Lays aside what proved to be none on review. Not while an order demands that it be put right.")
    public FindingView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull FindingRequests.WithdrawFinding request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
