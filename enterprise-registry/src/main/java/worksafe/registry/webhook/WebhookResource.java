package worksafe.registry.webhook;

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

@Path("webhooks")
@Tag(name = "webhooks", description = "事件推送订阅 / subscriptions of other systems to events")
class WebhookResource {

    private static final String ID = "订阅标识 / id of the subscription";
    private static final String ID_EXAMPLE = "0198f9b0-7777-7aaa-8bbb-000000000081";

    private final WebhookOperations operations;
    private final Webhooks webhooks;

    WebhookResource(WebhookOperations operations, Webhooks webhooks) {
        this.operations = operations;
        this.webhooks = webhooks;
    }

    @POST
    @PermissionsAllowed("webhook:manage")
    @Operation(
            operationId = "subscribeToEvents",
            summary = "订阅事件推送",
            description =
                    "Has events of all contexts sent to an address, within the caller's place and sectors as they are now, until 180 days after"
                            + " the subscriber last took a secret unless the operator set another period. Only public"
                            + " addresses are called, by https. The answer tells the secret by which calls are signed, once. Calls are"
                            + " signed as Standard Webhooks says, tried for a day, at least once, in no order; see the page on the change"
                            + " feed.")
    public WebhookView subscribe(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull WebhookRequests.SubscribeToEvents request) {
        operations.check(request);
        return operations.subscribe(key, request);
    }

    @GET
    @PermissionsAllowed("webhook:read")
    @Operation(
            operationId = "listWebhooks",
            summary = "列出事件推送订阅",
            description = "Subscriptions within the caller's place. Sort: -subscribedAt.")
    public Slice<WebhookSummary> list(@BeanParam WebhookFilter filter, @BeanParam PageQuery query) {
        return webhooks.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("webhook:read")
    @Operation(
            operationId = "getWebhook",
            summary = "查看事件推送订阅",
            description = "One subscription with its timeline, and what the caller may do now; never its secret.")
    public WebhookView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/secret")
    @PermissionsAllowed("webhook:manage")
    @Operation(
            operationId = "changeWebhookSecret",
            summary = "更换事件推送密钥",
            description =
                    "Tells the subscriber another secret, in this answer alone. For 24 hours calls are signed by the one before, too."
                            + " By it the subscription is confirmed: it is sent on for the period that the operator set, 180 days where"
                            + " he set none, within the sectors and roles that the subscriber has now.")
    public WebhookView changeSecret(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.changeSecret(id, expected);
    }

    @POST
    @Path("{id}/ping")
    @PermissionsAllowed("webhook:manage")
    @Operation(
            operationId = "pingWebhook",
            summary = "测试事件推送",
            description =
                    "Has every context send the event webhook-pinged now, whatever types are subscribed to; how it went stands in"
                            + " webhook-deliveries of each context.")
    public WebhookView ping(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.ping(id, expected);
    }

    @POST
    @Path("{id}/pause")
    @PermissionsAllowed("webhook:manage")
    @Operation(
            operationId = "pauseWebhook",
            summary = "暂停事件推送",
            description = "Nothing is sent until it goes on; what is announced meanwhile is sent then.")
    public WebhookView pause(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.pause(id, expected);
    }

    @POST
    @Path("{id}/resumption")
    @PermissionsAllowed("webhook:manage")
    @Operation(
            operationId = "resumeWebhook",
            summary = "恢复事件推送",
            description = "Events are sent again, from where it was paused.")
    public WebhookView resume(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.resume(id, expected);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("webhook:manage")
    @Operation(
            operationId = "endWebhook",
            summary = "终止事件推送订阅",
            description = "Nothing is sent any more, what waits included.")
    public WebhookView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull WebhookRequests.EndWebhook request) {
        return operations.end(id, expected, request.reason());
    }
}
