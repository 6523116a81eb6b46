package worksafe.inspections.keylist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in the key list. */
@ApplicationScoped
class KeyEntryCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("key-entry-status", KeyEntryStatus.class),
                CodeTable.of("key-entry-action", KeyEntryAction.class),
                CodeTable.of("key-entry-step", KeyEntryStep.class),
                CodeTable.of("key-subject-kind", KeySubjectKind.class),
                CodeTable.of("key-source-level", KeySourceLevel.class),
                CodeTable.of("follow-up-kind", FollowUpKind.class));
    }
}
