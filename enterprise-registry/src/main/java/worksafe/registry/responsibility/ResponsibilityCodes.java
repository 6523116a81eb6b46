package worksafe.registry.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;
import worksafe.registry.responsibility.cover.ResponsibilityItemKind;
import worksafe.registry.responsibility.value.LeaderRole;

/** The enums that a client meets in the responsibility system. */
@ApplicationScoped
class ResponsibilityCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("leader-role", LeaderRole.class),
                CodeTable.of("responsibility-action", ResponsibilityAction.class),
                CodeTable.of("responsibility-item", ResponsibilityItemKind.class),
                CodeTable.of("responsibility-level", ResponsibilityLevel.class),
                CodeTable.of("responsibility-result", ResponsibilityResult.class),
                CodeTable.of("responsibility-status", ResponsibilityStatus.class),
                CodeTable.of("responsibility-step", ResponsibilityStep.class));
    }
}
