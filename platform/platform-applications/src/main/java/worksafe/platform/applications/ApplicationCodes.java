package worksafe.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an application. */
@ApplicationScoped
class ApplicationCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("application-status", ApplicationStatus.class),
                CodeTable.of("application-action", ApplicationAction.class),
                CodeTable.of("application-step", ApplicationStep.class),
                CodeTable.of("application-result", ApplicationRequests.ApplicationResult.class));
    }
}
