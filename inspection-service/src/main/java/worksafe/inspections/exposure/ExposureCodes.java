package worksafe.inspections.exposure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.platform.service.codetable.CodeTable;
import worksafe.platform.service.codetable.CodeTables;

/** The enums that a client meets in an exposure. */
@ApplicationScoped
class ExposureCodes implements CodeTables {

    @Override
    public List<CodeTable> codeTables() {
        return List.of(
                CodeTable.of("exposure-status", ExposureStatus.class),
                CodeTable.of("exposure-action", ExposureAction.class),
                CodeTable.of("exposure-step", ExposureStep.class),
                CodeTable.of("exposure-subject", ExposureSubject.class),
                CodeTable.of("exposure-outcome", ExposureOutcome.class));
    }
}
