package worksafe.inspections.closure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a closure. */
@ApplicationScoped
class ClosureCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("closure-status", ClosureStatus.class),
                CodeTable.of("closure-action", ClosureAction.class),
                CodeTable.of("closure-step", ClosureStep.class),
                CodeTable.of("closure-ground", ClosureGround.class),
                CodeTable.of("closure-hearing", HearingOutcome.class),
                CodeTable.of("closure-principal-bar", PrincipalBar.class));
    }
}
