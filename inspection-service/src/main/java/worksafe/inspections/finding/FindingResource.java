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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Answers;
import worksafe.platform.service.IdempotencyKey;

@Path("findings")
@Tag(name = "findings", description = "检查发现 / findings")
class FindingResource {

    private static final String JSON = "application/json";
    private static final String VIEW = "检查发现详情，ETag 为其版本 / the finding; its version as ETag";
    private static final String ID = "检查发现标识 / id of the finding";
    private static final String ID_EXAMPLE = "0198f3a0-77aa-7b21-9c3d-0a1b2c3d4e5f";

    private final FindingOperations operations;
    private final Findings findings;
    private final FindingActions actions;

    FindingResource(FindingOperations operations, Findings findings, FindingActions actions) {
        this.operations = operations;
        this.findings = findings;
        this.actions = actions;
    }

    @POST
    @PermissionsAllowed("finding:record")
    @Operation(
            operationId = "recordFinding",
            summary = "记录检查发现",
            description =
                    "A member of the team records what a visit under way finds, with the clause that is broken, what must be done and the clause that punishes it. It becomes a danger of the enterprise.")
    @APIResponse(
            responseCode = "201",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FindingView.class)))
    public Response record(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RecordFinding request) {
        var view = operations.record(IdempotencyKey.required(key), request);
        return Answers.created(URI.create("findings/" + view.id()), view, view.revision());
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
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FindingView.class)))
    public Response get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return answer(findings.get(id));
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("finding:withdraw")
    @Operation(
            operationId = "withdrawFinding",
            summary = "撤回检查发现",
            description =
                    "Lays aside what proved to be none on review. Not while an order demands that it be put right.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FindingView.class)))
    public Response withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected,
            @Valid @NotNull WithdrawFinding request) {
        return answer(operations.withdraw(id, IfMatch.required(expected), request.reason()));
    }

    private Response answer(Finding finding) {
        return Answers.ok(FindingView.of(finding, actions.of(finding)), finding.version());
    }
}
