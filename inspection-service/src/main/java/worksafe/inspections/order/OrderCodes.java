package worksafe.inspections.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an order. */
@ApplicationScoped
class OrderCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("order-status", OrderStatus.class),
                CodeTable.of("order-action", OrderAction.class),
                CodeTable.of("order-step", OrderStep.class),
                CodeTable.of("order-limit-origin", OrderLimit.LimitOrigin.class),
                CodeTable.of("order-extension-ground", OrderExtension.ExtensionGround.class),
                CodeTable.of("order-extension-answer", OrderExtension.ExtensionAnswer.class));
    }
}
