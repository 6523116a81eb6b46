package worksafe.inspections.accident.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum that a client meets in an import. */
@ApplicationScoped
class AccidentImportCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("accident-import-fate", AccidentImport.AccidentFate.class));
    }
}
