package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a stop order. */
@ApplicationScoped
class StopOrderCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("stop-order-status", StopOrderStatus.class),
                CodeTable.of("stop-order-action", StopOrderAction.class),
                CodeTable.of("stop-order-step", StopOrderStep.class),
                CodeTable.of("stop-ground", StopGround.class),
                CodeTable.of("stop-disobedience", Disobedience.class));
    }
}
