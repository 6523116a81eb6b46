package worksafe.training.session.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enum that a client meets in an import. */
@ApplicationScoped
class EnrolmentImportCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("enrolment-import-fate", EnrolmentImport.Fate.class));
    }
}
