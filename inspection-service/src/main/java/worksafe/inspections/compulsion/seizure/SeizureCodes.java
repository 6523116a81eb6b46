package worksafe.inspections.compulsion.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a seizure. */
@ApplicationScoped
class SeizureCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("seizure-status", SeizureStatus.class),
                CodeTable.of("seizure-action", SeizureAction.class),
                CodeTable.of("seizure-step", SeizureStep.class),
                CodeTable.of("seizure-kind", SeizureKind.class),
                CodeTable.of("seizure-outcome", SeizureOutcome.class));
    }
}
