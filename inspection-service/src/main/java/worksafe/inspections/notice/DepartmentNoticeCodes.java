package worksafe.inspections.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in a notice. */
@ApplicationScoped
class DepartmentNoticeCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("department-notice-kind", DepartmentNoticeKind.class),
                CodeTable.of("department-notice-status", DepartmentNoticeStatus.class),
                CodeTable.of("department-notice-action", DepartmentNoticeAction.class),
                CodeTable.of("department-notice-step", DepartmentNoticeStep.class));
    }
}
