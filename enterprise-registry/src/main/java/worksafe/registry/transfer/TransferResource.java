package worksafe.registry.transfer;

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

@Path("official-transfers")
@Tag(name = "officials", description = "监管人员名册 / roster of officials")
class TransferResource {

    private static final String ID = "流动标识 / id of the transfer";
    private static final String ID_EXAMPLE = "0198f6e0-6666-7aaa-8bbb-000000000061";

    private final TransferOperations operations;
    private final OfficialTransfers transfers;

    TransferResource(TransferOperations operations, OfficialTransfers transfers) {
        this.operations = operations;
        this.transfers = transfers;
    }

    @POST
    @PermissionsAllowed("official-transfer:propose")
    @Operation(
            operationId = "proposeOfficialTransfer",
            summary = "提出监管人员流动",
            description =
                    "Proposes that an official leaves a post, for another one or the roster. By the policy of the place it says whether that is too early without an exception, and whether the department above is heard first.")
    public TransferView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull TransferRequests.ProposeTransfer request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("official-transfer:read")
    @Operation(
            operationId = "listOfficialTransfers",
            summary = "列出监管人员流动",
            description = "The register of moves of officials within the caller's scope. Sort: -proposedAt, dueDate.")
    public Slice<TransferSummary> list(@BeanParam TransferFilter filter, @BeanParam PageQuery query) {
        return transfers.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("official-transfer:read")
    @Operation(
            operationId = "getOfficialTransfer",
            summary = "查看监管人员流动",
            description = "One transfer with its basis, its timeline, and what the caller may do now.")
    public TransferView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/opinion")
    @PermissionsAllowed("official-transfer:decide")
    @Operation(
            operationId = "giveOfficialTransferOpinion",
            summary = "出具监管人员流动意见",
            description =
                    "The department above says what it thinks, before the transfer is filed; never by who proposed it.")
    public TransferView consult(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TransferRequests.GiveTransferOpinion request) {
        return operations.consult(id, expected, request);
    }

    @POST
    @Path("{id}/filing")
    @PermissionsAllowed("official-transfer:decide")
    @Operation(
            operationId = "fileOfficialTransfer",
            summary = "监管人员流动备案",
            description = "Files the transfer, which may happen then; what needs the opinion has it first.")
    public TransferView file(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TransferRequests.FileTransfer request) {
        return operations.file(id, expected, request.opinion());
    }

    @POST
    @Path("{id}/objection")
    @PermissionsAllowed("official-transfer:decide")
    @Operation(
            operationId = "objectToOfficialTransfer",
            summary = "不同意监管人员流动",
            description = "The department above does not let it happen.")
    public TransferView object(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TransferRequests.ObjectToTransfer request) {
        return operations.object(id, expected, request.reason());
    }

    @POST
    @Path("{id}/completion")
    @PermissionsAllowed("official-transfer:propose")
    @Operation(
            operationId = "completeOfficialTransfer",
            summary = "办理监管人员流动",
            description =
                    "Carries the filed transfer out: the roster ends the entry the day before and enters the other post, in one transaction.")
    public TransferView complete(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.complete(id, expected);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("official-transfer:propose")
    @Operation(
            operationId = "withdrawOfficialTransfer",
            summary = "撤回监管人员流动",
            description = "It does not happen after all.")
    public TransferView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TransferRequests.WithdrawTransfer request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
