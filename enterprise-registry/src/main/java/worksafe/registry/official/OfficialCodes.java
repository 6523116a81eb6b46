package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in the roster of officials. */
@ApplicationScoped
class OfficialCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("official-status", OfficialStatus.class),
                CodeTable.of("official-action", OfficialAction.class),
                CodeTable.of("official-step", OfficialStep.class),
                CodeTable.of("roster-import-fate", RosterImport.RosterFate.class));
    }
}
