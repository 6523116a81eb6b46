package worksafe.platform.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** What can be done to a task. */
@ApplicationScoped
class TaskActionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(CodeTable.of("task-action", TaskAction.class));
    }
}
