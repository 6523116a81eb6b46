package worksafe.inspections.compulsion.power;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a power cut. */
@ApplicationScoped
class PowerCutCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("power-cut-status", PowerCutStatus.class),
                CodeTable.of("power-cut-action", PowerCutAction.class),
                CodeTable.of("power-cut-step", PowerCutStep.class),
                CodeTable.of("power-cut-supply", Supply.class));
    }
}
