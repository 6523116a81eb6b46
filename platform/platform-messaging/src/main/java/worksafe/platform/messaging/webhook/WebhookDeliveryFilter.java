package worksafe.platform.messaging.webhook;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deliveries somebody looks for. */
class WebhookDeliveryFilter {

    @QueryParam("webhookId")
    @Parameter(description = "订阅标识 / id of the subscription", example = "0198f9b0-7777-7aaa-8bbb-000000000081")
    @Nullable
    UUID webhookId;

    @QueryParam("state")
    @Parameter(description = "状态 / state", example = "DEAD")
    @Nullable
    WebhookDeliveryState state;

    @QueryParam("type")
    @Parameter(description = "事件类型 / type of the event", example = "worksafe.hazards.danger-closed.v1")
    @Nullable
    String type;
}
