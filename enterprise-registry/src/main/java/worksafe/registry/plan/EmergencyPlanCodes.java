package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.plan.PlanRevision.PlanPart;
import worksafe.registry.plan.PlanRevision.PlanRevisionCause;

/** The enums that a client meets in a plan. */
@ApplicationScoped
class EmergencyPlanCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("emergency-plan-status", EmergencyPlanStatus.class),
                CodeTable.of("emergency-plan-action", EmergencyPlanAction.class),
                CodeTable.of("emergency-plan-step", EmergencyPlanStep.class),
                CodeTable.of("emergency-plan-kind", EmergencyPlanKind.class),
                CodeTable.of("plan-unit-ground", PlanUnitGround.class),
                CodeTable.of("plan-revision-cause", PlanRevisionCause.class),
                CodeTable.of("plan-part", PlanPart.class));
    }
}
