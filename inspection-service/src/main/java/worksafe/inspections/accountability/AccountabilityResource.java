package worksafe.inspections.accountability;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("accountabilities")
@Tag(name = "accountabilities", description = "责任追究 / holding people to account")
class AccountabilityResource {

    private static final String ID = "责任追究标识 / id of the accountability";
    private static final String ID_EXAMPLE = "0198f4a0-acc2-7aaa-8bbb-00000000000b";

    private final AccountabilityOperations operations;
    private final Accountabilities accountabilities;

    AccountabilityResource(AccountabilityOperations operations, Accountabilities accountabilities) {
        this.operations = operations;
        this.accountabilities = accountabilities;
    }

    @POST
    @PermissionsAllowed("accountability:propose")
    @Operation(
            operationId = "proposeAccountability",
            summary = "提出责任追究",
            description =
                    "Proposes that somebody is held to account; the own office handles it, and only its leaders know.")
    public AccountabilityView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AccountabilityRequests.ProposeAccountability request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("accountability:read")
    @Operation(
            operationId = "listAccountabilities",
            summary = "列出责任追究",
            description = "Those of the caller's own office, names masked. Sort: -proposedAt.")
    public Slice<AccountabilitySummary> list(@BeanParam AccountabilityFilter filter, @BeanParam PageQuery query) {
        return accountabilities.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("accountability:read")
    @Operation(
            operationId = "getAccountability",
            summary = "查看责任追究",
            description = "One accountability with all that is known of it but the name.")
    public AccountabilityView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/handover")
    @PermissionsAllowed("accountability:hand-over")
    @Operation(
            operationId = "handOverAccountability",
            summary = "移交责任追究",
            description = "It goes to whoever decides; suspected malfeasance against a receipt.")
    public AccountabilityView handOver(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccountabilityRequests.HandOverAccountability request) {
        return operations.handOver(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("accountability:decide")
    @Operation(
            operationId = "recordAccountabilityDecision",
            summary = "记录处理决定",
            description = "What was decided comes back.")
    public AccountabilityView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccountabilityRequests.RecordAccountabilityDecision request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/execution")
    @PermissionsAllowed("accountability:decide")
    @Operation(
            operationId = "recordAccountabilityExecution",
            summary = "记录处理决定已执行",
            description = "The decision was carried out.")
    public AccountabilityView carryOut(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccountabilityRequests.RecordAccountabilityExecution request) {
        return operations.carryOut(id, expected, request);
    }

    @POST
    @Path("{id}/drop")
    @PermissionsAllowed("accountability:drop")
    @Operation(
            operationId = "dropAccountability",
            summary = "不予追究",
            description = "Somebody else than who proposed it decides with a reason that it is not pursued.")
    public AccountabilityView drop(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccountabilityRequests.DropAccountability request) {
        return operations.drop(id, expected, request.reason());
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("accountability:reveal")
    @Operation(
            operationId = "discloseAccountabilityName",
            summary = "查看被追究人姓名",
            description = "The name in clear, for a stated purpose; every reading leaves an audit entry.")
    @APIResponse(
            responseCode = "200",
            description = "姓名 / the name",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccountabilityRequests.AccountabilityNameView.class)))
    public Response disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @NotNull @Valid StatedPurpose request) {
        return Response.ok(operations.disclose(id, request))
                .header("Cache-Control", "no-store")
                .build();
    }
}
