package worksafe.inspections.visitpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in papers of visits. */
@ApplicationScoped
class VisitPaperCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("visit-paper-kind", VisitPaperKind.class));
    }
}
