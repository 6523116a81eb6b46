package worksafe.registry.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in the law library. */
@ApplicationScoped
class LawCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("law-change", LawChange.ChangeOfLaw.class),
                CodeTable.of("law-text-status", TextStatus.class),
                CodeTable.of("law-text-action", TextAction.class));
    }
}
