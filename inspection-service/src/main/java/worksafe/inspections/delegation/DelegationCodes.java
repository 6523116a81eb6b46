package worksafe.inspections.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a delegation. */
@ApplicationScoped
class DelegationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("delegation-status", DelegationStatus.class),
                CodeTable.of("delegation-action", DelegationAction.class),
                CodeTable.of("delegation-step", DelegationStep.class),
                CodeTable.of("delegation-mode", DelegationMode.class),
                CodeTable.of("town-power", TownPower.class));
    }
}
