package worksafe.registry.responsibility.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** What a client may read of a line that was brought in. */
@ApplicationScoped
class ResponsibilityImportCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("responsibility-import-fate", ResponsibilityImport.Fate.class));
    }
}
