package worksafe.registry.bureau.sender;

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

@Path("bureau-senders")
@Tag(name = "bureau senders", description = "数据报送方 / bureaus that send records")
class SenderResource {

    private static final String ID = "报送方标识 / id of the sender";
    private static final String ID_EXAMPLE = "0198f7a0-7777-7aaa-8bbb-000000000091";

    private final SenderOperations operations;
    private final BureauSenders senders;

    SenderResource(SenderOperations operations, BureauSenders senders) {
        this.operations = operations;
        this.senders = senders;
    }

    @POST
    @PermissionsAllowed("bureau-sender:manage")
    @Operation(
            operationId = "registerBureauSender",
            summary = "登记数据报送方",
            description =
                    "Registers a bureau of a place with what it sends regularly, each with its day by the policy feed.freshness."
                            + " It signs once a key was given.")
    public SenderView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull SenderRequests.RegisterSender request) {
        return operations.register(key, request);
    }

    @GET
    @PermissionsAllowed("bureau-sender:read")
    @Operation(
            operationId = "listBureauSenders",
            summary = "列出数据报送方",
            description = "Senders within the caller's scope. Sort: -registeredAt.")
    public Slice<SenderSummary> list(@BeanParam SenderFilter filter, @BeanParam PageQuery query) {
        return senders.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("bureau-sender:read")
    @Operation(
            operationId = "getBureauSender",
            summary = "查看数据报送方",
            description = "One sender, never with its key, and what the caller may do now.")
    public SenderView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/key")
    @PermissionsAllowed("bureau-sender:manage")
    @Operation(
            operationId = "giveBureauSenderKey",
            summary = "发放或更换签名密钥",
            description =
                    "Gives a new key and tells it in this answer alone: it is kept sealed. The key before is good for seven days"
                            + " more (WORKSAFE_BUREAU_FORMER_KEY_KEPT), so that the bureau can change without a gap.")
    public SenderView key(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.key(id, expected);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("bureau-sender:manage")
    @Operation(
            operationId = "endBureauSender",
            summary = "停用数据报送方",
            description = "It sends no more: its keys are gone, and nothing is due from it.")
    public SenderView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.end(id, expected);
    }
}
