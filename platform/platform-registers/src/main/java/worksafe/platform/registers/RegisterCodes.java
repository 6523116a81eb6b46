package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in every register. */
@ApplicationScoped
class RegisterCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("register-entry-state", EntryState.class),
                CodeTable.of("register-holder", HolderType.class),
                CodeTable.of("register-import-fate", SheetImportOperations.Fate.class),
                CodeTable.of("import-report-lines", ReportLines.class));
    }
}
