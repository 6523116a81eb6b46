package worksafe.registry.drill;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.drill.EmergencyDrill.DrillForm;

/** The enums that a client meets in a drill. */
@ApplicationScoped
class EmergencyDrillCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("emergency-drill-status", EmergencyDrillStatus.class),
                CodeTable.of("emergency-drill-action", EmergencyDrillAction.class),
                CodeTable.of("emergency-drill-step", EmergencyDrillStep.class),
                CodeTable.of("drill-form", DrillForm.class));
    }
}
