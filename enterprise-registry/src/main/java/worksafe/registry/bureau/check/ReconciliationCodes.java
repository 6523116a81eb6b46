package worksafe.registry.bureau.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum that a client meets in a reconciliation. */
@ApplicationScoped
class ReconciliationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("bureau-reconciliation-list", ReconciliationList.class));
    }
}
