package worksafe.hazards.tipoff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an internal report. */
@ApplicationScoped
class InternalReportCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("internal-report-status", InternalReportStatus.class),
                CodeTable.of("internal-report-action", InternalReportAction.class),
                CodeTable.of("internal-report-step", InternalReportStep.class),
                CodeTable.of("internal-matter", InternalMatter.class));
    }
}
