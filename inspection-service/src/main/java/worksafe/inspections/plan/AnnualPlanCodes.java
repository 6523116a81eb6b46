package worksafe.inspections.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.plan.PlanItem.PlanItemKind;
import worksafe.inspections.plan.PlanLine.PlanLineClass;
import worksafe.inspections.plan.PlanLine.PlanLineKind;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an annual plan. */
@ApplicationScoped
class AnnualPlanCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("annual-plan-status", AnnualPlanStatus.class),
                CodeTable.of("annual-plan-action", AnnualPlanAction.class),
                CodeTable.of("annual-plan-step", AnnualPlanStep.class),
                CodeTable.of("plan-line-kind", PlanLineKind.class),
                CodeTable.of("plan-line-class", PlanLineClass.class),
                CodeTable.of("plan-item-kind", PlanItemKind.class));
    }
}
