package worksafe.inspections.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a finding. */
@ApplicationScoped
class FindingCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("finding-status", FindingStatus.class),
                CodeTable.of("finding-cause", FindingCause.class),
                CodeTable.of("finding-grade", FindingGrade.class),
                CodeTable.of("finding-action", FindingAction.class),
                CodeTable.of("danger-outcome", DangerOutcome.class));
    }
}
