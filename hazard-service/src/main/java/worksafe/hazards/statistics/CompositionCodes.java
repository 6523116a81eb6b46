package worksafe.hazards.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.hazards.danger.value.DangerClosure;
import worksafe.hazards.danger.value.DangerRechecked;
import worksafe.hazards.danger.value.DangerRecurrence;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** As what dangers count. */
@ApplicationScoped
class CompositionCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("danger-grouping", Grouping.class),
                CodeTable.of("danger-closure", DangerClosure.class),
                CodeTable.of("danger-recurrence", DangerRecurrence.class),
                CodeTable.of("danger-rechecked", DangerRechecked.class));
    }
}
