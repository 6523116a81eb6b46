package worksafe.platform.duties.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum that a client meets in the audit trail. */
@ApplicationScoped
class AuditCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("audit-decision", AuditedAct.Decision.class));
    }
}
