package worksafe.platform.tasks.remark;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a remark. */
@ApplicationScoped
class RemarkCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("remark-audience", RemarkAudience.class),
                CodeTable.of("remark-action", RemarkAction.class));
    }
}
