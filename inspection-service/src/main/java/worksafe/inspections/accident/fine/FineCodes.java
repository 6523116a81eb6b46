package worksafe.inspections.accident.fine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a proposal of fines. */
@ApplicationScoped
class FineCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("fine-subject", FineSubject.class));
    }
}
