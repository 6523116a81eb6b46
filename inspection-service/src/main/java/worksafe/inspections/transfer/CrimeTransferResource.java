package worksafe.inspections.transfer;

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

@Path("crime-transfers")
@Tag(name = "crime transfers", description = "移送涉嫌犯罪案件 / cases on their way to the police")
class CrimeTransferResource {

    private static final String ID = "移送案件标识 / id of the transfer";
    private static final String ID_EXAMPLE = "0198f4a0-ffff-7aaa-8bbb-00000000000f";

    private final CrimeTransferOperations operations;
    private final Transfers transfers;

    CrimeTransferResource(CrimeTransferOperations operations, Transfers transfers) {
        this.operations = operations;
        this.transfers = transfers;
    }

    @POST
    @PermissionsAllowed("crime-transfer:report")
    @Operation(
            operationId = "openCrimeTransfer",
            summary = "登记涉嫌犯罪案件",
            description = "Opens a case that may be a crime, with a team that looks into it.")
    public CrimeTransferView open(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull CrimeTransferRequests.OpenCrimeTransfer request) {
        return operations.open(key, request);
    }

    @GET
    @PermissionsAllowed("crime-transfer:read")
    @Operation(
            operationId = "listCrimeTransfers",
            summary = "列出移送案件",
            description =
                    "Transfers within the caller's scope; no enterprise is shown one. Sorts: -openedAt (default).")
    public Slice<CrimeTransferSummary> list(@BeanParam CrimeTransferFilter filter, @BeanParam PageQuery query) {
        return transfers.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("crime-transfer:read")
    @Operation(
            operationId = "getCrimeTransfer",
            summary = "查看移送案件",
            description = "One transfer with all that is known of it, and what the caller may do now.")
    public CrimeTransferView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("{id}/letter")
    @PermissionsAllowed("crime-transfer:read")
    @Operation(
            operationId = "getCrimeTransferLetter",
            summary = "涉嫌犯罪案件移送书",
            description = "What the letter says by which the case is handed over, with its enclosures.")
    public TransferLetterView letter(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.letter(id);
    }

    @POST
    @Path("{id}/report")
    @PermissionsAllowed("crime-transfer:report")
    @Operation(
            operationId = "reportCrimeTransfer",
            summary = "提出移送报告",
            description =
                    "The team reports in writing, with the list of what goes along; the head then decides in time.")
    public CrimeTransferView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.ReportCrimeTransfer request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("crime-transfer:decide")
    @Operation(
            operationId = "decideCrimeTransfer",
            summary = "审批移送",
            description = "The head approves the transfer or refuses it with a reason. Never a member of the team.")
    public CrimeTransferView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.DecideCrimeTransfer request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/handover")
    @PermissionsAllowed("crime-transfer:hand-over")
    @Operation(
            operationId = "handOverCrimeTransfer",
            summary = "移送公安机关",
            description = "Hands it over to the police of the same level, with a copy to the procuratorate.")
    public CrimeTransferView handOver(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.HandOverCrimeTransfer request) {
        return operations.handOver(id, expected, request);
    }

    @POST
    @Path("{id}/receipt")
    @PermissionsAllowed("crime-transfer:hand-over")
    @Operation(
            operationId = "receiveCrimeTransfer",
            summary = "登记公安机关回执",
            description = "The police have signed the receipt; they decide in time.")
    public CrimeTransferView receive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.ReceiveCrimeTransfer request) {
        return operations.receive(id, expected, request);
    }

    @POST
    @Path("{id}/police-decision")
    @PermissionsAllowed("crime-transfer:hand-over")
    @Operation(
            operationId = "recordPoliceDecision",
            summary = "登记公安机关决定",
            description = "The police have filed the case, or not and why; also on an objection.")
    public CrimeTransferView policeDecide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.RecordPoliceDecision request) {
        return operations.policeDecide(id, expected, request);
    }

    @POST
    @Path("{id}/objection")
    @PermissionsAllowed("crime-transfer:hand-over")
    @Operation(
            operationId = "objectToPolice",
            summary = "提请复议或者建议立案监督 / Object to a decision of the police",
            description = "Asks the police to reconsider, once, or suggests that the procuratorate supervises.")
    public CrimeTransferView object(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.ObjectToPolice request) {
        return operations.object(id, expected, request);
    }

    @POST
    @Path("{id}/materials")
    @PermissionsAllowed("crime-transfer:hand-over")
    @Operation(
            operationId = "handOverTransferMaterials",
            summary = "移交涉案物品和材料",
            description = "Hands goods and materials over once the police have filed the case.")
    public CrimeTransferView handOverMaterials(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.HandOverMaterials request) {
        return operations.handOverMaterials(id, expected, request);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("crime-transfer:hand-over")
    @Operation(operationId = "endCrimeTransfer", summary = "办结移送", description = "Ends a transfer with its outcome.")
    public CrimeTransferView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CrimeTransferRequests.EndCrimeTransfer request) {
        return operations.end(id, expected, request);
    }
}
