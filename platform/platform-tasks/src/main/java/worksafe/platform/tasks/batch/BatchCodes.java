package worksafe.platform.tasks.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a batch. */
@ApplicationScoped
class BatchCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("batch-fate", BatchView.BatchFate.class));
    }
}
