package worksafe.registry.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in subscriptions. */
@ApplicationScoped
class WebhookCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("webhook-action", WebhookAction.class),
                CodeTable.of("webhook-status", WebhookStatus.class),
                CodeTable.of("webhook-step", WebhookStep.class));
    }
}
