package worksafe.inspections.owed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in what is owed. */
@ApplicationScoped
class VisitDebtCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("visit-debt-outcome", VisitDebtOutcome.class));
    }
}
