package worksafe.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in counts over the roster. */
@ApplicationScoped
class StaffingCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("coverage-lack", CoverageQueries.Lack.class));
    }
}
