package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.permit.examination.PermitCondition;
import worksafe.registry.permit.examination.PermitConditionState;

/** The enums that a client meets in a permit. */
@ApplicationScoped
class PermitCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("permit-status", PermitStatus.class),
                CodeTable.of("permit-action", PermitAction.class),
                CodeTable.of("permit-step", PermitStep.class),
                CodeTable.of("permit-condition", PermitCondition.class),
                CodeTable.of("permit-condition-state", PermitConditionState.class),
                CodeTable.of("permit-standstill", PermitStandstill.class),
                CodeTable.of("permit-ground", PermitGround.class));
    }
}
