package worksafe.registry.apiclient;

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

@Path("api-clients")
@Tag(name = "api clients", description = "接口调用客户端 / programs of other systems that sign their requests")
class ApiClientResource {

    private static final String ID = "客户端标识 / id of the client";
    private static final String ID_EXAMPLE = "0198f9b0-7777-7aaa-8bbb-000000000122";

    private final ApiClientOperations operations;
    private final ApiClients clients;

    ApiClientResource(ApiClientOperations operations, ApiClients clients) {
        this.operations = operations;
        this.clients = clients;
    }

    @POST
    @PermissionsAllowed("api-client:manage")
    @Operation(
            operationId = "registerApiClient",
            summary = "登记接口调用客户端",
            description =
                    "Registers a program that signs its requests instead of bearing a token, with roles that the caller has, a place and sectors"
                            + " within the caller's, and the networks that it calls from. The answer tells its secret, once. How to sign says the"
                            + " page on signing requests.")
    public ApiClientView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ApiClientRequests.RegisterApiClient request) {
        return operations.register(key, request);
    }

    @GET
    @PermissionsAllowed("api-client:read")
    @Operation(
            operationId = "listApiClients",
            summary = "列出接口调用客户端",
            description = "API clients within the caller's place, and when each was last used. Sort: -registeredAt.")
    public Slice<ApiClientSummary> list(@BeanParam ApiClientFilter filter, @BeanParam PageQuery query) {
        return clients.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("api-client:read")
    @Operation(
            operationId = "getApiClient",
            summary = "查看接口调用客户端",
            description =
                    "One client with its timeline, what it was used and refused by day, from where it was last used, and what the caller may"
                            + " do now; never its secret.")
    public ApiClientView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/secret")
    @PermissionsAllowed("api-client:manage")
    @Operation(
            operationId = "giveApiClientSecret",
            summary = "更换接口调用客户端密钥",
            description = "Tells another secret, in this answer alone. The one before is good for seven days more"
                    + " (WORKSAFE_API_CLIENTS_FORMER_SECRET_KEPT), so that the program can change without a gap. Whoever takes it has"
                    + " the client's roles. By it the client is confirmed: its signatures are taken for the period that the operator"
                    + " set, 180 days where nothing else is said (WORKSAFE_API_CLIENTS_CONFIRMED_FOR), and not beyond.")
    public ApiClientView giveSecret(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.giveSecret(id, expected);
    }

    @POST
    @Path("{id}/networks")
    @PermissionsAllowed("api-client:manage")
    @Operation(
            operationId = "changeApiClientNetworks",
            summary = "变更接口调用客户端来源网段",
            description = "The client calls from these networks from now on, and from no other.")
    public ApiClientView changeNetworks(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApiClientRequests.ChangeApiClientNetworks request) {
        return operations.changeNetworks(id, expected, request.networks());
    }

    @POST
    @Path("{id}/suspension")
    @PermissionsAllowed("api-client:manage")
    @Operation(
            operationId = "suspendApiClient",
            summary = "暂停接口调用客户端",
            description = "No signature of it is good until it is resumed, and its subscriptions are paused.")
    public ApiClientView suspend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApiClientRequests.SuspendApiClient request) {
        return operations.suspend(id, expected, request.reason());
    }

    @POST
    @Path("{id}/resumption")
    @PermissionsAllowed("api-client:manage")
    @Operation(
            operationId = "resumeApiClient",
            summary = "恢复接口调用客户端",
            description = "It may call again, by the secrets that it had.")
    public ApiClientView resume(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.resume(id, expected);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("api-client:manage")
    @Operation(
            operationId = "endApiClient",
            summary = "终止接口调用客户端",
            description =
                    "No signature of it is good any more, and its subscriptions end; its code is given to no other.")
    public ApiClientView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ApiClientRequests.EndApiClient request) {
        return operations.end(id, expected, request.reason());
    }
}
