package worksafe.platform.messaging.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in deliveries. */
@ApplicationScoped
class WebhookDeliveryCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("webhook-delivery-state", WebhookDeliveryState.class));
    }
}
