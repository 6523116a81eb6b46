package worksafe.platform.messaging.webhook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("webhook-deliveries")
@Tag(name = "webhook-deliveries", description = "事件推送记录 / what is sent to other systems")
class WebhookDeliveryResource {

    private final WebhookDeliveryQueries deliveries;
    private final WebhookDeliveryOperations operations;

    WebhookDeliveryResource(WebhookDeliveryQueries deliveries, WebhookDeliveryOperations operations) {
        this.deliveries = deliveries;
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("webhook-delivery:read")
    @Operation(
            operationId = "list{Context}WebhookDeliveries",
            summary = "列出事件推送记录 / List deliveries of webhooks",
            description = "本域事件向各订阅推送的情况，新的在前；已结束的默认保留 30 天（WORKSAFE_WEBHOOKS_KEPT）。 / How the events of this "
                    + "context were sent to subscriptions, newest first; what is over is remembered, by default for 30 days "
                    + "(WORKSAFE_WEBHOOKS_KEPT).")
    public Slice<WebhookDeliveryView> list(@BeanParam WebhookDeliveryFilter filter, @BeanParam PageQuery query) {
        return query.slice(List.of(WebhookDeliveryQueries.NEWEST_FIRST), page -> deliveries.list(filter, page));
    }

    @POST
    @Path("{id}/redelivery")
    @PermissionsAllowed("webhook-delivery:redeliver")
    @Operation(
            operationId = "redeliver{Context}Webhook",
            summary = "重新推送事件 / Send an event again",
            description = "重新推送已送达或已放弃的事件，尚在等待的立即推送；webhook-id 不变。 / Sends again what was delivered or given up, "
                    + "under the same webhook-id, and what waits at once.")
    public WebhookDeliveryView redeliver(
            @PathParam("id")
                    @Parameter(
                            description = "推送标识 / id of the delivery",
                            example = "0198f9b0-7777-7aaa-8bbb-000000000091")
                    UUID id) {
        return operations.again(id);
    }
}
