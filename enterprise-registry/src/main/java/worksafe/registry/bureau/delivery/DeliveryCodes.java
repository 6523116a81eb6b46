package worksafe.registry.bureau.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a delivery. */
@ApplicationScoped
class DeliveryCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("bureau-delivery-mode", DeliveryMode.class));
    }
}
