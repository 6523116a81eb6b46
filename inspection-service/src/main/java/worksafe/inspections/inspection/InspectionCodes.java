package worksafe.inspections.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.inspection.Grounds.InspectionOrigin;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a visit. */
@ApplicationScoped
class InspectionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("inspection-status", InspectionStatus.class),
                CodeTable.of("inspection-origin", InspectionOrigin.class),
                CodeTable.of("inspection-action", InspectionAction.class),
                CodeTable.of("inspection-step", InspectionStep.class));
    }
}
